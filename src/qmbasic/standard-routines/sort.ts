// !SORT: the items of a list in order.
import { compareLeft, compareSortKeys, FIELD_MARK, rightSortKey } from '#values/index.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference } from '../runtime/value.ts';
import type { StandardRoutineTable } from './standard-routine.ts';

const ANY_MARK = /[\xfb-\xff]/;

/** Letters of a mode: D descending, R right aligned, N no nulls, U each item once. */
function sorted(list: string, mode: string): string[] {
  const has = (letter: string) => mode.includes(letter);
  const items = list.split(ANY_MARK).filter((item) => item !== '' || !has('N'));
  const sign = has('D') ? -1 : 1;
  const keys = items.map((item) => (has('R') ? rightSortKey(item) : { text: item, number: 0 }));
  const compare = has('R')
    ? compareSortKeys
    : (a: { text: string }, b: { text: string }) => compareLeft(a.text, b.text);
  // ScarletDME: of items that are equal in order (3 and 03) the last comes first; U keeps the first
  keys.reverse().sort((a, b) => sign * compare(a, b));
  const isLastOfEquals = (at: number) => {
    const [key, next] = [keys[at], keys[at + 1]];
    return key === undefined || next === undefined || compare(key, next) !== 0;
  };
  const wanted = has('U') ? keys.filter((_, at) => isLastOfEquals(at)) : keys;
  return wanted.map((key) => key.text);
}

export const sortRoutines = {
  '!SORT': {
    kind: 'subroutine',
    arguments: ['list', 'sorted list', 'mode'],
    summary:
      'Sorts items between marks of any kind into fields. Letters of the mode: D descending, R right aligned, N without null items, U without repeated items',
    call(rt: Runtime, list: Reference, result: Reference, mode: Reference) {
      const text = rt.text(list.v);
      result.v = text === '' ? '' : sorted(text, rt.text(mode.v, 2).toUpperCase()).join(FIELD_MARK);
    },
  },
} satisfies StandardRoutineTable;
