// Dot commands of ED: the stack of commands, and stored sequences of them.
import type { OpenFile } from '#files/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { tryOpenFile } from '../../verb.ts';
import type { EdEditor } from './ed-editor.ts';

const DEFAULT_FILE = '$ED';
const NOT_A_SEQUENCE = 'Record is not a prestored edit sequence';
const BAD_POSITION = 'Invalid stack position';

interface DotCommand {
  /** 0: none given. */
  readonly number: number;
  readonly text: string;
  /** As it was typed. */
  readonly typed: string;
}

/** Gives a command to carry out next, or undefined. */
type Handler = (editor: EdEditor, command: DotCommand) => string | undefined;

const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['A', append],
  ['C', change],
  ['D', remove],
  ['I', insert],
  ['L', list],
  ['R', recall],
  ['S', save],
  ['X', execute],
  ['XK', kill],
  ['XR', resume],
]);

export function isDotCommand(text: string): boolean {
  return (
    text.startsWith('.') && HANDLERS.has(/^\.([A-Za-z]*)/.exec(text)?.[1]?.toUpperCase() ?? '')
  );
}

export function runDotCommand(editor: EdEditor, text: string, typed: string): string | undefined {
  const match = /^\.([A-Za-z]+)(\d*) ?(.*)$/s.exec(text);
  const handler = HANDLERS.get(match?.[1]?.toUpperCase() ?? '');
  if (!match || !handler) return undefined;
  const [, , digits = '', rest = ''] = match;
  if (digits !== '' && Number(digits) === 0) editor.fault(BAD_POSITION);
  return handler(editor, { number: Number(digits), text: rest, typed });
}

/** The entry meant, 1 unless a number was given. */
function entry(editor: EdEditor, number: number): { at: number; text: string } {
  const at = (number || 1) - 1;
  const text = editor.settings.stack[at];
  if (text === undefined) editor.fault(BAD_POSITION);
  return { at, text };
}

function showEntry(editor: EdEditor, at: number, text: string): void {
  editor.show(`${String(at + 1).padStart(2, '0')}: ${text}`);
}

function append(editor: EdEditor, { number, text }: DotCommand): undefined {
  const { at, text: old } = entry(editor, number);
  editor.settings.stack[at] = old + text;
  showEntry(editor, at, old + text);
}

function change(editor: EdEditor, { number, text }: DotCommand): undefined {
  const { at, text: old } = entry(editor, number);
  const [, from = '', to, flag = ''] = text.split(text.charAt(0));
  const everywhere = flag.toUpperCase() === 'G';
  if (to === undefined || from === '' || (flag !== '' && !everywhere)) editor.fault('Format error');
  if (!old.includes(from)) return;
  const changed = everywhere ? old.split(from).join(to) : old.replace(from, () => to);
  editor.settings.stack[at] = changed;
  showEntry(editor, at, changed);
}

function insert(editor: EdEditor, { number, text }: DotCommand): undefined {
  const at = (number || 1) - 1;
  if (at > editor.settings.stack.length) editor.fault(BAD_POSITION);
  editor.settings.stack.splice(at, 0, text);
}

/** `{file} id`; the file is $ED when only an id is given. */
function reference(
  editor: EdEditor,
  text: string,
  letter: string,
): { file: OpenFile; name: string; id: string } {
  const words = text.trim().split(/ +/);
  if (words.length > 2) editor.fault(`Format error in .${letter} command`);
  const [name, id] = words.length === 2 ? words : [DEFAULT_FILE, words[0]];
  const file = tryOpenFile(editor.command.session, name ?? '');
  if (typeof file === 'number') editor.fault('Prestored command file not found');
  return { file, name: file.name || (name ?? ''), id: id ?? '' };
}

/** Lines of a stored sequence; a fault when it is none. */
function sequence(editor: EdEditor, text: string, letter: string): string[] {
  const { file, id } = reference(editor, text, letter);
  const { files } = editor.command.session;
  const record = files.read(file, id) ?? files.read(file, id.toUpperCase());
  if (record === undefined) editor.fault('Prestored command not found');
  if (!/^E/.test(record)) editor.fault(NOT_A_SEQUENCE);
  return record.split(FIELD_MARK);
}

