// A{c}{p}{,m} and A{c}({n}{,m}): part of the active input buffer.
import { itemAt, itemCount } from './buffers.ts';
import type { ProcRun } from './proc-run.ts';

export interface ExtractedItem {
  readonly text: string;
  /** Character put before and after it. */
  readonly surround: string;
  /** Item it was taken from. */
  readonly item: number;
  readonly pointer: { readonly item: number; readonly column: number };
}

function number(text: string): number {
  return Number(text.replace(/\D/g, '')) || 0;
}

export function extractItem(run: ProcRun, command: string): ExtractedItem {
  const sign = command.charAt(1);
  const plain = sign === '' || sign === '(' || sign === ',' || /\d/.test(sign);
  const surround = plain ? ' ' : sign === '\\' ? '' : sign;
  const rest = command.slice(plain ? 1 : 2);
  return rest.startsWith('(') ? byColumn(run, rest, surround) : byItem(run, rest, surround);
}

function byItem(run: ProcRun, text: string, surround: string): ExtractedItem {
  const { buffers } = run;
  const [which = '', most = ''] = text.split(',');
  const item = number(which) || buffers.pointer.item;
  const length = number(most) || Number.MAX_SAFE_INTEGER;
  const whole = itemAt(buffers.input(), run.delimiter, item);
  const pointer = length <= whole.length ? { item, column: length } : { item: item + 1, column: 1 };
  return { text: whole.slice(0, length), surround, item, pointer };
}

function byColumn(run: ProcRun, text: string, surround: string): ExtractedItem {
  const { buffers } = run;
  const inside = text.slice(1).split(')', 1)[0] ?? '';
  const [from = '', most = ''] = inside.split(',');
  const start = number(from) || columnOfPointer(run);
  const length = number(most) || Number.MAX_SAFE_INTEGER;
  let found = buffers.input().slice(start - 1, start - 1 + length);
  if (!run.processor.session.options.has('PROC.A')) {
    found = found.split(run.delimiter, 1)[0] ?? '';
  }
  const pointer = pointerAt(run, start + found.length);
  return { text: found, surround, item: buffers.pointer.item, pointer };
}

function columnOfPointer(run: ProcRun): number {
  const { pointer } = run.buffers;
  const before = run.buffers
    .input()
    .split(run.delimiter)
    .slice(0, pointer.item - 1);
  return before.reduce((sum, item) => sum + item.length + 1, 0) + pointer.column;
}

/** The pointer at a character of the active input buffer. */
export function pointerAt(run: ProcRun, column: number): { item: number; column: number } {
  const text = run.buffers.input();
  const upTo = itemCount(text.slice(0, column), run.delimiter);
  const c = text.charAt(column - 1);
  if (c === '') return { item: upTo + 1, column: 1 };
  if (c === run.delimiter) return { item: upTo, column: 1 };
  const start = text.slice(0, column).lastIndexOf(run.delimiter) + 1;
  return { item: upTo, column: column - start };
}
