// The name that somebody meant who wrote another: only asked for where an error or a warning is given anyway.

/** Names longer than this are no slips of each other that are worth the time. */
const LENGTH_MAX = 40;
/** So many names of the program are compared, at most. */
const CANDIDATES_MAX = 5000;

/** Slips that a name of this length may have: none below three letters. */
function slipsAllowed(length: number): number {
  if (length < 3) return 0;
  return length < 6 ? 1 : 2;
}

/** The candidate nearest to the name, if it is near enough; names are compared without case. */
export function closestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toUpperCase();
  let best: string | undefined;
  let left = slipsAllowed(wanted.length);
  if (left === 0 || wanted.length > LENGTH_MAX) return undefined;
  let compared = 0;
  for (const candidate of candidates) {
    if (++compared > CANDIDATES_MAX) break;
    if (candidate === name || Math.abs(candidate.length - wanted.length) > left) continue;
    const slips = slipsBetween(wanted, candidate.toUpperCase());
    if (slips > left || (slips === left && best !== undefined)) continue;
    best = candidate;
    left = slips;
  }
  return best;
}

/** Rows of the table of `slipsBetween`: one program may have many names to compare. */
const ROWS = [0, 1, 2].map(() => new Uint8Array(2 * LENGTH_MAX));

/**
 * Letters left out, added, changed or swapped with their neighbour (optimal string alignment).
 * Names of up to 79 letters.
 */
export function slipsBetween(a: string, b: string): number {
  let [older, previous, row] = ROWS as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const same = letter === b.charCodeAt(j - 1) ? 0 : 1;
      let slips = Math.min(
        (previous[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (previous[j - 1] as number) + same,
      );
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2)) {
        const swapped = a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
        if (swapped) slips = Math.min(slips, (older[j - 2] as number) + 1);
      }
      row[j] = slips;
    }
    [older, previous, row] = [previous, row, older];
  }
  return previous[b.length] as number;
}
