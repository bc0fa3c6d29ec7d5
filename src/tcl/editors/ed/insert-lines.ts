// Inserting lines: typed one after another, or known.
import type { EdEditor } from './ed-editor.ts';

export function isPrintable(text: string): boolean {
  return !/[\x00-\x1f\x7f\xfb-\xff]/.test(text);
}

/** Inserts lines typed until an empty one; the first may be known already. */
export function insertTyped(editor: EdEditor, first: string | undefined, before: boolean): void {
  const { buffer } = editor;
  const above = before || buffer.position === 0;
  if (buffer.position === 0) buffer.position = 1;
  let number = above || buffer.count === 0 ? buffer.position : buffer.position + 1;
  const lines: string[] = [];
  let known = first;
  for (;;) {
    const label = `${editor.numberText(number)}= `;
    if (known !== undefined) editor.show(label + known);
    const typed: string = known ?? editor.ask(label);
    known = undefined;
    if (!editor.settings.allowNonPrinting && !isPrintable(typed)) {
      editor.show('Data contains non-printing characters. Please re-enter.');
      continue;
    }
    if (typed === '') break;
    lines.push(typed === ' ' ? '' : editor.withoutEscapes(typed));
    number += 1;
  }
  insertLines(editor, lines, above);
}

/** Inserts lines under the current one, or over it; the last of them becomes the current line. */
export function insertLines(editor: EdEditor, lines: readonly string[], above: boolean): void {
  const { buffer } = editor;
  if (lines.length === 0) {
    if (buffer.count === 0) buffer.position = 0;
    return;
  }
  buffer.remember(editor.text);
  const after = above ? Math.max(0, buffer.position - 1) : buffer.position;
  buffer.insert(Math.min(after, buffer.count), lines);
  buffer.goTo(buffer.position + lines.length - (above ? 1 : 0));
}
