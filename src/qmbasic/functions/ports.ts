// Functions of serial ports, which this system does not have.
import { ER } from '#base/index.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';

export const portFunctions = {
  'CONNECT.PORT': {
    args: [5, 5],
    summary: 'Connects the session to a serial port: never possible here',
    returns: 'number',
    call(rt: Runtime) {
      rt.session.status = ER.FNF;
      return 0;
    },
  },
  'GET.PORT.PARAMS': {
    args: [1, 1],
    summary: 'Settings of a serial port: none here',
    returns: 'string',
    call(rt: Runtime) {
      rt.session.status = ER.FNF;
      return '';
    },
  },
  'SET.PORT.PARAMS': {
    args: [2, 2],
    summary: 'Sets up a serial port: never possible here',
    returns: 'number',
    call(rt: Runtime) {
      rt.session.status = ER.FNF;
      return 0;
    },
  },
} satisfies FunctionTable;
