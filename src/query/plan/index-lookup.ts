// Ids of records found through an index.
import type { FileContext, OpenFile } from '#files/index.ts';
import { compareTexts, matches } from '#values/index.ts';
import type { IndexUse } from './index-use.ts';

/** The ids that an index lists for what is wanted, value by value. */
export function* indexedIds(
  files: FileContext,
  file: OpenFile,
  use: IndexUse,
): IterableIterator<string> {
  const { name } = use.index;
  if (use.equal !== undefined) {
    yield* files.indices.select(file, name, use.equal) ?? [];
    return;
  }
  const { from, fromExclusive } = use;
  for (const { value, ids } of files.indices.range(file, name, { from, fromExclusive }) ?? []) {
    if (isBeyond(use, value)) return;
    if (use.pattern === undefined || matches(value, use.pattern)) yield* ids;
  }
}

/**
 * ScarletDME: the walk ends at the first value that compares beyond the limit, whatever the order
 * of the index.
 */
function isBeyond(use: IndexUse, value: string): boolean {
  if (use.pattern !== undefined) return !value.startsWith(use.from ?? '');
  if (use.to === undefined) return false;
  const order = compareTexts(value, use.to);
  return use.toExclusive ? order >= 0 : order > 0;
}

/** How the use of an index is explained. */
export function describeUse(use: IndexUse): string {
  const { index, equal, from, to, pattern } = use;
  if (equal !== undefined) return `${index.name} = "${equal}"`;
  if (pattern !== undefined) return `${index.name} LIKE "${pattern}"`;
  const low = from === undefined ? '' : ` ${use.fromExclusive ? '>' : '>='} "${from}"`;
  const high = to === undefined ? '' : ` ${use.toExclusive ? '<' : '<='} "${to}"`;
  return `${index.name}${low}${high}`;
}
