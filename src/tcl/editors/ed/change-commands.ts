// C/old/new/: changing text in lines. R/old/new/ is the same.
import type { EdCommand } from './ed-commands.ts';
import type { EdEditor } from './ed-editor.ts';
import { DELIMITERS, indexOfText } from './search-commands.ts';

export const changeCommands: readonly EdCommand[] = [{ pattern: /^[CR]/, run: change }];

interface Change {
  readonly old: string;
  readonly replacement: string;
  /** Every one in a line, not only the first. */
  readonly everywhere: boolean;
  readonly inBlock: boolean;
  readonly lines: number;
}

interface Flags {
  everywhere: boolean;
  inBlock: boolean;
  lines: number | undefined;
}

/** Takes G, B and a number of lines, each once, off the front; gives what is left. */
function takeFlags(editor: EdEditor, text: string, flags: Flags): string {
  let rest = text;
  for (;;) {
    const c = rest.charAt(0).toUpperCase();
    const digits = /^\d+/.exec(rest)?.[0];
    if (c === 'G' && !flags.everywhere) flags.everywhere = true;
    else if (c === 'B' && !flags.inBlock) flags.inBlock = true;
    else if (digits !== undefined && flags.lines === undefined) {
      flags.lines = Number(digits);
      if (flags.lines < 1) editor.fault('Error - Number of lines must be greater than zero');
      rest = rest.slice(digits.length);
      continue;
    } else return rest;
    rest = rest.slice(1);
  }
}

function parseChange(editor: EdEditor, command: string): Change {
  const flags: Flags = { everywhere: false, inBlock: false, lines: undefined };
  const rest = takeFlags(editor, command.slice(1), flags);
  const delimiter = rest.charAt(0);
  if (delimiter === '' || !DELIMITERS.includes(delimiter)) editor.fault('Invalid string delimiter');
  const [, old = '', replacement, ...after] = rest.split(delimiter);
  if (replacement === undefined) editor.fault('Unmatched delimiter');
  if (takeFlags(editor, after.join(delimiter), flags) !== '') {
    editor.fault('Error - Unexpected character in change command');
  }
  if (flags.inBlock && flags.lines !== undefined) {
    editor.fault('Error - B option cannot be used with line count');
  }
  const { everywhere, inBlock } = flags;
  return { old, replacement, everywhere, inBlock, lines: flags.lines ?? 1 };
}

function change(editor: EdEditor): void {
  const { buffer, settings } = editor;
  if (editor.text.length === 1 && settings.changeCommand === '') {
    editor.fault('No previous change command to repeat');
  }
  const command = editor.text.length === 1 ? settings.changeCommand : editor.text;
  const wanted = parseChange(editor, command);
  const back = buffer.position;
  let lines = wanted.lines;
  if (wanted.inBlock) {
    if (buffer.blockTop === 0 || buffer.blockBottom === 0) editor.fault('No block defined');
    lines = buffer.blockLines;
  } else if (buffer.position === 0 && buffer.count === 0) return;
  settings.changeCommand = command;
  if (wanted.inBlock) buffer.position = buffer.blockTop;
  else if (buffer.position === 0) buffer.position = 1;
  buffer.remember(command);
  changeLines(editor, wanted, lines);
  if (!wanted.inBlock) return;
  buffer.position = back;
  editor.showCurrent();
}

function changeLines(editor: EdEditor, wanted: Change, lines: number): void {
  const { buffer } = editor;
  for (let left = lines; ; left -= 1) {
    const changed = changedLine(editor, buffer.current, wanted);
    if (changed !== undefined) {
      buffer.replaceCurrent(changed);
      editor.showCurrent();
    }
    if (left <= 1 || buffer.position === buffer.count) return;
    buffer.position += 1;
  }
}

/** Undefined when the text is not in the line. */
function changedLine(editor: EdEditor, line: string, wanted: Change): string | undefined {
  const { old, replacement } = wanted;
  if (old === '') return replacement + line;
  let result = '';
  let from = 0;
  for (;;) {
    const at = indexOfText(editor, line, old, from);
    if (at < 0) break;
    result += line.slice(from, at) + replacement;
    from = at + old.length;
    if (!wanted.everywhere) break;
  }
  return from === 0 ? undefined : result + line.slice(from);
}
