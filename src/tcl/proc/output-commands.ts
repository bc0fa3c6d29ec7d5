// D L O T: showing and printing.
import { waitMs } from '#qmbasic/index.ts';
import { screenControl } from '#session/index.ts';
import { iconvText, oconvText } from '../conversions.ts';
import { itemAt } from './buffers.ts';
import type { ProcCommand } from './commands.ts';
import { BadProcLine, type ProcRun } from './proc-run.ts';
import { isReference, takeReference, takeValue } from './references.ts';

export const outputCommands: readonly (readonly [string, ProcCommand])[] = [
  ['D', displayBuffer],
  ['L', print],
  ['O', showText],
  ['T', showItems],
];

function terminal(run: ProcRun) {
  return run.processor.session.terminal;
}

/** O: the text of the line; a plus sign at its end keeps the cursor on the line. */
function showText(run: ProcRun, command: string): void {
  const text = command.slice(1);
  if (text.endsWith('+')) terminal(run).write(text.slice(0, -1));
  else run.show(text);
}

/** D{n|reference}{,m}{+}: part of the input buffer; DB, DFn and DSn show other buffers. */
function displayBuffer(run: ProcRun, command: string): void {
  const { buffers, delimiter } = run;
  const upper = command.toUpperCase();
  if (upper === 'DB') {
    showBuffers(run);
    return;
  }
  if (/^DF\d?$/.test(upper)) {
    showFileBuffer(run, Number(upper.slice(2)) || 0);
    return;
  }
  const rest = command.slice(1).trim();
  const keepsLine = rest.endsWith('+');
  const [which = '', most = ''] = (keepsLine ? rest.slice(0, -1) : rest).split(',');
  const length = Number(most) || Number.MAX_SAFE_INTEGER;
  const item = which === '' ? buffers.pointer.item : Number(takeValue(run, which).value);
  const start = which === '' ? buffers.pointer.column - 1 : 0;
  const text = item ? itemAt(buffers.input(), delimiter, item) : buffers.input();
  const shown = text.slice(start, start + length);
  if (keepsLine) terminal(run).write(shown);
  else run.show(shown);
}

function showBuffers(run: ProcRun): void {
  const { buffers } = run;
  const mark = (active: boolean) => (active ? '*' : ' ');
  run.show(`Iptr=${buffers.pointer.item}.${buffers.pointer.column}`);
  run.show(`${mark(buffers.activeInput === 0)}PIB = "${buffers.input(0)}"`);
  run.show(`${mark(buffers.activeInput === 1)}SIB = "${buffers.input(1)}"`);
  run.show(`${mark(buffers.activeOutput === 0)}POB = "${buffers.output(0)}"`);
  run.show(`${mark(buffers.activeOutput === 1)}SOB = "${buffers.output(1)}"`);
}

function showFileBuffer(run: ProcRun, number: number): void {
  const [id = '', ...fields] = (run.buffers.records[number] ?? '').split('\xfe');
  run.show(`${number === 0 ? 'FAST FILE BUFFER' : `FILE BUFFER ${number}`} - ID = "${id}"`);
  run.show(fields.join('\xfe'));
}

/** A reference with the conversion that may follow it: `;code;` input, `:code:` output. */
function convertedReference(run: ProcRun, text: string): { value: string; rest: string } {
  const { value, rest } = takeReference(run, text);
  const sign = rest.charAt(0);
  if (sign !== ';' && sign !== ':') return { value, rest: afterComma(rest) };
  const [, code = '', ...after] = rest.split(sign);
  const { session } = run.processor;
  const converted =
    sign === ';' ? iconvText(session, value, code) : oconvText(session, value, code);
  return { value: converted, rest: after.join(sign) };
}

function afterComma(text: string): string {
  const comma = text.indexOf(',');
  return comma < 0 ? '' : text.slice(comma + 1);
}

/** State while the items of a T are shown. */
interface Showing {
  rest: string;
  keepsLine: boolean;
  /** T ... L: how often to go back, and to where. */
  repeats: number;
  loopStart: string;
}

type ItemAction = (run: ProcRun, state: Showing) => string;

/** Items of T that are one letter or sign; each gives what to show. */
const ITEMS: ReadonlyMap<string, ItemAction> = new Map<string, ItemAction>([
  [
    '(',
    (run, state) => {
      const [inside = '', ...after] = state.rest.slice(1).split(')');
      state.rest = after.join(')');
      const first = takeValue(run, inside);
      const second = first.rest.startsWith(',') ? takeValue(run, first.rest.slice(1)).value : '';
      const codes: [number, number] = [Number(first.value), second === '' ? -1 : Number(second)];
      return screenControl(run.processor.session.terminal, ...codes);
    },
  ],
  ['B', (run, state) => letterItem(state, run.processor.session.at.text('SYS.BELL'))],
  ['C', (run, state) => letterItem(state, screenControl(run.processor.session.terminal, -1))],
  [
    'D',
    (run, state) => {
      waitMs(run.processor.session, 1000);
      return letterItem(state, '');
    },
  ],
  ['I', (run, state) => numberItem(run, state, (n) => String.fromCharCode(n & 255))],
  ['S', (run, state) => numberItem(run, state, (n) => ' '.repeat(Math.max(0, Math.min(n, 1000))))],
  ['U', (run, state) => letterItem(state, screenControl(run.processor.session.terminal, -10))],
  [
    'T',
    (_run, state) => {
      state.repeats = 2;
      state.loopStart = state.rest.slice(1);
      return letterItem(state, '');
    },
  ],
  [
    'L',
    (_run, state) => {
      if (state.repeats === 0) return letterItem(state, '');
      state.repeats -= 1;
      state.rest = state.loopStart;
      return '';
    },
  ],
  [
    'X',
    (_run, state) => {
      const code = Number.parseInt(state.rest.slice(1, 3), 16);
      return letterItem(state, Number.isNaN(code) ? '' : String.fromCharCode(code));
    },
  ],
  [
    '*',
    (_run, state) => {
      const match = /^\*(.)(\d+)/.exec(state.rest);
      state.rest = match ? state.rest.slice(match[0].length) : '';
      return match ? (match[1] ?? '').repeat(Math.min(Number(match[2]), 1000)) : '';
    },
  ],
  [
    '+',
    (_run, state) => {
      state.keepsLine = true;
      return letterItem(state, '');
    },
  ],
  [
    '@',
    (run, state) => {
      const name = state.rest.split(',', 1)[0] ?? '';
      return letterItem(state, run.processor.atVariable(name) ?? '');
    },
  ],
]);

