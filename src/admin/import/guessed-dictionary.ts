// Dictionary items for rows that have none: guessed from the keys and values found.
import { FIELD_MARK } from '#values/index.ts';
import { type ImportRow, isObject, type JsonValue } from './import-row.ts';

/** What is known of the values under one path. */
interface Finding {
  readonly path: readonly string[];
  numbers: number;
  others: number;
  longest: number;
  /** Some row has several. */
  multivalued: boolean;
  /** Objects in an array: their parts belong together. */
  association: string;
}

const WIDTH_MAX = 30;
const WIDTH_MIN = 4;
const NUMBER = /^-?\d+(\.\d+)?$/;

export interface GuessedItem {
  readonly id: string;
  readonly record: string;
}

/** COUNTRY.CODE for country.code and countryCode. */
function itemName(path: readonly string[]): string {
  return path
    .map((key) => key.replace(/([a-z0-9])([A-Z])/g, '$1.$2').replace(/[^A-Za-z0-9]+/g, '.'))
    .join('.')
    .toUpperCase()
    .replace(/^\.+|\.+$/g, '');
}

/** Heading of the column: Country code. */
function heading(path: readonly string[]): string {
  const words = (path.at(-1) ?? '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

export class DictionaryGuess {
  readonly #findings = new Map<string, Finding>();

  /** Looks at a row. */
  add(row: ImportRow): void {
    this.#look(row.value, [], '', false);
  }

  #look(value: JsonValue, path: readonly string[], association: string, several: boolean): void {
    if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) {
        this.#look(inner, [...path, key], association, several);
      }
      return;
    }
    if (Array.isArray(value)) {
      const elements = value as readonly JsonValue[];
      const together = elements.some(isObject) ? itemName(path) : association;
      for (const each of elements) this.#look(each, path, together, true);
      if (elements.length === 0) this.#note('', path, association, true);
      return;
    }
    if (value === null) return;
    this.#note(typeof value === 'boolean' ? '1' : String(value), path, association, several);
  }

  #note(text: string, path: readonly string[], association: string, several: boolean): void {
    if (path.length === 0) return;
    const name = itemName(path);
    let finding = this.#findings.get(name);
    if (!finding) {
      finding = { path, numbers: 0, others: 0, longest: 0, multivalued: false, association: '' };
      this.#findings.set(name, finding);
    }
    if (text !== '') {
      if (NUMBER.test(text)) finding.numbers += 1;
      else finding.others += 1;
    }
    finding.longest = Math.max(finding.longest, [...text].length);
    if (several) finding.multivalued = true;
    if (association !== '') finding.association = association;
  }

  /** Items in the order in which the keys were found, from field `first` on, and the phrases that go with them. */
  items(first: number, idPath: string): GuessedItem[] {
    const items: GuessedItem[] = [];
    const associations = new Map<string, string[]>();
    let field = first;
    for (const [name, finding] of this.#findings) {
      if (finding.path.join('.') === idPath) continue;
      const isNumber = finding.numbers > 0 && finding.others === 0;
      const width = Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, finding.longest));
      const format = `${width}${isNumber ? 'R' : finding.longest > WIDTH_MAX ? 'T' : 'L'}`;
      const description = `D JSON:${finding.path.join('.')}`;
      const kind = finding.multivalued ? 'M' : 'S';
      const { association } = finding;
      const fields = [description, field, '', heading(finding.path), format, kind, association];
      items.push({ id: name, record: fields.join(FIELD_MARK) });
      if (association !== '') {
        associations.set(association, [...(associations.get(association) ?? []), name]);
      }
      field += 1;
    }
    for (const [id, names] of associations) {
      items.push({ id, record: ['PH', names.join(' ')].join(FIELD_MARK) });
    }
    const names = [...this.#findings.keys()].filter((name) => items.some(({ id }) => id === name));
    items.push({ id: '@', record: ['PH', names.join(' ')].join(FIELD_MARK) });
    return items;
  }
}
