// L, F and M: finding the next line that holds a text.
import { matches } from '#values/index.ts';
import type { EdCommand } from './ed-commands.ts';
import type { EdEditor } from './ed-editor.ts';

export const DELIMITERS = '!"#$%&()*+,-./:=@[]\\_`\'{}|';

export const searchCommands: readonly EdCommand[] = [
  { pattern: /^CASE (?!ON$|OFF$)/, run: (editor) => editor.unrecognised(editor.text) },
  { pattern: /^L(?:(\d+)(.)|.|$)/, run: locate },
  { pattern: /^F(?:(\d+)(.)|.|$)/, run: find },
  { pattern: /^M(?: |$)/, run: matchLine },
  {
    pattern: /^CASE (ON|OFF)$/,
    run({ settings }, [, state]) {
      settings.matchCase = state === 'ON';
    },
  },
  {
    pattern: /^W(.?)$/,
    run(editor, [, c = '']) {
      if (/[A-Z^]/.test(c)) editor.show('Illegal wildcard character');
      else editor.settings.wildcard = c;
    },
  },
];

/** Where a text is in a line, from `start` on; -1: nowhere. The wildcard stands for any character. */
export function indexOfText(editor: EdEditor, line: string, text: string, start: number): number {
  const { matchCase, wildcard } = editor.settings;
  const where = matchCase ? line : line.toUpperCase();
  const what = matchCase ? text : text.toUpperCase();
  if (wildcard === '' || !what.includes(wildcard)) return where.indexOf(what, start);
  for (let at = start; at + what.length <= where.length; at += 1) {
    const isHere = [...what].every((c, offset) => c === wildcard || c === where[at + offset]);
    if (isHere) return at;
  }
  return -1;
}

/** Goes to the next line for which the test holds, else to the last one; the search begins at the top after the bottom. */
function goToNext(editor: EdEditor, test: (line: string) => boolean): void {
  const { buffer } = editor;
  if (buffer.position >= buffer.count) buffer.position = 0;
  for (let number = buffer.position + 1; number <= buffer.count; number += 1) {
    if (!test(buffer.line(number))) continue;
    buffer.position = number;
    editor.showCurrent();
    return;
  }
  buffer.position = buffer.count;
}

function checkDelimiter(editor: EdEditor, delimiter: string | undefined): void {
  if (delimiter !== ' ' && !DELIMITERS.includes(delimiter ?? 'x')) {
    editor.fault('Invalid string delimiter');
  }
}

/** L, L text, Ln/text */
function locate(editor: EdEditor, match: RegExpExecArray): void {
  const { settings, text, buffer } = editor;
  const [whole, digits, delimiter] = match;
  if (digits !== undefined) {
    checkDelimiter(editor, delimiter);
    settings.locateText = text.slice(whole.length);
    locateWithin(editor, Number(digits));
    return;
  }
  if (text.length > 1) settings.locateText = text.slice(2);
  if (buffer.count === 0) return;
  goToNext(editor, (line) => indexOfText(editor, line, settings.locateText, 0) >= 0);
}

/** Shows every line among the next n that holds the text. */
function locateWithin(editor: EdEditor, count: number): void {
  const { buffer, settings } = editor;
  if (buffer.position >= buffer.count) buffer.position = 0;
  const first = buffer.position + 1;
  const last = Math.min(buffer.count, first + count);
  let found = 0;
  for (let number = first; number <= last; number += 1) {
    if (indexOfText(editor, buffer.line(number), settings.locateText, 0) < 0) continue;
    found += 1;
    editor.showLine(number);
  }
  buffer.position = last;
  editor.show(`At line ${last}. Found ${found} lines.`);
}

/** F, F text, Fn text: the text stands at column n. */
function find(editor: EdEditor, match: RegExpExecArray): void {
  const { settings, text } = editor;
  const [whole, digits, delimiter] = match;
  if (digits !== undefined) {
    checkDelimiter(editor, delimiter);
    settings.findColumn = Math.max(1, Number(digits));
    settings.findText = text.slice(whole.length);
  } else if (text.length > 1) {
    settings.findColumn = 1;
    settings.findText = text.slice(2);
  }
  const at = settings.findColumn - 1;
  goToNext(editor, (line) => indexOfText(editor, line, settings.findText, at) === at);
}

function matchLine(editor: EdEditor): void {
  const { settings, text, buffer } = editor;
  if (text.length > 2) settings.matchTemplate = text.slice(2);
  if (buffer.count === 0) return;
  if (settings.matchTemplate !== '') {
    goToNext(editor, (line) => matches(line, settings.matchTemplate));
    return;
  }
  if (buffer.position >= buffer.count) buffer.position = 0;
  buffer.position += 1;
  editor.showCurrent();
}
