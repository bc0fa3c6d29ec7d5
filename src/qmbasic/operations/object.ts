// Operations of the statements on objects.
import { objectOf } from '../runtime/objects.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import type { OperationTable } from './table.ts';

const REQUIRED = 'Object variable required';

export const objectOperations = {
  INHERIT(_: Runtime, me: Value, value: Value): void {
    objectOf(me).inherited.push(objectOf(value, REQUIRED));
  },

  DISINHERIT(_: Runtime, me: Value, value: Value): void {
    const { inherited } = objectOf(me);
    const at = inherited.indexOf(objectOf(value, REQUIRED));
    if (at >= 0) inherited.splice(at, 1);
  },
} satisfies OperationTable;
