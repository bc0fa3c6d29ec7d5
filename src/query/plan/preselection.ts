// What must be known of all records before the first one is shown: order, samples, saved fields,
// bases of PCT.
import { tmpdir } from 'node:os';
import type { SelectEntry } from '#session/index.ts';
import { extract, isNumeric, textToNumber, upcase } from '#values/index.ts';
import { whenMasks } from '../selection/when.ts';
import { Sorter } from '../sorting/sorter.ts';
import type { QueryPlan } from './query-plan.ts';
import type { RecordReader } from './record-reader.ts';
import type { RecordSource } from './record-source.ts';
import { type ItemReader, itemReader, type ReportItem } from './report-item.ts';
import type { Selector } from './selector.ts';

const FIELD_MARK = '\xfe';
const VALUE_MARK = '\xfd';
const SUBVALUE_MARK = '\xfc';
/** Memory for sorting where SORTMEM says nothing. */
const SORT_BYTES_DEFAULT = 64 * 1024 * 1024;
/** SORTMEM up to here is in megabytes, above in kilobytes. */
const MEGABYTES_MAX = 256;

function sortMemoryBytes(setting: string | undefined): number {
  const amount = Number(setting ?? '');
  if (!(amount > 0)) return SORT_BYTES_DEFAULT;
  return amount * 1024 * (amount > MEGABYTES_MAX ? 1 : 1024);
}

/** The records to go on with. */
export interface Chosen {
  readonly entries: Iterable<SelectEntry>;
  /** Tests are still to be made. */
  readonly deferred: boolean;
  /** Records that were exploded. */
  readonly explodedRecords: number;
  /** How many entries there are, where that is known. */
  readonly count: number | undefined;
  close(): void;
}

interface SortKey {
  readonly item: ReportItem;
  readonly read: ItemReader;
  /** Taken apart together with the exploded field. */
  readonly follows: boolean;
}

export function preselect(
  plan: QueryPlan,
  source: RecordSource,
  working: { reader: RecordReader; selector: Selector },
): Chosen {
  const { tree, sorts, saving, columns } = plan;
  const percent = columns.some((column) => column.mode === 'percent');
  const samples = tree.sample !== undefined || tree.sampled !== undefined;
  if (sorts.length === 0 && !saving && !percent && !samples) {
    const needsCheck = ['select', 'count'].includes(tree.verb.kind) && !source.trusted;
    const deferred = working.selector.tests || tree.verb.kind === 'show' || needsCheck;
    return { entries: source.entries, deferred, explodedRecords: 0, count: undefined, close() {} };
  }
  return new Preselection(plan, working).run(source);
}

class Preselection {
  readonly #plan: QueryPlan;
  readonly #reader: RecordReader;
  readonly #selector: Selector;
  readonly #keys: readonly SortKey[];
  readonly #explodedAt: number;
  readonly #sorter: Sorter | undefined;
  readonly #list: string[] = [];
  readonly #saved = new Set<string>();
  #explodedRecords = 0;
  #added = 0;

