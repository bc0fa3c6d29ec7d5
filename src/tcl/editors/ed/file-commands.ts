// Saving, leaving, deleting the record; LOAD and UNLOAD; running commands.
import { ER } from '#base/index.ts';
import type { OpenFile, Portion } from '#files/index.ts';
import { tryOpenFile } from '../../verb.ts';
import type { EdCommand } from './ed-commands.ts';
import type { EdEditor } from './ed-editor.ts';

export const fileCommands: readonly EdCommand[] = [
  { pattern: /^(FI|FIB|FIBR|FILE)(?: |$)/, run: fileAndLeave },
  {
    pattern: /^SA(?:VE)?(?: |$)/,
    run(editor) {
      editor.refuseInEv();
      editor.buffer.forgetUndo();
      save(editor);
    },
  },
  { pattern: /^(?:FD|DELETE)$/, run: deleteRecord },
  { pattern: /^EX$/, run: (editor) => leave(editor) },
  {
    pattern: /^Q(?:UIT)?$/,
    run(editor) {
      editor.refuseInEv();
      leave(editor);
    },
  },
  {
    pattern: /^N$/,
    run(editor) {
      if (!editor.fromList) {
        editor.fault('This command can only be used when a select list is in use');
      }
      leave(editor);
    },
  },
  {
    pattern: /^X$/,
    run(editor) {
      leave(editor);
      editor.terminated = editor.done;
    },
  },
  {
    pattern: /^SIZE$/,
    run(editor) {
      editor.refuseInEv();
      const { buffer, recordId } = editor;
      const characters = buffer.text.length;
      editor.show(`Size of '${recordId}' is ${buffer.count} lines and ${characters} characters`);
    },
  },
  {
    pattern: /^RELEASE$/,
    run: (editor) => editor.command.session.files.release(editor.file, editor.recordId),
  },
  { pattern: /^LOAD(?: |$)/, run: load },
  { pattern: /^UNLOAD(?: |$)/, run: unload },
  { pattern: /^XEQ(?: |$)/, run: runCommand },
  { pattern: /^SPOOL ?(\d*)$/, run: spool },
];

function leave(editor: EdEditor): void {
  if (!editor.buffer.changed) editor.done = true;
  else editor.done = editor.ask('Record changed - OK to quit? ').toUpperCase() === 'Y';
}

function deleteRecord(editor: EdEditor): void {
  editor.refuseInEv();
  const { session } = editor.command;
  const question = 'Are you sure you want to delete the entire record? ';
  if (!session.options.has('ED.NO.QUERY.FD') && !editor.confirms(question)) return;
  const status = session.files.delete(editor.file, editor.recordId);
  if (status !== 0 && status !== ER.RNF) editor.fault(`Error ${status} deleting record`);
  editor.done = true;
}

interface Target {
  readonly file: OpenFile;
  readonly name: string;
  readonly portion: Portion;
  readonly id: string;
}

/** `id`, `file id` or `file DICT id` after a command; nothing means the record itself. */
function target(editor: EdEditor): Target {
  const [, first = '', second = '', third = ''] = editor.text.split(' ');
  const { file, portion, recordId, fileName } = editor;
  if (first === '') return { file, name: fileName, portion, id: recordId };
  if (second === '') return { file, name: fileName, portion, id: first };
  const isDict = second === 'DICT' && third !== '';
  return otherFile(editor, first, isDict ? 'DICT' : 'DATA', isDict ? third : second);
}

function otherFile(editor: EdEditor, name: string, portion: Portion, id: string): Target {
  const file = tryOpenFile(editor.command.session, name, portion);
  if (typeof file === 'number') {
    editor.fault(`File ${portion === 'DICT' ? 'DICT ' : ''}${name} does not exist`);
  }
  return { file, name: file.name, portion, id };
}

/** Writes the record; undefined when it was not saved. */
function save(editor: EdEditor): Target | undefined {
  const to = target(editor);
  if (to.file.readOnly) editor.fault(`Cannot write record: ${to.name} is a read-only file`);
  const { session } = editor.command;
  const isOwn = to.file === editor.file && to.id === editor.recordId;
  if (!isOwn) {
    const lock = session.files.lockRecord(to.file, to.id, 'U', { wait: false });
    if (lock.outcome !== 'locked') {
      editor.show(`Record is locked by user ${lock.by}`);
      return undefined;
    }
    const exists = session.files.read(to.file, to.id) !== undefined;
    if (exists && !overwrites(editor)) {
      session.files.release(to.file, to.id);
      return undefined;
    }
  }
  const status = session.files.write(to.file, to.id, editor.buffer.text, { keepLock: isOwn });
  if (status === ER.TRIGGER) {
    editor.fault(`Data validation error: ${session.at.text('TRIGGER.RETURN.CODE')}`);
  }
  if (status !== 0) {
    editor.fault(
      `Write error ${status} - Data not saved. Original data will be lost if you leave the editor now.`,
    );
  }
  const where = to.portion === 'DICT' ? `DICT ${to.name}` : to.name;
  editor.show(`'${to.id}' filed in ${where}`);
  editor.buffer.changed = false;
  return to;
}

function overwrites(editor: EdEditor): boolean {
  for (;;) {
    const answer = editor.ask('Record already exists. Overwrite (y/n)? ').toUpperCase();
    if (answer === 'Y' || answer === 'N') return answer === 'Y';
  }
}

