// Which part of a row goes to which field: taken from the items of a dictionary.
import { FIELD_MARK } from '#values/index.ts';
import { isObject, type JsonValue } from './import-row.ts';

export interface FieldMapping {
  /** Name of the dictionary item. */
  readonly name: string;
  /** Keys from the row inwards. */
  readonly path: readonly string[];
  /** Field of the record; 0 is the record id. */
  readonly field: number;
  /** Conversion code for input; '' for none. */
  readonly conversion: string;
}

/** In a path: every value of an object or array, in order. */
const EVERY = '*';
/** In a path: the keys of an object, in the order of its values. */
const KEYS = '@keys';

/** `D JSON:a.b.c` in field 1 of an item says where its value lies: `languages.*`, `languages.@keys`, `loc.coordinates.0`. */
const PATH_IN_DESCRIPTION = /JSON:(\S+)/;

/** Letters and digits only, upper case: COUNTRY.CODE, countryCode and country_code are the same. */
function plainName(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}

/** Mapping of a dictionary item; undefined for one that is no plain field. */
export function mappingOf(name: string, item: string): FieldMapping | undefined {
  const fields = item.split(FIELD_MARK);
  const [description = '', location = '', conversion = ''] = fields;
  if (!/^D/i.test(description) || !/^\d+$/.test(location)) return undefined;
  const path = PATH_IN_DESCRIPTION.exec(description)?.[1]?.split('.') ?? [name];
  return { name, path, field: Number(location), conversion };
}

/** Finds the value at a path. Keys are found as they are, else by their letters and digits. */
export class PathReader {
  /** What key an object of this shape has for a name. */
  readonly #keys = new Map<string, string | undefined>();

  read(value: JsonValue, path: readonly string[]): JsonValue | undefined {
    if (path.length === 0) return value;
    const [key = '', ...rest] = path;
    if (Array.isArray(value)) return this.#readArray(value as readonly JsonValue[], key, path);
    if (!isObject(value)) return undefined;
    if (key === KEYS) return Object.keys(value);
    if (key === EVERY) return Object.values(value).map((each) => this.read(each, rest) ?? null);
    const found = this.#keyOf(value, key);
    return found === undefined ? undefined : this.read(value[found] ?? null, rest);
  }

  /** A number takes one element; anything else is looked for in every element. */
  #readArray(
    values: readonly JsonValue[],
    key: string,
    path: readonly string[],
  ): JsonValue | undefined {
    const rest = path.slice(1);
    if (/^\d+$/.test(key)) return this.read(values[Number(key)] ?? null, rest);
    return values.map((each) => this.read(each, key === EVERY ? rest : path) ?? null);
  }

  #keyOf(object: { readonly [key: string]: JsonValue }, name: string): string | undefined {
    if (Object.hasOwn(object, name)) return name;
    const keys = Object.keys(object);
    const shape = `${name}\0${keys.join('\0')}`;
    if (!this.#keys.has(shape)) {
      const plain = plainName(name);
      this.#keys.set(
        shape,
        keys.find((key) => plainName(key) === plain),
      );
    }
    return this.#keys.get(shape);
  }
}