  constructor(plan: QueryPlan, working: { reader: RecordReader; selector: Selector }) {
    this.#plan = plan;
    this.#reader = working.reader;
    this.#selector = working.selector;
    const { sorts, explosion } = plan;
    this.#explodedAt = sorts.findIndex((sort) => sort.exploded);
    this.#keys = sorts.map(({ item, exploded }) => ({
      item,
      read: itemReader(item),
      follows: !exploded && explosion !== undefined && item.association === explosion.association,
    }));
    this.#sorter = sorts.length === 0 ? undefined : this.#newSorter();
  }

  run(source: RecordSource): Chosen {
    const { tree } = this.#plan;
    const interval = tree.sampled ?? 1;
    let seen = -1;
    let left = tree.sample ?? Number.POSITIVE_INFINITY;
    for (const { id } of source.entries) {
      seen += 1;
      if (seen % interval !== 0) continue;
      this.#reader.enter(id);
      if (this.#selector.tests && !this.#selector.wants()) continue;
      if (!this.#take(id)) continue;
      left -= 1;
      if (left === 0) break;
    }
    return this.#chosen();
  }

  #chosen(): Chosen {
    const sorter = this.#sorter;
    const explodedRecords = this.#explodedRecords;
    if (!sorter) {
      const entries = this.#list.map((id) => ({ id, valuePosition: 0, subvaluePosition: 0 }));
      const count = entries.length;
      return { entries, deferred: false, explodedRecords, count, close() {} };
    }
    return {
      entries: sortedEntries(sorter),
      deferred: false,
      explodedRecords,
      count: this.#plan.saving?.unique ? undefined : this.#added,
      close: () => sorter.close(),
    };
  }

  #newSorter(): Sorter {
    const { sorts, saving, environment } = this.#plan;
    const { configuration } = environment.session.system;
    return new Sorter(
      sorts.map(({ item, descending }) => ({ descending, rightJustified: !item.leftJustified })),
      {
        memoryBytesMax: sortMemoryBytes(configuration.get('SORTMEM')),
        temporaryFolder: configuration.get('TEMPDIR') || tmpdir(),
        unique: saving?.unique === true,
      },
    );
  }

  /** Takes a record that is wanted; false when it is left out after all. */
  #take(id: string): boolean {
    if (!this.#addPercentBases()) return false;
    if (!this.#sorter) return this.#takeUnsorted(id);
    const keys = this.#sortKeys();
    if (!keys) return false;
    const item = this.#plan.saving ? this.#savedText() : id;
    if (item === undefined) return false;
    if (this.#explodedAt >= 0) this.#addExploded(keys, item);
    else this.#add(keys, item, 0, 0);
    return true;
  }

  #add(keys: readonly string[], data: string, valuePosition: number, subvaluePosition: number) {
    this.#added += 1;
    this.#sorter?.add({ keys, data, valuePosition, subvaluePosition });
  }

  /** True when what the item needs of the record is there. */
  #present(item: ReportItem): boolean {
    if (item.kind === 'literal' || item.kind === 'counter') return true;
    return item.kind === 'id' ? this.#reader.exists(this.#plan.current.id) : this.#reader.read();
  }

  #addPercentBases(): boolean {
    for (const column of this.#plan.columns) {
      if (column.mode !== 'percent') continue;
      if (!this.#present(column.item)) return false;
      const value = column.read(this.#plan.current);
      if (isNumeric(value)) column.percentBase += textToNumber(value) ?? 0;
    }
    return true;
  }

  #sortKeys(): string[] | undefined {
    const { current, environment } = this.#plan;
    const noCase = environment.session.options.has('QUERY.NO.CASE');
    const keys: string[] = [];
    for (const key of this.#keys) {
      if (!this.#present(key.item)) return undefined;
      const text = key.read(current);
      keys.push(noCase ? upcase(text) : text);
    }
    return keys;
  }

  #savedValue(): string {
    const { saving, current } = this.#plan;
    if (!saving) return '';
    this.#present(saving.item);
    return itemReader(saving.item)(current);
  }

  /** What SAVING puts in a sorted list; undefined when the record is left out. */
  #savedText(): string | undefined {
    const { saving } = this.#plan;
    const value = this.#savedValue();
    if (!saving) return value;
    if (!saving.multivalued) {
      // ScarletDME: a sorted SAVING UNIQUE leaves out null (query-select/saving-clause)
      return value === '' && (saving.noNulls || saving.unique) ? undefined : value;
    }
    const parts = elementsOf(value).filter((part) => {
      return part !== '' || !(saving.noNulls || saving.unique);
    });
    return parts.length === 0 && saving.noNulls ? undefined : parts.join(FIELD_MARK);
  }

  #takeUnsorted(id: string): boolean {
    const { saving } = this.#plan;
    if (!saving) {
      this.#list.push(id);
      return true;
    }
    const value = this.#savedValue();
    if (!saving.multivalued) return this.#save(value);
    for (const part of elementsOf(value)) this.#save(part);
    return true;
  }

  #save(text: string): boolean {
    const { saving } = this.#plan;
    if (text === '' && saving?.noNulls) return false;
    if (saving?.unique && this.#saved.has(text)) return false;
    // A list that begins with null items is one without them.
    if (text === '' && this.#list.length === 0) return saving?.unique !== true;
    this.#saved.add(text);
    this.#list.push(text);
    return true;
  }

  /** One entry for each value (or subvalue) of the exploded field. */
  #addExploded(keys: readonly string[], item: string): void {
    const { saving, tree, current, steps } = this.#plan;
    this.#explodedRecords += 1;
    const mask = tree.usesWhen ? whenMasks(steps, current, (text) => text).last : undefined;
    const field = (keys[this.#explodedAt] ?? '').split(FIELD_MARK)[0] ?? '';
    field.split(VALUE_MARK).forEach((value, at) => {
      const v = at + 1;
      const subvalues = value.split(SUBVALUE_MARK);
      subvalues.forEach((_subvalue, subAt) => {
        const sv = subvalues.length === 1 ? 0 : subAt + 1;
        if (mask !== undefined && !isTrueAt(mask, v, sv)) return;
        const data = saving?.exploded ? extract(item, 1, v, sv) : item;
        this.#add(this.#explodedKeys(keys, v, sv), data, v, sv);
      });
    });
  }

  #explodedKeys(keys: readonly string[], v: number, sv: number): string[] {
    return keys.map((key, n) => {
      const apart = n === this.#explodedAt || this.#keys[n]?.follows === true;
      return apart ? extract(key, 1, v, sv) : key;
    });
  }
}

function isTrueAt(mask: string, v: number, sv: number): boolean {
  return extract(mask, 1, v, sv) === '1';
}

function elementsOf(text: string): string[] {
  return text === '' ? [] : text.split(/[\xfc\xfd]/);
}

function* sortedEntries(sorter: Sorter): IterableIterator<SelectEntry> {
  for (const { data, valuePosition, subvaluePosition } of sorter.sorted()) {
    yield { id: data, valuePosition, subvaluePosition };
  }
}
