// Dynamic objects under the names that UniVerse and UniData have for them: data collections, with
// a status returned instead of a message. UDO.H names the numbers.
import {
  Collection,
  copyCollection,
  hasText,
  JSON_FALSE,
  JSON_NULL,
  JSON_TRUE,
  plainValue,
  storedValue,
} from '../collections/collection.ts';
import { JsonProblem, readJson } from '../collections/json-reader.ts';
import { writeJson } from '../collections/json-writer.ts';
import { UDO_NUMBERS } from '../include-records/udo-numbers.ts';
import { int, text } from '../runtime/conversion.ts';
import { Fault } from '../runtime/fault.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Reference, Value } from '../runtime/value.ts';

const {
  UDO_SUCCESS: SUCCESS,
  UDO_ERROR: FAILED,
  UDO_INVALIDHANDLE: BAD_HANDLE,
  UDOFORMAT_JSON: JSON_FORMAT,
} = UDO_NUMBERS;

let lastError = { code: SUCCESS as number, message: '' };

function failed(message: string, code: number = FAILED): number {
  lastError = { code, message };
  return code;
}

/** The type of a stored value, as UDO.H numbers them. */
function typeOf(value: Value): number {
  if (value instanceof Collection)
    return value.items ? UDO_NUMBERS.UDO_ARRAY : UDO_NUMBERS.UDO_OBJECT;
  if (value === JSON_TRUE) return UDO_NUMBERS.UDO_TRUE;
  if (value === JSON_FALSE) return UDO_NUMBERS.UDO_FALSE;
  if (value === JSON_NULL) return UDO_NUMBERS.UDO_NULL;
  return hasText(value) ? UDO_NUMBERS.UDO_STRING : UDO_NUMBERS.UDO_NUMBER;
}

const MAKERS: ReadonlyMap<number, () => Value> = new Map<number, () => Value>([
  [UDO_NUMBERS.UDO_FALSE, () => JSON_FALSE],
  [UDO_NUMBERS.UDO_TRUE, () => JSON_TRUE],
  [UDO_NUMBERS.UDO_NULL, () => JSON_NULL],
  [UDO_NUMBERS.UDO_ARRAY, () => new Collection('array')],
  [UDO_NUMBERS.UDO_OBJECT, () => new Collection('names')],
]);

/** Values with a handle of their own stay what they are; numbers and texts are plain. */
function given(value: Value): Value {
  return typeOf(value) <= UDO_NUMBERS.UDO_NULL ? value : plainValue(value);
}

function hand(value: Value, target: Reference, type: Reference): number {
  target.v = given(value);
  type.v = typeOf(value);
  return SUCCESS;
}

/** An action on an object (`names`) or an array; anything else is no handle. */
function withHandle(
  kind: 'names' | 'array',
  handle: Value,
  action: (collection: Collection) => number,
): number {
  const fits = handle instanceof Collection && (handle.items !== undefined) === (kind === 'array');
  if (!fits) return failed(`This is no UDO ${kind === 'array' ? 'array' : 'object'}`, BAD_HANDLE);
  return action(handle);
}

/** Faults of a collection as a status. */
function guarded(action: () => void): number {
  try {
    action();
    return SUCCESS;
  } catch (error) {
    if (error instanceof Fault || error instanceof JsonProblem) return failed(error.message);
    throw error;
  }
}

function read(_: Runtime, source: Value, format: Value, handle: Reference): number {
  if (int(format, 1) !== JSON_FORMAT) return failed('Only JSON can be read');
  return guarded(() => {
    handle.v = given(readJson(text(source)));
  });
}

function written(_: Runtime, handle: Value, format: Value, target: Reference): number {
  if (int(format, 1) !== JSON_FORMAT) return failed('Only JSON can be written');
  return guarded(() => {
    target.v = writeJson(storedValue(handle, 0), 0);
  });
}

function cloned(_: Runtime, handle: Value, target: Reference): number {
  if (!(handle instanceof Collection)) return failed('This is no UDO', BAD_HANDLE);
  return guarded(() => {
    target.v = copyCollection(handle);
  });
}

/** Where UDOGetNextProperty() and UDOArrayGetNextItem() go on. */
const walks = new WeakMap<Collection, number>();

function nextName(collection: Collection): string | undefined {
  const at = walks.get(collection) ?? 0;
  if (at >= collection.size) {
    walks.delete(collection);
    failed('There is no further element');
    return undefined;
  }
  walks.set(collection, at + 1);
  return collection.names()[at];
}

function element(collection: Collection, name: string, ...to: [Reference, Reference]): number {
  const value = collection.get(name);
  return value === undefined ? failed(`There is no "${name}"`) : hand(value, ...to);
}

/** Inserts before an item; the place behind the last is allowed. */
function inserted(collection: Collection, at: number, value: Value): void {
  if (at < 1 || at > collection.size + 1) throw new Fault(`There is no place ${at}`);
  collection.items?.splice(at - 1, 0, value);
}

const row = { returns: 'int', origin: 'UniVerse' } as const;