function letterItem(state: Showing, shown: string): string {
  state.rest = afterComma(state.rest);
  return shown;
}

function numberItem(run: ProcRun, state: Showing, shown: (n: number) => string): string {
  const { value } = takeValue(run, state.rest.slice(1).split(',', 1)[0] ?? '');
  return letterItem(state, shown(Number(value) || 0));
}

/** T item,item...: TRON and TROFF switch tracing. */
function showItems(run: ProcRun, command: string): void {
  const upper = command.toUpperCase();
  if (upper.startsWith('TR')) {
    run.tracing = upper.slice(2).trim().slice(0, 2) !== 'OF';
    return;
  }
  const state: Showing = {
    rest: run.continued(command.slice(1).trim()),
    keepsLine: !run.isPqn,
    repeats: 0,
    loopStart: '',
  };
  for (;;) {
    state.rest = state.rest.trimStart();
    const c = state.rest.charAt(0).toUpperCase();
    if (c === '') break;
    terminal(run).write(shownItem(run, state, c));
  }
  if (!state.keepsLine) terminal(run).write('\n');
}

function shownItem(run: ProcRun, state: Showing, c: string): string {
  if (c === ',') {
    state.rest = state.rest.slice(1);
    return '';
  }
  if (c === '"' || c === "'") {
    const [, text = '', ...after] = state.rest.split(c);
    state.rest = after.join(c);
    return text;
  }
  if (isReference(c)) {
    const { value, rest } = convertedReference(run, state.rest);
    state.rest = rest;
    return value;
  }
  const item = ITEMS.get(c);
  if (!item) throw new BadProcLine();
  return item(run, state);
}

/** L item,item...: a printed line; LN, LC, LE and LHDR control the printer. */
function print(run: ProcRun, command: string): void {
  const upper = command.toUpperCase();
  const { printers } = run.processor.session;
  const unit = run.printsOnPrinter ? 0 : -1;
  if (upper === 'LN') run.printsOnPrinter = false;
  else if (upper === 'LC') printers.close(0);
  else if (upper === 'LE') withPrinter(run, () => printers.newPage(unit));
  else if (upper.startsWith('LHDR')) {
    const heading = headingOf(run, run.continued(command.slice(4).trim()));
    withPrinter(run, () => printers.setHeading(unit, heading));
  } else printItems(run, run.continued(command.slice(1).trim()), unit);
}

/** The printer is on only while this prints. */
function withPrinter(run: ProcRun, action: () => void): void {
  const { printers } = run.processor.session;
  const saved = printers.printerOn;
  if (run.printsOnPrinter) printers.printerOn = true;
  try {
    action();
  } finally {
    printers.printerOn = saved;
  }
}

function printItems(run: ProcRun, text: string, unit: number): void {
  let line = '';
  let keepsLine = !run.isPqn;
  let rest = text.trimStart();
  while (rest !== '') {
    const c = rest.charAt(0);
    if (c === '"' || c === "'") {
      const [, shown = '', ...after] = rest.split(c);
      line += shown;
      rest = after.join(c);
    } else if (c === '(') {
      const [inside = '', ...after] = rest.slice(1).split(')');
      const column = Number(takeValue(run, inside).value) || 1;
      line = line.slice(0, column - 1).padEnd(column - 1);
      rest = after.join(')');
    } else if (isReference(c)) {
      const { value, rest: after } = convertedReference(run, rest);
      line += value;
      rest = after;
    } else {
      if (c === '+') keepsLine = true;
      rest = afterComma(rest);
    }
    rest = rest.replace(/^[ ,]+/, '');
  }
  withPrinter(run, () =>
    run.processor.session.printers.write(unit, keepsLine ? line : `${line}\n`),
  );
}

function headingOf(run: ProcRun, text: string): string {
  let heading = '';
  let rest = text.replace(/^[ ,]+/, '');
  while (rest !== '') {
    const c = rest.charAt(0).toUpperCase();
    const blankLines = /^\d+/.exec(rest)?.[0];
    if (c === '"' || c === "'") {
      const [, shown = '', ...after] = rest.split(c);
      heading += shown;
      rest = after.join(c);
    } else if (isReference(c)) {
      const { value, rest: after } = convertedReference(run, rest);
      heading += value;
      rest = after;
    } else {
      if (blankLines) heading += `'${'L'.repeat(Math.min(Number(blankLines), 60))}'`;
      else if (c === 'P' || c === 'T') heading += `'${c}'`;
      rest = afterComma(rest);
    }
    rest = rest.replace(/^[ ,]+/, '');
  }
  return heading;
}
