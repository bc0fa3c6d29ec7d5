// Functions of objects.
import { text } from '../runtime/conversion.ts';
import { Fault } from '../runtime/fault.ts';
import { ObjectValue } from '../runtime/objects.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';

const IS_OBJECT = 0;
const CLASS_NAME = 1;

export const objectFunctions = {
  OBJECT: {
    args: [1, 255],
    form: 'object',
    summary: 'A new object of a class; further arguments go to its CREATE.OBJECT',
    call: (rt: Runtime, name: Value, ...args: Value[]) => rt.createObject(text(name), args),
  },
  OBJINFO: {
    args: [2, 2],
    summary: 'Whether a value is an object (0), the name of its class (1)',
    call(rt: Runtime, value: Value, key: Value) {
      const wanted = rt.int(key, 1);
      if (wanted === IS_OBJECT) return value instanceof ObjectValue ? 1 : 0;
      if (!(value instanceof ObjectValue)) throw new Fault('Variable is not an object.');
      return wanted === CLASS_NAME ? value.parts.name : 0;
    },
  },
} satisfies FunctionTable;