const arrayFunctions = {
  UDOARRAYAPPENDITEM: {
    args: [2, 2],
    summary: 'Adds an item to an array',
    ...row,
    call: (_: Runtime, handle: Value, value: Value) =>
      withHandle('array', handle, (array) => guarded(() => array.set('-1', storedValue(value, 1)))),
  },
  UDOARRAYDELETEITEM: {
    args: [2, 2],
    summary: 'Takes an item out of an array',
    ...row,
    call: (_: Runtime, handle: Value, at: Value) =>
      withHandle('array', handle, (array) => guarded(() => array.delete(text(at, 1)))),
  },
  UDOARRAYGETITEM: {
    args: [4, 4],
    sets: [2, 3],
    summary: 'An item of an array, and its type',
    ...row,
    call: (_: Runtime, handle: Value, at: Value, value: Reference, type: Reference) =>
      withHandle('array', handle, (array) => element(array, text(at, 1), value, type)),
  },
  UDOARRAYGETNEXTITEM: {
    args: [3, 3],
    sets: [1, 2],
    summary: 'The next item of an array, and its type',
    ...row,
    call: (_: Runtime, handle: Value, value: Reference, type: Reference) =>
      withHandle('array', handle, (array) => {
        const name = nextName(array);
        return name === undefined ? FAILED : element(array, name, value, type);
      }),
  },
  UDOARRAYGETSIZE: {
    args: [2, 2],
    sets: [1],
    summary: 'How many items an array has',
    ...row,
    call: (_: Runtime, handle: Value, size: Reference) =>
      withHandle('array', handle, (array) => {
        size.v = array.size;
        return SUCCESS;
      }),
  },
  UDOARRAYINSERTITEM: {
    args: [3, 3],
    summary: 'Inserts an item into an array',
    ...row,
    call: (_: Runtime, handle: Value, at: Value, value: Value) =>
      withHandle('array', handle, (array) =>
        guarded(() => inserted(array, int(at, 1), storedValue(value, 2))),
      ),
  },
  UDOARRAYSETITEM: {
    args: [3, 3],
    summary: 'Sets an item of an array',
    ...row,
    call: (_: Runtime, handle: Value, at: Value, value: Value) =>
      withHandle('array', handle, (array) =>
        guarded(() => array.set(text(at, 1), storedValue(value, 2))),
      ),
  },
} satisfies FunctionTable;

export const dynamicObjectFunctions = {
  ...arrayFunctions,
  UDOCLONE: {
    args: [2, 2],
    sets: [1],
    summary: 'Another object with the same contents',
    ...row,
    call: cloned,
  },
  UDOCREATE: {
    args: [2, 2],
    sets: [1],
    summary: 'A new object, array, true, false or null',
    ...row,
    call(_: Runtime, type: Value, handle: Reference) {
      const make = MAKERS.get(int(type));
      if (!make) return failed(`UDOCreate() does not make type ${int(type)}`);
      handle.v = make();
      return SUCCESS;
    },
  },
  UDODELETEPROPERTY: {
    args: [2, 2],
    summary: 'Takes a property out of an object',
    ...row,
    call: (_: Runtime, handle: Value, name: Value) =>
      withHandle('names', handle, (object) => guarded(() => object.delete(text(name, 1)))),
  },
  UDOFREE: {
    args: [1, 1],
    sets: [0],
    summary: 'Forgets an object',
    ...row,
    call(_: Runtime, handle: Reference) {
      handle.v = '';
      return SUCCESS;
    },
  },
  UDOGETLASTERROR: {
    args: [2, 2],
    sets: [0, 1],
    summary: 'Number and text of what failed last',
    ...row,
    call(_: Runtime, code: Reference, message: Reference) {
      code.v = lastError.code;
      message.v = lastError.message;
      return SUCCESS;
    },
  },
  UDOGETNEXTPROPERTY: {
    args: [4, 4],
    sets: [1, 2, 3],
    summary: 'The next property of an object: name, value, type',
    ...row,
    call: (_: Runtime, handle: Value, name: Reference, value: Reference, type: Reference) =>
      withHandle('names', handle, (object) => {
        const next = nextName(object);
        if (next === undefined) return FAILED;
        name.v = next;
        return element(object, next, value, type);
      }),
  },
  UDOGETPROPERTY: {
    args: [4, 4],
    sets: [2, 3],
    summary: 'A property of an object, and its type',
    ...row,
    call: (_: Runtime, handle: Value, name: Value, value: Reference, type: Reference) =>
      withHandle('names', handle, (object) => element(object, text(name, 1), value, type)),
  },
  UDOGETPROPERTYNAMES: {
    args: [2, 2],
    sets: [1],
    summary: 'An array of the names of the properties of an object',
    ...row,
    call: (_: Runtime, handle: Value, names: Reference) =>
      withHandle('names', handle, (object) => {
        const array = new Collection('array');
        array.items?.push(...object.names());
        names.v = array;
        return SUCCESS;
      }),
  },
  UDOISTYPEOF: {
    args: [2, 2],
    summary: 'Whether a value is of a type',
    ...row,
    call: (_: Runtime, value: Value, type: Value) => (typeOf(value) === int(type, 1) ? 1 : 0),
  },
  UDOREAD: {
    args: [3, 3],
    sets: [2],
    summary: 'The object that a JSON text describes',
    ...row,
    call: read,
  },
  UDOSETPROPERTY: {
    args: [3, 3],
    summary: 'Sets a property of an object',
    ...row,
    call: (_: Runtime, handle: Value, name: Value, value: Value) =>
      withHandle('names', handle, (object) =>
        guarded(() => object.set(text(name, 1), storedValue(value, 2))),
      ),
  },
  UDOWRITE: {
    args: [3, 3],
    sets: [2],
    summary: 'JSON text of an object',
    ...row,
    call: written,
  },
} satisfies FunctionTable;
