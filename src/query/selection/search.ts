// SEARCH: texts that records must hold.
import { upcase } from '#values/index.ts';

export const STRINGS_MAX = 20;

export interface SearchOptions {
  readonly allMatch: boolean;
  readonly noMatch: boolean;
  readonly noCase: boolean;
}

/** The function that says whether a record holds the texts as asked for. */
export function searchTest(
  strings: readonly string[],
  options: SearchOptions,
): (record: string) => boolean {
  const wanted = options.noCase ? strings.map(upcase) : strings;
  const fold = options.noCase ? upcase : (record: string) => record;
  if (options.allMatch) {
    return (record) => {
      const text = fold(record);
      return wanted.every((part) => text.includes(part));
    };
  }
  return (record) => {
    const text = fold(record);
    return wanted.some((part) => text.includes(part)) !== options.noMatch;
  };
}
