// M, MV, MVA, MVD: marks, and moving values between buffers.
import type { ProcCommand } from './commands.ts';
import { BadProcLine, type ProcRun } from './proc-run.ts';
import {
  isReference,
  type Reference,
  storeReference,
  takeReference,
  takeWord,
} from './references.ts';

const VALUE_MARK = '\xfd';

export const moveCommand: ProcCommand = (run, command) => {
  const upper = command.toUpperCase();
  if (upper === 'M' || upper === 'MARK') run.lastMark = run.line;
  else if (upper.startsWith('MVA')) changeValues(run, command, 'add');
  else if (upper.startsWith('MVD')) changeValues(run, command, 'delete');
  else if (upper.startsWith('MV')) move(run, command.slice(2).trimStart());
  else run.unknown();
};

function destination(run: ProcRun, word: string): Reference {
  if (!isReference(word)) throw new BadProcLine();
  return takeReference(run, word);
}

/** MV target source{*source...}{,source...}: commas go to the next item, stars join, _ cuts the rest off. */
function move(run: ProcRun, text: string): void {
  const word = takeWord(text);
  let target = destination(run, word.text);
  let rest = word.rest.trimStart();
  if (rest === '') throw new BadProcLine();
  let value = '';
  for (;;) {
    const source = takeSource(run, rest);
    value += source.value;
    rest = source.rest;
    if (rest.startsWith('*')) {
      rest = rest.slice(1);
      continue;
    }
    storeReference(run, target, value);
    value = '';
    if (rest === '') return;
    if (!rest.startsWith(',')) throw new BadProcLine();
    while (rest.startsWith(',')) {
      target = { ...target, item: target.item + 1 };
      rest = rest.slice(1);
    }
    if (rest === '_') truncate(run, target);
    if (rest === '_' || rest === '') return;
  }
}

function takeSource(run: ProcRun, text: string): { value: string; rest: string } {
  const c = text.charAt(0);
  if (c === '"' || c === "'") {
    const end = text.indexOf(c, 1);
    if (end < 0) return { value: text.slice(1), rest: '' };
    return { value: text.slice(1, end), rest: text.slice(end + 1) };
  }
  const digits = /^\d+/.exec(text)?.[0];
  if (digits !== undefined) return { value: digits, rest: text.slice(digits.length) };
  if (!isReference(text)) throw new BadProcLine();
  const reference = takeReference(run, text);
  const several = /^\*(\d*)(?=,|\*|$)/.exec(reference.rest);
  if (reference.sign !== '&' || !several) return reference;
  // Several fields of a file buffer, or all from this one on.
  const fields = (run.buffers.records[reference.fileNumber] ?? '').split('\xfe');
  const count = several[1] === '' ? fields.length : Number(several[1]);
  const value = fields.slice(reference.item, reference.item + count).join('\xfe');
  return { value, rest: reference.rest.slice(several[0].length) };
}

function truncate(run: ProcRun, target: Reference): void {
  const { buffers, delimiter } = run;
  const kept = (text: string, count: number) =>
    text.split(delimiter).slice(0, count).join(delimiter);
  if (target.sign === '%') buffers.setInput(kept(buffers.input(), target.item - 1));
  else if (target.sign === '#') buffers.setOutput(kept(buffers.output(), target.item - 1));
  else if (target.sign === '&') {
    const record = buffers.records[target.fileNumber] ?? '';
    buffers.records[target.fileNumber] = kept(record, target.item);
  }
}

/** MVA keeps the values of an item sorted and unique; MVD takes one out. */
function changeValues(run: ProcRun, command: string, how: 'add' | 'delete'): void {
  if (!run.isPqn) run.unknown();
  const [, where = '', ...source] = command.split(' ');
  const target = destination(run, where);
  const word = source.join(' ');
  const value = isReference(word) ? takeReference(run, word).value : word;
  const values = target.value === '' ? [] : target.value.split(VALUE_MARK);
  const at = values.indexOf(value);
  if (how === 'delete') {
    if (at < 0) return;
    values.splice(at, 1);
  } else {
    if (at >= 0) return;
    values.push(value);
    values.sort();
  }
  storeReference(run, target, values.join(VALUE_MARK));
}
