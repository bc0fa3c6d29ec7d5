// !ATVAR and !SETVAR: @-variables by name.
import { ER } from '#base/index.ts';
import { namedVariable, setUserVariable, variableName } from '../operations/user-variables.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference } from '../runtime/value.ts';
import type { StandardRoutineTable } from './standard-routine.ts';

const NOT_THERE = ER.ARGS;

export const variableRoutines = {
  '!ATVAR': {
    kind: 'function',
    arguments: ['result', 'name'],
    summary: 'Value of an @-variable, or of one made by SET; STATUS() is 1 where there is none',
    call(rt: Runtime, result: Reference, given: Reference) {
      const text = rt.text(given.v);
      const name = variableName(text);
      const value = name === '' ? text : namedVariable(rt.session, name);
      rt.session.status = value === undefined ? NOT_THERE : 0;
      result.v = value ?? '';
    },
  },
  '!SETVAR': {
    kind: 'subroutine',
    arguments: ['name', 'value'],
    summary: 'Sets a variable as SET does; STATUS() is 0 or the number of what is wrong',
    call(rt: Runtime, name: Reference, value: Reference) {
      const text = rt.text(value.v, 1);
      rt.session.status = setUserVariable(rt.session, variableName(rt.text(name.v)), text);
    },
  },
} satisfies StandardRoutineTable;
