// Changing lines as a whole: insert, delete, replace, append, break, join, repeat; OOPS.
import type { EdCommand } from './ed-commands.ts';
import type { EdEditor } from './ed-editor.ts';
import { insertLines, insertTyped } from './insert-lines.ts';

export const lineCommands: readonly EdCommand[] = [
  { pattern: /^I(B)?$/, run: insertSeveral },
  { pattern: /^I(B)? /, run: insertOne },
  { pattern: /^DE?(\d*)$/, run: deleteLines },
  { pattern: /^R(?: |$)/, run: replace },
  { pattern: /^A(?: |$)/, run: append },
  { pattern: /^B ./, run: breakLine },
  { pattern: /^CAT(?: |$)/, run: join },
  { pattern: /^DUP ?(\d*)$/, run: repeat },
  {
    pattern: /^OOPS$/,
    run(editor) {
      const { buffer } = editor;
      if (buffer.undoableCommand === '') {
        editor.show('There is no edit to undo');
        return;
      }
      editor.show(`Undoing '${buffer.undoableCommand}'`);
      buffer.undo();
      editor.show('');
      editor.showCurrent();
    },
  },
  { pattern: /^STAMP$/, run: stamp },
];

function insertSeveral(editor: EdEditor, match: RegExpExecArray): void {
  if (editor.stored) editor.show('**** Multi-line insert ignored in prestored sequence ****');
  else insertTyped(editor, undefined, match[1] === 'B');
}

function insertOne(editor: EdEditor, match: RegExpExecArray): void {
  const { buffer } = editor;
  const above = match[1] === 'B' || buffer.position === 0;
  if (buffer.position === 0) buffer.position = 1;
  const text = editor.text.slice(editor.text.indexOf(' ') + 1);
  if (editor.stored) editor.show(`${editor.numberText(buffer.position)}: ${text}`);
  insertLines(editor, [text], above);
}

function deleteLines(editor: EdEditor, match: RegExpExecArray): void {
  const { buffer } = editor;
  if (buffer.position === 0) {
    if (buffer.count === 0) return;
    buffer.position = 1;
  }
  const wanted = match[1] ? Number(match[1]) : 1;
  const first = buffer.position;
  const count = Math.min(wanted, buffer.count - first + 1);
  buffer.remember(editor.text);
  buffer.position = first - 1;
  buffer.delete(first, count);
}

function replace(editor: EdEditor): void {
  editor.needCurrentLine();
  const { buffer, settings, text } = editor;
  buffer.remember(text);
  if (text.length > 1) settings.replaceText = text.slice(2);
  buffer.replaceCurrent(settings.replaceText);
  editor.showCurrent();
}

function append(editor: EdEditor): void {
  editor.needCurrentLine();
  const { buffer, settings, text } = editor;
  if (text.length > 2) settings.appendText = text.slice(2);
  buffer.remember(text);
  buffer.replaceCurrent(buffer.current + settings.appendText);
  editor.showCurrent();
}

/** B text: what follows the text goes to a line of its own. */
function breakLine(editor: EdEditor): void {
  editor.needCurrentLine();
  const { buffer } = editor;
  const text = editor.text.slice(2);
  const line = buffer.current;
  const at = line.indexOf(text);
  if (at < 0) editor.fault('String not found');
  buffer.remember(editor.text);
  buffer.replaceCurrent(line.slice(0, at + text.length));
  buffer.insert(buffer.position, [line.slice(at + text.length)]);
  editor.showCurrent();
}

function join(editor: EdEditor): void {
  editor.needCurrentLine();
  const { buffer } = editor;
  if (buffer.position >= buffer.count) return;
  buffer.remember(editor.text);
  const next = buffer.line(buffer.position + 1);
  buffer.replaceCurrent(buffer.current + editor.text.slice(4) + next);
  editor.showCurrent();
  buffer.delete(buffer.position + 1, 1);
}

function repeat(editor: EdEditor, match: RegExpExecArray): void {
  editor.needCurrentLine();
  const { buffer } = editor;
  const count = match[1] ? Number(match[1]) : 1;
  if (count === 0) return;
  buffer.remember(editor.text);
  buffer.insert(buffer.position, new Array<string>(Math.min(count, 99_999)).fill(buffer.current));
  buffer.position += 1;
  editor.showCurrent();
}

function stamp(editor: EdEditor): void {
  editor.refuseInEv();
  const { session } = editor.command;
  const { buffer } = editor;
  const who = `${session.account.name} (${session.subject.userName})`;
  const when = new Date(session.clock.now()).toISOString().slice(0, 19).replace('T', ' ');
  buffer.remember(editor.text);
  buffer.insert(buffer.position, [`* Updated by ${who} ${when}`]);
  buffer.position += 1;
  editor.showCurrent();
}
