// Keywords of commands. Field 2 of a K record in the VOC holds the number, so that an account may add names of its own.
import { queryKeywords } from '#query/index.ts';

/** Where verbs know a keyword by another name than the one listed first. */
const VERB_NAMES: readonly (readonly [number: number, name: string])[] = [
  [23, 'AND'],
  [26, 'NE'],
  [27, 'LT'],
  [28, 'LE'],
  [29, 'GE'],
  [30, 'GT'],
  [50, 'INTERSECTION'],
  [51, 'DIFFERENCE'],
  [59, 'HEADING'],
  [65, 'SAMPLE'],
  [196, 'COLOUR'],
];

const NAMES: ReadonlyMap<number, string> = new Map([
  ...queryKeywords().map((row) => [row.number, row.names[0] ?? ''] as const),
  ...VERB_NAMES,
]);

/** The name by which verbs know the keyword of this number. */
export function keywordName(number: number): string {
  return NAMES.get(number) ?? '';
}

/** Every name with its number and meaning, for the VOC of a new account. */
export function keywordEntries(): { name: string; number: number; meaning: string }[] {
  return queryKeywords().flatMap(({ number, names, meaning }) =>
    names.map((name) => ({ name, number, meaning })),
  );
}
