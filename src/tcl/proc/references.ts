// References to buffers: %n input, #n output, &f.n file buffer, !n select list; %%n and the like through another.
import { field } from '#values/index.ts';
import { itemAt, storedItems } from './buffers.ts';
import { BadProcLine, type ProcRun } from './proc-run.ts';

const REFERENCE_SIGNS = '%#&!';

export interface Reference {
  readonly sign: string;
  readonly item: number;
  readonly fileNumber: number;
  readonly value: string;
  /** Text after the reference. */
  readonly rest: string;
}

export function isReference(text: string): boolean {
  return text !== '' && REFERENCE_SIGNS.includes(text.charAt(0));
}

function failed(run: ProcRun, text: string): never {
  run.show(`Indirect reference failed: ${text}`);
  throw new BadProcLine();
}

/** A number, or the value of another reference. */
function position(run: ProcRun, text: string): { value: number; rest: string } {
  if (isReference(text)) {
    const inner = takeReference(run, text);
    return { value: Number(inner.value) || 0, rest: inner.rest };
  }
  const digits = /^\d+/.exec(text)?.[0];
  if (digits === undefined) failed(run, text);
  return { value: Number(digits), rest: text.slice(digits.length) };
}

/** Takes the reference at the front of a text. */
export function takeReference(run: ProcRun, text: string): Reference {
  const sign = text.charAt(0);
  let { value: item, rest } = position(run, text.slice(1));
  let fileNumber = 0;
  if (sign === '&' && rest.startsWith('.')) {
    fileNumber = item;
    ({ value: item, rest } = position(run, rest.slice(1)));
  }
  return { sign, item, fileNumber, value: read(run, sign, item, fileNumber), rest };
}

function read(run: ProcRun, sign: string, item: number, fileNumber: number): string {
  const { buffers } = run;
  if (sign === '%') return itemAt(buffers.input(), run.delimiter, item);
  if (sign === '#') return itemAt(buffers.output(), run.delimiter, item);
  if (sign === '&') return field(buffers.records[fileNumber] ?? '', '\xfe', item + 1);
  const lists = run.processor.session.selectLists;
  return lists.get(item)?.nextId() ?? '';
}

/** Stores a value where a reference points. */
export function storeReference(run: ProcRun, target: Reference, value: string): void {
  const { buffers } = run;
  if (target.sign === '%') {
    buffers.setInput(storedItems(buffers.input(), run.delimiter, target.item, value));
  } else if (target.sign === '#') {
    buffers.setOutput(storedItems(buffers.output(), run.delimiter, target.item, value));
  } else if (target.sign === '&') {
    const record = buffers.records[target.fileNumber] ?? '';
    buffers.records[target.fileNumber] = storedItems(record, '\xfe', target.item + 1, value);
  } else throw new BadProcLine();
}

/** A number, a reference or the text itself; with what is left after it. */
export function takeValue(run: ProcRun, text: string): { value: string; rest: string } {
  const number = /^-?\d+/.exec(text)?.[0];
  if (number !== undefined) return { value: number, rest: text.slice(number.length) };
  if (isReference(text)) return takeReference(run, text);
  return { value: text, rest: '' };
}

export interface Word {
  readonly text: string;
  readonly quoted: boolean;
  /** What follows; begins at the terminator. */
  readonly rest: string;
}

/** The next word; quotes join and are dropped. */
export function takeWord(text: string, terminator = ' '): Word {
  let word = '';
  let quote = '';
  let quoted = false;
  let at = 0;
  for (; at < text.length; at += 1) {
    const c = text.charAt(at);
    if (c === quote) {
      quoted = true;
      quote = '';
    } else if (quote === '' && (c === '"' || c === "'" || c === '\\')) quote = c;
    else if (quote === '' && c === terminator) {
      if (word !== '' || quoted) break;
    } else word += c;
  }
  return { text: word, quoted, rest: text.slice(at) };
}
