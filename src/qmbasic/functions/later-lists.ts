// Lists and matrices: functions that other MultiValue systems have and the original has not.
import { compareLeft, compareSortKeys, rightSortKey } from '#values/index.ts';
import { matrixText } from '../operations/matrix-text.ts';
import { text } from '../runtime/conversion.ts';
import { Fault } from '../runtime/fault.ts';
import { Matrix } from '../runtime/matrix.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';

const FIELD_MARK = '\xfe';
const returnsString = { itype: true, returns: 'string' } as const;

/** The highest mark in a text, which its items are separated by. */
function separator(list: string): string {
  for (const mark of ['\xfe', '\xfd', '\xfc', '\xfb']) if (list.includes(mark)) return mark;
  return FIELD_MARK;
}

const ORDERS = new Set(['AL', 'AR', 'DL', 'DR']);

/**
 * The items of a list in order: AL (by characters), AR (right justified, numbers by value), DL, DR.
 */
function sortedItems(items: readonly string[], order: string): string[] {
  if (!ORDERS.has(order)) throw new Fault(`SORT() takes the order AL, AR, DL or DR, not ${order}`);
  const result =
    order.charAt(1) === 'R'
      ? items
          .map(rightSortKey)
          .sort(compareSortKeys)
          .map((key) => key.text)
      : [...items].sort(compareLeft);
  return order.charAt(0) === 'D' ? result.reverse() : result;
}

const MERGES: Readonly<Record<string, (a: Set<string>, b: Set<string>) => Iterable<string>>> = {
  UNION: (a, b) => [...a, ...[...b].filter((item) => !a.has(item))],
  INTERSECTION: (a, b) => [...a].filter((item) => b.has(item)),
  DIFFERENCE: (a, b) => [...a].filter((item) => !b.has(item)),
};
const MERGE_NUMBERS = ['UNION', 'INTERSECTION', 'DIFFERENCE'];

function merged(_: Runtime, first: Value, second: Value, mode: Value): string {
  const shown = text(mode, 2).toUpperCase();
  const name = MERGE_NUMBERS[Number(shown) - 1] ?? shown;
  const merge = Object.hasOwn(MERGES, name) ? MERGES[name] : undefined;
  if (!merge) {
    throw new Fault(
      `MERGELIST() takes UNION (1), INTERSECTION (2) or DIFFERENCE (3), not ${shown}`,
    );
  }
  const [a, b] = [text(first), text(second, 1)];
  const items = (list: string) => new Set(list === '' ? [] : list.split(separator(list)));
  return [...merge(items(a), items(b))].join(separator(a === '' ? b : a));
}

export const laterListFunctions = {
  MATSTR: {
    args: [1, 1],
    form: 'matrix',
    summary: 'The elements of a matrix as a dynamic array',
    origin: 'OpenQM',
    returns: 'string',
    call(_: Runtime, matrix: Matrix | null) {
      if (!(matrix instanceof Matrix)) throw new Fault('Array not found where array required');
      return matrixText(matrix, 1, 0, FIELD_MARK);
    },
  },
  MERGELIST: {
    args: [3, 3],
    summary: 'Union, intersection or difference of two lists',
    ...returnsString,
    origin: 'OpenQM',
    call: merged,
  },
  SORT: {
    args: [1, 2],
    defaults: ['AL'],
    summary: 'The items of a list in order',
    ...returnsString,
    origin: 'jBASE',
    call(_: Runtime, list: Value, order: Value) {
      const shown = text(list);
      const mark = separator(shown);
      return sortedItems(shown.split(mark), text(order, 1).toUpperCase() || 'AL').join(mark);
    },
  },
} satisfies FunctionTable;
