// Going to a line and showing lines.
import type { EdCommand } from './ed-commands.ts';
import type { EdEditor } from './ed-editor.ts';

function goTo(editor: EdEditor, number: number): void {
  if (number < 1) editor.fault('Invalid line number');
  editor.buffer.goTo(number);
  editor.showCurrent();
}

/** The number in a command; `standard` when it has none, and kept for the next time. */
function count(text: string | undefined, standard: number): number {
  return text === undefined || text === '' ? standard : Number(text);
}

function printFrom(editor: EdEditor, lines: number): void {
  const { buffer } = editor;
  if (buffer.position === 0) {
    if (buffer.count === 0) return;
    buffer.position = 1;
  }
  if (lines === 0) return;
  editor.showLines(buffer.position, lines);
  buffer.goTo(buffer.position + lines - 1);
}

export const moveCommands: readonly EdCommand[] = [
  { pattern: /^\d+$/, run: (editor, [text]) => goTo(editor, Number(text)) },
  { pattern: /^(?:G|PO)(\d+)$/, run: (editor, [, text]) => goTo(editor, Number(text)) },
  {
    pattern: /^[+-]\d+$/,
    run: (editor, [text]) => goTo(editor, editor.buffer.position + Number(text)),
  },
  {
    pattern: /^T$/,
    run(editor) {
      editor.buffer.position = 0;
      editor.show('Top');
    },
  },
  {
    pattern: /^B$/,
    run(editor) {
      editor.buffer.position = editor.buffer.count;
      editor.showCurrent();
    },
  },
  {
    pattern: /^P(\d*)$/,
    run(editor, [, text]) {
      editor.settings.printLines = count(text, editor.settings.printLines);
      printFrom(editor, editor.settings.printLines);
    },
  },
  { pattern: /^L(\d+)$/, run: (editor, [, text]) => printFrom(editor, Number(text)) },
  {
    pattern: /^PL(-?\d+)?$/,
    run(editor, [, text]) {
      const { settings, buffer } = editor;
      settings.listLines = count(text, settings.listLines);
      if (buffer.count === 0) return;
      const backwards = settings.listLines < 0;
      const first = backwards ? buffer.position + settings.listLines + 1 : buffer.position;
      editor.showLines(Math.max(1, first), Math.abs(settings.listLines));
      editor.show('');
      editor.showCurrent();
    },
  },
  {
    pattern: /^PP(\d+)?$/,
    run(editor, [, text]) {
      const { settings, buffer } = editor;
      settings.pageLines = count(text, settings.pageLines);
      if (buffer.count === 0 || settings.pageLines === 0) return;
      const first = Math.max(1, buffer.position - Math.trunc(settings.pageLines / 2));
      editor.showLines(first, settings.pageLines);
      editor.show('');
      editor.showCurrent();
    },
  },
  { pattern: /^COL$/, run: showColumns },
  {
    pattern: /^\^$/,
    run(editor) {
      const { settings } = editor;
      settings.expandNonPrinting = !settings.expandNonPrinting;
      const state = settings.expandNonPrinting ? 'enabled' : 'disabled';
      editor.show(`Expansion of non-printing characters ${state}`);
    },
  },
  {
    pattern: /^NPRINT$/,
    run({ settings }) {
      settings.allowNonPrinting = !settings.allowNonPrinting;
    },
  },
  { pattern: /^\?$/, run: showStatus },
  { pattern: /^HELP(?: (.*))?$/, run: showHelp },
];

/** A ruler over the current line. */
function showColumns(editor: EdEditor): void {
  const { terminal } = editor.command.session;
  const indent = ' '.repeat(editor.numberWidth + 2);
  let tens = '';
  for (let column = 10; column <= terminal.width + 10; column += 10) {
    tens += String((column / 10) % 10).padStart(10);
  }
  const units = '1234567890'.repeat(Math.trunc((terminal.width + 9) / 10));
  // Each ruler fills the screen's width, so that the next begins on a line of its own there.
  terminal.write((indent + tens).slice(0, terminal.width));
  terminal.write((indent + units).slice(0, terminal.width));
  editor.showCurrent();
}

function showStatus(editor: EdEditor): void {
  const { buffer, settings } = editor;
  const state = (on: boolean) => (on ? 'Enabled' : 'Disabled');
  editor.show(`File name           = ${editor.fullName}`);
  editor.show(`Record name         = ${editor.recordId}`);
  editor.show(`Current line        = ${buffer.position || 'Top'}`);
  if (buffer.blockTop > 0 && buffer.blockBottom >= buffer.blockTop) {
    editor.show(`Block start line    = ${buffer.blockTop}`);
    editor.show(`Block end line      = ${buffer.blockBottom}`);
  } else editor.show('No block defined');
  if (buffer.undoableCommand !== '') editor.show(`OOPS will undo '${buffer.undoableCommand}'`);
  editor.show(`Searches are ${settings.matchCase ? '' : 'not '}case-sensitive`);
  editor.show(`Expansion of non-printing characters : ${state(settings.expandNonPrinting)}`);
  editor.show(`Non-printing character entry         : ${state(settings.allowNonPrinting)}`);
  editor.show(`Verification of block actions        : ${state(settings.queryBlocks)}`);
  if (settings.wildcard !== '') editor.show(`Wildcard character = '${settings.wildcard}'`);
  editor.show('');
  if (buffer.count > 0) editor.showCurrent();
}

const HELP: readonly (readonly [command: string, meaning: string])[] = [
  ['n, Gn, POn', 'Go to line n'],
  ['+n, -n', 'Go n lines on or back'],
  ['T, B', 'Go to the top, to the last line'],
  ['RETURN', 'Go to the next line'],
  ['Ln, Pn', 'Show n lines and go to the last of them'],
  ['PLn, PL-n', 'Show n lines after or before the current one'],
  ['PPn', 'Show n lines around the current one'],
  ['PB', 'Show the block'],
  ['L text', 'Go to the next line that contains the text'],
  ['F{n} text', 'Go to the next line with the text at column n'],
  ['M template', 'Go to the next line that matches the template'],
  ['C/old/new/', 'Change text: G every one, n lines, B the block'],
  ['R text', 'Replace the current line'],
  ['A text', 'Add text to the current line'],
  ['B text', 'Break the current line after the text'],
  ['CAT text', 'Join the next line, with the text between'],
  ['DUP n', 'Repeat the current line'],
  ['I{B} {text}', 'Insert lines under (IB: over) the current one'],
  ['Dn', 'Delete n lines'],
  ['< > <>', 'Set the block; COPY, MOVE, DROP work on it'],
  ['OOPS', 'Undo the last change'],
  ['EV, SV, QV', 'Edit the values of a line, save them, drop them'],
  ['LOAD, UNLOAD', 'Copy lines from or to another record'],
  ['FI, SAVE', 'Save the record and leave, or go on'],
  ['FIB, FIBR', 'Save, compile, and run'],
  ['EX, Q, N, X', 'Leave; go to the next record; leave all records'],
  ['FD', 'Delete the record'],
  ['XEQ command', 'Run a command'],
  ['.A .C .D .I .L .R .S .X', 'The stack of commands'],
];

function showHelp(editor: EdEditor, match: RegExpExecArray): void {
  const topic = match[1]?.trim() ?? '';
  const shown = HELP.filter(([command]) => command.startsWith(topic));
  if (shown.length === 0) editor.show('No help available for this topic');
  for (const [command, meaning] of shown) editor.show(`${command.padEnd(24)}${meaning}`);
}
