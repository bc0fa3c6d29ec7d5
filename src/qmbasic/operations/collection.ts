// COLL{path} = value, DEL COLL{path}
import { collectionOf, deleteElement, setElement, storedValue } from '../collections/collection.ts';
import { text } from '../runtime/conversion.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';

const texts = (paths: readonly Value[]) => paths.map((path, at) => text(path, at + 2));

export const collectionOperations = {
  'SET.ELEMENT': (_: Runtime, from: Value, value: Value, ...paths: Value[]) => {
    setElement(collectionOf(from), texts(paths), storedValue(value, 1));
  },
  'DEL.ELEMENT': (_: Runtime, from: Value, ...paths: Value[]) => {
    deleteElement(collectionOf(from), texts(paths));
  },
};
