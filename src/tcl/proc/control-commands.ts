// A B C G R S X + - * : the pointer, jumps, and the end of a PROC.

import { extractItem, pointerAt } from './a-reference.ts';
import { itemAt, itemCount, storedItems } from './buffers.ts';
import type { ProcCommand } from './commands.ts';
import { BadProcLine, ProcEnd, type ProcRun } from './proc-run.ts';
import { isReference, takeReference, takeValue, takeWord } from './references.ts';

export const controlCommands: readonly (readonly [string, ProcCommand])[] = [
  ['A', copyItem],
  ['B', back],
  ['C', () => {}],
  ['*', () => {}],
  ['G', go],
  ['H', copyText],
  ['R', reset],
  ['S', setPointer],
  ['X', leave],
  ['Q', (run, command) => run.processor.abort(command.slice(1))],
  ['+', (run, command) => addToItem(run, command, 1)],
  ['-', (run, command) => addToItem(run, command, -1)],
];

/** A: an item of the input buffer goes to the end of the output buffer. */
function copyItem(run: ProcRun, command: string): void {
  const { buffers } = run;
  const found = extractItem(run, command);
  buffers.pointer = { ...found.pointer };
  const around = buffers.activeOutput === 1 ? '' : found.surround;
  buffers.setOutput(buffers.output() + around + found.text + around);
}

/** H: text goes to the end of the output buffer. */
function copyText(run: ProcRun, command: string): void {
  const { buffers, delimiter } = run;
  const typed = command.slice(1);
  const text = isReference(typed) ? takeReference(run, typed).value : typed;
  const items = text.replaceAll(' ', delimiter);
  const single = items.split(delimiter);
  // Several blanks count as one.
  const compact = single.filter((item, at) => item !== '' || at === 0 || at === single.length - 1);
  buffers.setOutput(buffers.output() + compact.join(delimiter));
}

function back(run: ProcRun, command: string): void {
  const { buffers, delimiter } = run;
  const word = command.toUpperCase();
  if (word === 'BO') {
    const items = buffers.output().split(delimiter);
    buffers.setOutput(items.slice(0, -1).join(delimiter));
  } else if (word === 'B') {
    const { item, column } = buffers.pointer;
    buffers.pointer = { item: column === 1 ? Math.max(1, item - 1) : item, column: 1 };
  } else run.unknown();
}

function go(run: ProcRun, command: string): void {
  const upper = command.toUpperCase();
  if (upper.startsWith('GOSUB')) {
    const label = command.slice(5).trim();
    if (!/^\d+$/.test(label)) {
      run.show(`Incorrectly formed GOSUB: ${label}`);
      throw new BadProcLine();
    }
    run.gosubs.push(run.line);
    run.goTo(label);
    return;
  }
  const word = command.replace(/^(GOTO|GO|G)/i, '').trim();
  const target = /^A/i.test(word) ? extractItem(run, word).text : word;
  if (target.toUpperCase() === 'F') run.goForward();
  else if (target.toUpperCase() === 'B') run.goBack();
  else if (/^\d+$/.test(target)) run.goTo(target);
  else run.unknown();
}

function reset(run: ProcRun, command: string): void {
  const upper = command.toUpperCase();
  const { buffers } = run;
  if (upper.startsWith('RSUB')) {
    const line = run.gosubs.pop();
    if (line === undefined) return;
    const skip = Number(command.slice(4).trim());
    run.line = line + (skip > 0 ? skip - 1 : 0);
  } else if (upper.startsWith('RTN')) {
    run.returnSkip = Number(command.slice(3).trim()) || 0;
    throw new ProcEnd();
  } else if (upper.startsWith('RI')) resetInput(run, command.slice(2));
  else if (upper.startsWith('RO')) buffers.clearOutput();
  else run.unknown();
}

function resetInput(run: ProcRun, rest: string): void {
  const { buffers, delimiter } = run;
  buffers.setInput('', 1);
  buffers.activeInput = 0;
  const text = buffers.input(0);
  if (rest.startsWith('(')) {
    const column = Number(takeValue(run, rest.slice(1)).value);
    buffers.setInput(text.slice(0, Math.max(0, column - 1)), 0);
    return;
  }
  const item = Math.max(1, rest === '' ? 1 : Number(takeValue(run, rest).value));
  buffers.setInput(
    text
      .split(delimiter)
      .slice(0, item - 1)
      .join(delimiter),
    0,
  );
  buffers.pointer = { item, column: 1 };
}

/** Words that begin with S and switch a buffer. */
const SWITCHES: ReadonlyMap<string, (run: ProcRun) => void> = new Map([
  ['SS', (run: ProcRun) => setActiveInput(run, 1)],
  ['SP', (run: ProcRun) => setActiveInput(run, 0)],
  ['STON', (run: ProcRun) => setActiveOutput(run, 1)],
  ['ST ON', (run: ProcRun) => setActiveOutput(run, 1)],
  ['STOF', (run: ProcRun) => setActiveOutput(run, 0)],
  ['STOFF', (run: ProcRun) => setActiveOutput(run, 0)],
  ['ST OFF', (run: ProcRun) => setActiveOutput(run, 0)],
]);

function setActiveInput(run: ProcRun, number: 0 | 1): void {
  run.buffers.activeInput = number;
}

function setActiveOutput(run: ProcRun, number: 0 | 1): void {
  run.buffers.activeOutput = number;
}

function setPointer(run: ProcRun, command: string): void {
  const { buffers } = run;
  const change = SWITCHES.get(command.trim().toUpperCase());
  if (change) {
    change(run);
    return;
  }
  const rest = command.slice(1).trim();
  if (/^\d*$/.test(rest)) buffers.pointer = { item: Number(rest) || 1, column: 1 };
  else if (rest.startsWith('(')) {
    const column = /^\((\d+)\)/.exec(rest)?.[1];
    if (column !== undefined) buffers.pointer = pointerAt(run, Math.max(1, Number(column)));
  } else if (isReference(rest)) {
    const item = Number(takeReference(run, rest).value);
    if (!(item > 0)) throw new BadProcLine();
    buffers.pointer = { item, column: 1 };
  } else run.unknown();
}

function leave(run: ProcRun, command: string): void {
  const text = command.slice(1);
  if (text !== '') run.show(text);
  throw new ProcEnd();
}

function addToItem(run: ProcRun, command: string, sign: 1 | -1): void {
  const { buffers, delimiter } = run;
  const { item } = buffers.pointer;
  const old = itemAt(buffers.input(), delimiter, item);
  const word = takeWord(command.slice(1)).text.replace(/^\++/, '');
  const sum =
    (/^\d+$/.test(old) ? Number(old) : 0) + sign * (/^\d+$/.test(word) ? Number(word) : 0);
  buffers.setInput(storedItems(buffers.input(), delimiter, item, String(sum)));
}

/** F: the pointer goes one item on. */
export function forward(run: ProcRun): void {
  const { buffers } = run;
  const last = itemCount(buffers.input(), run.delimiter) + 1;
  buffers.pointer = { item: Math.min(buffers.pointer.item + 1, last), column: 1 };
}