/** FI; FIB compiles the record too, FIBR runs it as well. */
function fileAndLeave(editor: EdEditor, match: RegExpExecArray): void {
  editor.refuseInEv();
  const saved = save(editor);
  if (!saved) return;
  editor.done = true;
  const [, word = ''] = match;
  if (word !== 'FIB' && word !== 'FIBR') return;
  if (saved.portion === 'DICT') {
    editor.show('Compile option ignored for dictionary item');
    return;
  }
  const { environment, session } = editor.command;
  const what = `${editor.fileName} ${editor.recordId}`;
  environment.execute(`BASIC ${what}`);
  if (word === 'FIBR' && Number(session.at.get('SYSTEM.RETURN.CODE')) >= 1) {
    environment.execute(`RUN ${what}`);
  }
}

/** The record that LOAD or UNLOAD names, or asks for; undefined: given up. */
function otherRecord(editor: EdEditor): Target | undefined {
  const words = editor.text.split(' ').slice(1);
  if (words.length === 0) {
    const file = editor.ask('Import file: ');
    if (file === '') return undefined;
    const isDict = /^DICT /i.test(file);
    const id = editor.ask('Record: ');
    if (id === '') return undefined;
    return otherFile(editor, isDict ? file.slice(5) : file, isDict ? 'DICT' : 'DATA', id);
  }
  const isDict = words[0]?.toUpperCase() === 'DICT' && words.length > 2;
  const [first = '', second = ''] = isDict ? words.slice(1) : words;
  if (second === '') return { ...target(editor), id: first };
  return otherFile(editor, first, isDict ? 'DICT' : 'DATA', second);
}

/** Asks for a range of lines. */
function askRange(editor: EdEditor, lines: number): { first: number; count: number } {
  const number = (question: string, standard: number, least: number, fault: string) => {
    for (;;) {
      const answer = editor.ask(question);
      const value = answer === '' ? standard : Number(answer);
      if (Number.isInteger(value) && value >= least && value <= lines) return value;
      editor.show(fault);
    }
  };
  const startFault = `Start line must be in range 1 to ${lines}`;
  const first = number('Start line number (default 1)? ', 1, 1, startFault);
  const endFault = `End line must be in range ${first} to ${lines}`;
  const last = number(`End line number (default ${lines})? `, lines, first, endFault);
  return { first, count: last - first + 1 };
}

function load(editor: EdEditor): void {
  const from = otherRecord(editor);
  if (!from) return;
  const record = editor.command.session.files.read(from.file, from.id);
  if (record === undefined) editor.fault('Record does not exist');
  const lines = record.split('\xfe');
  const { first, count } = askRange(editor, lines.length);
  const { buffer } = editor;
  buffer.remember(editor.text);
  buffer.insert(buffer.position, lines.slice(first - 1, first - 1 + count));
  buffer.position += 1;
  const name = from.portion === 'DICT' ? `DICT ${from.name}` : from.name;
  editor.show(`${count} lines loaded from ${name} ${from.id}`);
  editor.showCurrent();
}

function unload(editor: EdEditor): void {
  const { buffer } = editor;
  if (buffer.count === 0) {
    editor.show('Null record');
    return;
  }
  const to = otherRecord(editor);
  if (!to) return;
  const name = to.portion === 'DICT' ? `DICT ${to.name}` : to.name;
  if (to.file.readOnly) editor.fault(`Cannot unload ${name} is a read-only file`);
  const { first, count } = askRange(editor, buffer.count);
  const { files } = editor.command.session;
  if (files.read(to.file, to.id) !== undefined) {
    editor.show(`Record ${to.id} already exists on ${name}`);
    if (!editor.confirms('OK to overwrite (Y/N)? ')) return;
  }
  const text = buffer.lines.slice(first - 1, first - 1 + count).join('\xfe');
  const status = files.write(to.file, to.id, text);
  if (status !== 0) editor.fault(`Write error ${status} - Data not saved`);
  editor.show(`${count} lines unloaded to ${name} ${to.id}`);
}

/** XEQ: @FILE, @ID, @LINE and the marks stand for themselves. */
function runCommand(editor: EdEditor): void {
  const values: ReadonlyMap<string, string> = new Map([
    ['@FILE', editor.fileName],
    ['@ID', editor.recordId],
    ['@LINE', editor.buffer.current],
    ['@FM', '\xfe'],
    ['@VM', '\xfd'],
    ['@SM', '\xfc'],
  ]);
  const text = editor.text
    .slice(4)
    .replace(/@(?:FILE|ID|LINE|FM|VM|SM)/g, (name) => values.get(name) ?? name);
  editor.command.environment.execute(text);
}

function spool(editor: EdEditor, match: RegExpExecArray): void {
  editor.refuseInEv();
  const { buffer } = editor;
  const { printers } = editor.command.session;
  if (buffer.count === 0) {
    editor.show('Null record');
    return;
  }
  const lines = match[1] ? Number(match[1]) : buffer.count;
  const first = match[1] ? Math.max(1, buffer.position) : 1;
  printers.printerOn = true;
  const changed = buffer.changed ? ' (modified)' : '';
  printers.setHeading(0, `${editor.fullName} ${editor.recordId}${changed}   'TGSL'`);
  const last = Math.min(buffer.count, first + lines - 1);
  for (let number = first; number <= last; number += 1) {
    printers.write(0, `${editor.numberText(number)}: ${buffer.line(number)}\n`);
  }
  printers.printerOn = false;
}
