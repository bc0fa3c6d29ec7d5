// EV, SV, QV: the values of a line, or the parts of an I-type's expression, edited as lines.
import type { EdCommand } from './ed-commands.ts';
import type { EdEditor } from './ed-editor.ts';

const FIELD_MARK = '\xfe';
const DEEPEST = 2;

/** Each mark becomes the next higher one. */
function raised(text: string): string {
  return text.replace(/[\xfb-\xfd]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 1));
}

/** Each mark becomes the next lower one. */
function lowered(text: string): string {
  return text.replace(/[\xfc-\xfe]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 1));
}

export const valueCommands: readonly EdCommand[] = [
  { pattern: /^EV$/, run: enter },
  { pattern: /^SV$/, run: (editor) => leave(editor, true) },
  { pattern: /^QV$/, run: (editor) => leave(editor, false) },
];

function showLevel(editor: EdEditor): void {
  const depth = editor.outer.length;
  if (depth === 0) editor.show('Returned from EV mode');
  else {
    const what = depth === 1 ? 'values' : 'subvalues';
    editor.show(`Editing ${what}. Use SV to save changes or QV to discard changes`);
  }
}

function enter(editor: EdEditor): void {
  const { buffer } = editor;
  const isExpression =
    editor.portion === 'DICT' && buffer.position === 2 && /^I/.test(buffer.line(1)) && !editor.inEv;
  if (editor.inExpression || editor.outer.length === DEEPEST) {
    editor.fault('Maximum depth for EV reached');
  }
  const text = buffer.position === 0 ? '' : buffer.current;
  editor.outer.push({ text: buffer.text, position: buffer.position });
  editor.inExpression = isExpression;
  const { changed } = buffer;
  buffer.load(isExpression ? expressionParts(text).join(FIELD_MARK) : raised(text));
  buffer.changed = changed;
  showLevel(editor);
}

/** Parts between semicolons that are outside quotes and brackets. */
function expressionParts(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  let quote = '';
  for (const c of text) {
    if (c === ';' && depth === 0 && quote === '') {
      parts.push('');
      continue;
    }
    if (quote !== '') quote = c === quote ? '' : quote;
    else if (c === '"' || c === "'" || c === '\\') quote = c;
    else if (c === '(') depth += 1;
    else if (c === ')') depth -= 1;
    parts[parts.length - 1] += c;
  }
  return parts;
}

function leave(editor: EdEditor, keeps: boolean): void {
  const { buffer } = editor;
  const outer = editor.outer.pop();
  if (!outer) editor.fault('You are not in EV mode');
  editor.show(keeps ? 'EV mode changes saved' : 'EV mode changes discarded');
  const inner = buffer.text;
  const { changed } = buffer;
  buffer.load(outer.text);
  buffer.position = outer.position;
  buffer.changed = changed;
  if (keeps) {
    const text = editor.inExpression ? inner.replaceAll(FIELD_MARK, ';') : lowered(inner);
    if (outer.position > 0) buffer.replaceCurrent(text);
    else buffer.insert(0, [text]);
  }
  editor.inExpression = false;
  showLevel(editor);
}
