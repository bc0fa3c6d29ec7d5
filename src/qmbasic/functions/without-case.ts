// Searching under $NOCASE.STRINGS: the same functions and operations, taking capital and small
// letters for the same. Generated code
// of such programs calls these; their names begin with a character that no program can write.
import { change, convert, count, dcount, downcase, field, index, upcase } from '#values/index.ts';
import { int, text } from '../runtime/conversion.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { type Reference, ReusedValue, type Value } from '../runtime/value.ts';
import { dynamicArrayFunctions } from './dynamic-array.ts';
import { multivaluedFunctions } from './multivalued.ts';

type Callable = (rt: Runtime, ...operands: never[]) => unknown;
type Ordinary = (rt: Runtime, ...operands: unknown[]) => Value;

/** Marks the name of a function or operation that takes no notice of case. */
export const WITHOUT_CASE = '~';

const upper = (value: Value, operand: number): string => upcase(text(value, operand));

/** CHANGE(): finds in the folded text, copies from the text itself. */
function changed(source: string, old: string, by: string, times: number, first: number): string {
  const folded = upcase(source);
  // A character that cannot be in the text stands for what is replaced.
  const marked = change(folded, upcase(old), '\u0100', times, first);
  let result = '';
  let at = 0;
  for (const character of marked) {
    if (character === '\u0100') {
      result += by;
      at += old.length;
    } else result += source[at++];
  }
  return result;
}

/** Text as capital letters; what REUSE() gave stays what it is. */
function raised(value: Value, operand: number): Value {
  return value instanceof ReusedValue ? value : upper(value, operand);
}

/** A comparison of arrays, element by element. */
function comparison(name: 'EQS' | 'NES' | 'LTS' | 'LES' | 'GTS' | 'GES'): Callable {
  const { call } = multivaluedFunctions[name];
  return (rt, a: Value, b: Value) => call(rt, raised(a, 0), raised(b, 1));
}

/** Where a delimiter is a letter, both its cases are made the same. */
function withOneCase(source: string, mark: string): string {
  const other = upcase(mark) === mark ? downcase(mark) : upcase(mark);
  return mark === other ? source : source.replaceAll(other, () => mark);
}

/** FIELD(): as many items as asked for, cut at the delimiter in either case. */
function cut(source: string, delimiter: string, n: number, items: number): string {
  const mark = delimiter.charAt(0);
  return field(withOneCase(source, mark), mark, n, items);
}

/** Functions by their ordinary name. */
export const functionsWithoutCase: Readonly<Record<string, Callable>> = {
  INDEX: (rt, s: Value, part: Value, n: Value) => {
    rt.session.status = 0;
    return index(upper(s, 0), upper(part, 1), int(n, 2));
  },
  COUNT: (_rt, s: Value, part: Value) => count(upper(s, 0), upper(part, 1)),
  DCOUNT: (_rt, s: Value, mark: Value) => dcount(upper(s, 0), upper(mark, 1)),
  FIELD: (_rt, s: Value, mark: Value, n: Value, items: Value) =>
    cut(text(s), text(mark, 1), int(n, 2), int(items, 3)),
  CHANGE: (_rt, s: Value, old: Value, by: Value, times: Value, first: Value) =>
    changed(text(s), text(old, 1), text(by, 2), int(times, 3), int(first, 4)),
  LOCATE: (rt, item: Value, array: Value, ...rest: Value[]) =>
    dynamicArrayFunctions.LOCATE.call(rt, upper(item, 0), upper(array, 1), ...rest),
  INDEXS: (rt, array: Value, part: Value, n: Value) =>
    multivaluedFunctions.INDEXS.call(rt, upper(array, 0), upper(part, 1), n),
  COUNTS: (rt, array: Value, part: Value) =>
    multivaluedFunctions.COUNTS.call(rt, upper(array, 0), upper(part, 1)),
  FIELDS: (rt, array: Value, delimiter: Value, n: Value, items: Value) => {
    const mark = text(delimiter, 1);
    return multivaluedFunctions.FIELDS.call(rt, withOneCase(text(array), mark), mark, n, items);
  },
  EQS: comparison('EQS'),
  NES: comparison('NES'),
  LTS: comparison('LTS'),
  LES: comparison('LES'),
  GTS: comparison('GTS'),
  GES: comparison('GES'),
  EREPLACE: (_rt, s: Value, old: Value, by: Value, times: Value, first: Value) => {
    const [whole, part, replacement] = [text(s), text(old, 1), text(by, 2)];
    if (part === '') return replacement + whole;
    return changed(whole, part, replacement, int(times, 3), int(first, 4));
  },
  CONVERT: (_rt, from: Value, to: Value, s: Value) => {
    const characters = text(from);
    const both = convert(upcase(characters), text(to, 1), text(s, 2));
    return convert(downcase(characters), text(to, 1), both);
  },
};

/** The operation with item and array folded; positions are the same in both. */
function folded(ordinary: Ordinary): Callable {
  return (rt, item: Value, array: Value, ...rest: Reference[]) =>
    ordinary(rt, upper(item, 0), upper(array, 1), ...rest);
}

/** Operations of statements by their ordinary name. */
export function operationsWithoutCase(
  ordinary: Readonly<Record<string, Ordinary>>,
): Record<string, Callable> {
  const result: Record<string, Callable> = {};
  for (const name of ['LOCATE', 'FIND', 'FINDSTR']) {
    const operation = ordinary[name];
    if (operation) result[name] = folded(operation);
  }
  return result;
}
