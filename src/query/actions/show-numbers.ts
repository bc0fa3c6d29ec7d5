/** The lines that an answer to SHOW means: numbers on the page, or all records. */
export interface ChosenNumbers {
  readonly all: boolean;
  readonly list: readonly number[];
}

/** Understands `3`, `2-5`, `1,4 6` and ALL; a text is the complaint to show. */
export function chosenNumbers(
  text: string,
  onPage: number,
  records: number,
): ChosenNumbers | string {
  if (text === 'ALL') return { all: records > 0, list: [] };
  const list: number[] = [];
  for (const part of text.split(/[ ,]+/)) {
    const range = /^(\d+)(?:-(\d+))?$/.exec(part);
    if (!range) return 'Invalid selection';
    const from = Number(range[1]);
    const to = Number(range[2] ?? range[1]);
    if (from < 1 || to > onPage) return 'Invalid item number';
    if (to < from) return 'Invalid selection range';
    for (let number = from; number <= to; number += 1) list.push(number);
  }
  return { all: false, list };
}