function remove(editor: EdEditor, { number, text }: DotCommand): undefined {
  if (text === '') {
    const { at } = entry(editor, number);
    editor.settings.stack.splice(at, 1);
    return;
  }
  const { file, name, id } = reference(editor, text, 'D');
  const { files } = editor.command.session;
  const record = files.read(file, id);
  if (record === undefined) editor.show(`Record '${id}' not found`);
  else if (!record.startsWith('E')) editor.show(NOT_A_SEQUENCE);
  else {
    files.delete(file, id);
    editor.show(`Record deleted from ${name}`);
  }
}

function list(editor: EdEditor, { number, text }: DotCommand): undefined {
  const { stack } = editor.settings;
  if (text === '') {
    for (let n = Math.min(number || 9, stack.length); n > 0; n -= 1) {
      showEntry(editor, n - 1, stack[n - 1] ?? '');
    }
    return;
  }
  if (/(?:^| )\*$/.test(text.trim())) listSequences(editor, text);
  else {
    sequence(editor, text, 'L').forEach((line, at) => {
      editor.show(`${String(at + 1).padStart(3, '0')} ${line}`);
    });
  }
}

function listSequences(editor: EdEditor, text: string): void {
  const { file, name } = reference(editor, text, 'L');
  const { files } = editor.command.session;
  const ids = [...files.ids(file)].filter((id) => files.read(file, id)?.startsWith('E')).sort();
  editor.show(`${ids.length > 0 ? 'Edit sequences' : 'There are no edit sequences'} in ${name}`);
  for (const id of ids) editor.show(id);
  editor.show('');
}

function recall(editor: EdEditor, { number, text }: DotCommand): undefined {
  const { stack } = editor.settings;
  if (text === '') {
    const { at, text: recalled } = entry(editor, Math.min(number || 1, stack.length));
    stack.unshift(recalled);
    showEntry(editor, at, recalled);
  } else for (const line of sequence(editor, text, 'R').slice(1)) stack.unshift(line);
}

function save(editor: EdEditor, { number, text }: DotCommand): undefined {
  if (text === '') editor.fault('Invalid syntax');
  const range = /^(.*?) (\d+)(?:[ ,](\d+))?$/.exec(text);
  const name = number === 0 && range ? (range[1] ?? '') : text;
  const from = number || Number(range?.[2] ?? 1);
  const to = number || Number(range?.[3] ?? from);
  const { stack } = editor.settings;
  const limit = (n: number) => Math.max(1, Math.min(n, stack.length));
  const [low, high] = [limit(Math.min(from, to)), limit(Math.max(from, to))];
  const lines = stack.slice(low - 1, high).reverse();
  if (lines.some((line) => /^IB?$/i.test(line.trim()))) {
    editor.fault('Multi-line inserts cannot be saved in this way');
  }
  const { session } = editor.command;
  const ownFile = !name.trim().includes(' ');
  if (ownFile && session.files.read(session.voc, DEFAULT_FILE) === undefined) {
    editor.show(`Creating ${DEFAULT_FILE} file...`);
    editor.command.environment.execute(`CREATE.FILE DATA ${DEFAULT_FILE}`);
  }
  const where = reference(editor, name, 'S');
  if (session.files.read(where.file, where.id) !== undefined) {
    if (!editor.confirms('Record already exists. Overwrite (y/n)? ')) return;
  }
  const title = `Edit commands saved by ${session.subject.userName}`;
  session.files.write(where.file, where.id, [title, ...lines].join(FIELD_MARK));
  editor.show(`Saved edit sequence ${where.id} to ${where.name}`);
}

function execute(editor: EdEditor, { number, text, typed }: DotCommand): string | undefined {
  const { stack } = editor.settings;
  if (number !== 0 || text === '') {
    const { at, text: command } = entry(editor, Math.min(number || 1, stack.length));
    if (at === 0) stack.shift();
    editor.show(command);
    return command;
  }
  const lines = sequence(editor, text, 'X');
  editor.stored = { lines, next: 1, loops: new Map() };
  editor.paused = undefined;
  stack.unshift(typed);
  return undefined;
}

const NOTHING_PAUSED = 'There is no paused prestored edit sequence';

function kill(editor: EdEditor): undefined {
  if (!editor.paused) editor.show(NOTHING_PAUSED);
  editor.paused = undefined;
}

function resume(editor: EdEditor): undefined {
  if (!editor.paused) editor.show(NOTHING_PAUSED);
  editor.stored = editor.paused;
  editor.paused = undefined;
}
