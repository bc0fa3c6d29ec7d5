// Data collections: named elements, or a list of them, nested as deep as data need. A variable
// holds a reference: a copy of the variable is the same collection.
import { checkPosition, reserve } from '#values/index.ts';
import { Fault } from '../runtime/fault.ts';
import { copyValue, DynamicArray, SpecialValue, type Value } from '../runtime/value.ts';

/** Collections inside collections; deeper ones are most likely inside themselves. */
export const COLLECTION_DEPTH_MAX = 500;

/** Memory of an element, and of its place in a map or list that grows. */
const MEMBER_BYTES = 100;
const ITEM_BYTES = 16;

/** What JSON has and the language has not: true, false, null, and numbers by their digits. */
export class JsonLiteral extends SpecialValue {
  readonly typeNumber = 5;
  readonly source: string;

  constructor(source: string) {
    super();
    this.source = source;
  }

  /** The value as programs see it. */
  get value(): Value {
    switch (this.source) {
      case 'true':
        return 1;
      case 'false':
        return 0;
      case 'null':
        return '';
      default: {
        const number = Number(this.source);
        // Digits that a number cannot hold stay text, which SADD() and its kin can work with
        return /^-?\d{16,}/.test(this.source) || !Number.isFinite(number) ? this.source : number;
      }
    }
  }
}

export const JSON_NULL = new JsonLiteral('null');
export const JSON_TRUE = new JsonLiteral('true');
export const JSON_FALSE = new JsonLiteral('false');

export class Collection extends SpecialValue {
  readonly typeNumber = 20;
  /** Elements by name, in the order they were made; undefined for an array. */
  readonly members: Map<string, Value> | undefined;
  /** Elements by number; undefined when they have names. */
  readonly items: Value[] | undefined;

  constructor(kind: 'names' | 'array') {
    super();
    this.members = kind === 'names' ? new Map() : undefined;
    this.items = kind === 'array' ? [] : undefined;
  }

  get size(): number {
    return this.members?.size ?? this.items?.length ?? 0;
  }

  names(): string[] {
    return this.members ? [...this.members.keys()] : (this.items ?? []).map((_, at) => `${at + 1}`);
  }

  /** The element as it is stored; undefined when there is none. */
  get(name: string): Value {
    if (this.members) return this.members.get(name);
    return /^[1-9]\d{0,9}$/.test(name) ? this.items?.[Number(name) - 1] : undefined;
  }

  set(name: string, value: Value): void {
    const { members, items } = this;
    if (members) {
      reserve(members.size * MEMBER_BYTES, MEMBER_BYTES);
      members.set(name, value);
      return;
    }
    if (!items) return;
    const at = this.#position(name);
    if (at >= items.length) reserve(at * ITEM_BYTES, ITEM_BYTES);
    while (items.length < at) items.push(JSON_NULL);
    items[at] = value;
  }

  /** Where a number leads to, from 0; -1 is the place behind the last. */
  #position(name: string): number {
    if (name === '-1') return this.items?.length ?? 0;
    if (!/^[1-9]\d{0,9}$/.test(name)) {
      throw new Fault(`Elements of an array in a collection have numbers from 1, not "${name}"`);
    }
    checkPosition(Number(name));
    return Number(name) - 1;
  }

  /** Takes an element out; later ones of an array move up. */
  delete(name: string): void {
    if (this.members) this.members.delete(name);
    else if (this.get(name) !== undefined) this.items?.splice(Number(name) - 1, 1);
  }
}

/** A value as programs see it. */
export function plainValue(value: Value): Value {
  return value instanceof JsonLiteral ? value.value : copyValue(value);
}

/** A value that a collection may keep. */
export function storedValue(value: Value, operand: number): Value {
  if (value === undefined) throw new Fault('Unassigned variable', operand, 'name');
  return copyValue(value);
}

/** The collection in a value; anything else ends the program. */
export function collectionOf(value: Value, operand = 0): Collection {
  if (value instanceof Collection) return value;
  if (value === undefined) throw new Fault('Unassigned variable', operand, 'name');
  throw new Fault('Data collection not found where required', operand);
}

/** The parts of a path; a name with a slash in it that exists as it stands is one part. */
function partsOf(within: Value, path: string): string[] {
  if (!path.includes('/')) return [path];
  if (within instanceof Collection && within.get(path) !== undefined) return [path];
  return path.split('/');
}

/** The element that paths lead to, as it is stored; undefined when there is none. */
export function findElement(from: Collection, paths: readonly string[]): Value {
  let current: Value = from;
  for (const path of paths) {
    for (const part of partsOf(current, path)) {
      if (!(current instanceof Collection)) return undefined;
      current = current.get(part);
    }
  }
  return current;
}

/** The collection that holds the last element of the paths, and the name of that element. */
function holderOf(
  from: Collection,
  paths: readonly string[],
  make: boolean,
): readonly [Collection, name: string] | undefined {
  let holder = from;
  const parts: string[] = [];
  let within: Value = from;
  for (const path of paths) {
    for (const part of partsOf(within, path)) {
      parts.push(part);
      within = within instanceof Collection ? within.get(part) : undefined;
    }
  }
  const last = parts.pop() ?? '';
  if (parts.length >= COLLECTION_DEPTH_MAX) throw new Fault('Data collection nested too deep');
  for (const part of parts) {
    const inner = holder.get(part);
    if (inner instanceof Collection) holder = inner;
    else if (make && (inner === undefined || inner === JSON_NULL || inner === '')) {
      const made = new Collection('names');
      holder.set(part, made);
      holder = made;
    } else if (make) throw new Fault(`Element "${part}" of the data collection holds a value`);
    else return undefined;
  }
  return [holder, last];
}

/** Sets the element that paths lead to; collections on the way are made. */
export function setElement(from: Collection, paths: readonly string[], value: Value): void {
  const found = holderOf(from, paths, true);
  found?.[0].set(found[1], value);
}

export function deleteElement(from: Collection, paths: readonly string[]): void {
  const found = holderOf(from, paths, false);
  found?.[0].delete(found[1]);
}

/** A collection of its own with the same contents. */
export function copyCollection(from: Collection): Collection {
  const result = copied(from, 1);
  // Thrown here and not deep inside, where the place in the program is out of sight
  if (!result) throw new Fault('Data collection nested too deep: does it hold itself?');
  return result;
}

function copied(from: Collection, depth: number): Collection | undefined {
  if (depth > COLLECTION_DEPTH_MAX) return undefined;
  const result = new Collection(from.members ? 'names' : 'array');
  for (const name of from.names()) {
    const value = from.get(name);
    const copy = value instanceof Collection ? copied(value, depth + 1) : copyValue(value);
    if (copy === undefined) return undefined;
    if (result.members) result.members.set(name, copy);
    else result.items?.push(copy);
  }
  return result;
}

/** True for a value that has a text. */
export function hasText(value: Value): value is string | DynamicArray {
  return typeof value === 'string' || value instanceof DynamicArray;
}
