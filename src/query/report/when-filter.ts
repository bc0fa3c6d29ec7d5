// WHEN in a report: values of associated fields that are not chosen are left out.
import { remove } from '#values/index.ts';
import type { QueryPlan } from '../plan/query-plan.ts';
import { whenMasks } from '../selection/when.ts';

const SUBVALUE_MARK = '\xfc';
const VALUE_MARK = '\xfd';

interface Place {
  readonly value: number;
  readonly subvalue: number;
}

/** Where a mask has 0, the last place first. */
function excludedPlaces(mask: string): Place[] {
  const places: Place[] = [];
  mask.split(VALUE_MARK).forEach((part, at) => {
    const subvalues = part.split(SUBVALUE_MARK);
    subvalues.forEach((flag, subAt) => {
      if (flag !== '0') return;
      places.push({ value: at + 1, subvalue: subvalues.length > 1 ? subAt + 1 : 0 });
    });
  });
  return places.reverse();
}

/** The values of the columns with only the chosen ones left; undefined when none is. */
export function filterValues(
  plan: QueryPlan,
  values: readonly string[],
  narrow: ((text: string) => string) | undefined,
): string[] | undefined {
  const { masks } = whenMasks(plan.steps, plan.current, narrow ?? ((text) => text));
  const filtered = [...values];
  for (const { association, mask } of masks) {
    if (association === 0) continue;
    if (!mask.includes('1')) return undefined;
    const places = excludedPlaces(mask);
    plan.columns.forEach((column, index) => {
      if (column.item.association !== association) return;
      for (const { value, subvalue } of places) {
        filtered[index] = remove(filtered[index] ?? '', 1, value, subvalue);
      }
    });
  }
  return filtered;
}
