// The session, its settings, the machine, and variables as such.
import { MvError } from '#base/index.ts';
import type { Session } from '#session/index.ts';
import {
  directoryListing,
  environmentValue,
  fileModeMask,
} from '../operations/operating-system.ts';
import { runTimeMessage } from '../operations/run-time-messages.ts';
import { configurationValue, systemValue } from '../operations/system-values.ts';
import { int, text } from '../runtime/conversion.ts';
import { hasHandler } from '../runtime/exceptions.ts';
import { Fault } from '../runtime/fault.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';

const none = [0, 0] as const;
const one = [1, 1] as const;
const two = [2, 2] as const;

const NATIONAL = ['currency', 'thousands', 'decimal'] as const;

/** Functions that exist in name only; the original ends the program in the same way. */
function unavailable(code: string) {
  return (): never => {
    throw new Fault(`Illegal opcode x${code}`);
  };
}

/**
 * SYSTEM(key): keys that mean nothing here are for a catalogued subroutine $SYSTEM(result, key).
 */
function systemFunction(rt: Runtime, key: Value): Value {
  const { session } = rt;
  const wanted = int(key);
  const value = systemValue(session, wanted);
  if (value !== undefined) return value;
  if (!session.subroutines?.isCatalogued('$SYSTEM')) return 0;
  return session.subroutines.call('$SYSTEM', ['0', String(wanted)])[0] ?? 0;
}

function message(_: Runtime, ...[number, ...parts]: Value[]): string {
  return runTimeMessage(int(number), ...parts.map((part, at) => text(part, at + 1)));
}

function catalogued(session: Session, name: string): number {
  return session.subroutines?.catalogueOf(name) ?? 0;
}

export const systemFunctions = {
  CATALOGUED: {
    args: one,
    summary: 'Where a subroutine is catalogued: 0 nowhere, 1 local, 2 private, 3 global',
    returns: 'number',
    call: (rt: Runtime, name: Value) => catalogued(rt.session, text(name)),
  },
  CAUGHT: {
    args: [1, 2],
    defaults: [''],
    summary: 'True when a TRY around has a handler for an exception',
    returns: 'int',
    origin: 'OpenQM',
    call: (rt: Runtime, name: Value) => (hasHandler(rt.session, name) ? 1 : 0),
  },
  CCALL: {
    args: two,
    summary: 'Calls a library of the machine; not available',
    call: () => {
      throw new MvError('CCALL', 'CCALL() is not available: there are no C libraries to call');
    },
  },
  CHGPHANT: {
    args: none,
    summary: 'Makes a phantom chargeable; always 1',
    returns: 'number',
    call: () => 1,
  },
  CONFIG: {
    args: one,
    summary: 'A configuration parameter',
    returns: 'string',
    call: (rt: Runtime, name: Value) => configurationValue(rt.session, text(name)),
  },
  DIR: {
    args: one,
    summary: 'Names in a directory of the operating system',
    itype: true,
    returns: 'string',
    call: (rt: Runtime, path: Value) => directoryListing(rt.session, text(path)),
  },
  'ENTER.PACKAGE': { args: one, summary: 'Not available', call: unavailable('CF8B') },
  ENV: {
    args: one,
    summary: 'An environment variable',
    itype: true,
    returns: 'string',
    call: (_: Runtime, name: Value) => environmentValue(text(name)),
  },
  'EXIT.PACKAGE': { args: one, summary: 'Not available', call: unavailable('CF8B') },
  'GET.MESSAGES': {
    args: none,
    summary: 'Messages of other users that have not been shown',
    returns: 'string',
    call: (rt: Runtime) => rt.session.takeMessages(),
  },
  GETNLS: {
    args: one,
    summary: 'A national setting: currency, thousands, decimal',
    returns: 'string',
    call(rt: Runtime, key: Value) {
      const name = NATIONAL[int(key) - 1];
      return name === undefined ? '' : rt.session.locale[name];
    },
  },
  'OS.ERROR': {
    args: none,
    summary: 'Number of the last error of the operating system',
    returns: 'number',
    call: (rt: Runtime) => rt.session.language.osError,
  },
  SENTENCE: {
    args: none,
    summary: 'The command that is running',
    returns: 'string',
    call: (rt: Runtime) => rt.session.at.text('SENTENCE'),
  },
  STATUS: {
    args: none,
    summary: 'How the last operation went',
    itype: true,
    call: (rt: Runtime) => rt.session.status,
  },
  SYSMSG: {
    args: [1, 5],
    summary: 'A message by its number, its places filled in',
    returns: 'string',
    call: message,
  },
  SYSTEM: {
    args: one,
    form: 'system',
    summary: 'Information about the system',
    itype: true,
    call: systemFunction,
  },
  UMASK: {
    args: one,
    summary: 'Mode bits that new files do not get; returns the ones in force before',
    returns: 'number',
    call: (rt: Runtime, mask: Value) => fileModeMask(rt.session, int(mask)),
  },
} satisfies FunctionTable;
