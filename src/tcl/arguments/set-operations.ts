// Union, intersection and difference of lists of ids, in the order and with the repetitions that the original gives.

export type SetOperation = 'UNION' | 'INTERSECTION' | 'DIFFERENCE';

export function isSetOperation(word: string): word is SetOperation {
  return word === 'UNION' || word === 'INTERSECTION' || word === 'DIFFERENCE';
}

/** ScarletDME: an intersection has the order of the second list; with an empty list it is the first one. (tcl-lists) */
export function combine(
  operation: SetOperation,
  first: readonly string[],
  second: readonly string[],
): string[] {
  if (operation === 'UNION') {
    const known = new Set(first);
    const result = [...first];
    for (const id of second) {
      if (known.has(id)) continue;
      known.add(id);
      result.push(id);
    }
    return result;
  }
  if (operation === 'INTERSECTION') {
    if (first.length === 0 || second.length === 0) return [...first];
    const known = new Set(first);
    return second.filter((id) => known.has(id));
  }
  return difference(first, second);
}

/** Each id of the second list takes one equal id out of the first. */
function difference(first: readonly string[], second: readonly string[]): string[] {
  const surplus = new Map<string, number>();
  for (const id of second) surplus.set(id, (surplus.get(id) ?? 0) + 1);
  return first.filter((id) => {
    const count = surplus.get(id) ?? 0;
    if (count > 0) surplus.set(id, count - 1);
    return count === 0;
  });
}
