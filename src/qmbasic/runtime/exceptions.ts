// TRY, CATCH and THROW: exceptions by name, and run-time errors as exceptions whose names begin
// with SYS.
import { limitError, MvError } from '#base/index.ts';
import type { Session } from '#session/index.ts';
import { currentPrecision, setPrecision, text } from './conversion.ts';
import { AbortFault, Fault } from './fault.ts';
import { faultText, placeOf } from './fault-place.ts';
import type { Value } from './value.ts';

const NAME_LENGTH_MAX = 63;

/** What THROW raises; without a handler it ends the program like every run-time error. */
class ThrownException extends MvError {
  readonly exception: string;
  readonly data: Value;

  constructor(exception: string, data: Value) {
    super('EXCEPTION', `Exception ${exception} has no handler`);
    this.exception = exception;
    this.data = data;
  }
}

/** @EXCEPTION and its kin, and the names that handlers now wait for, of one session. */
interface ExceptionState {
  readonly values: Map<string, Value>;
  readonly handlers: (readonly string[])[];
}

const states = new WeakMap<Session, ExceptionState>();

function stateOf(session: Session): ExceptionState {
  let state = states.get(session);
  if (!state) {
    state = { values: new Map(), handlers: [] };
    states.set(session, state);
  }
  return state;
}

/** Names of the @-variables that tell of the exception caught last; true for those to be set. */
export const EXCEPTION_VARIABLES: ReadonlyMap<string, boolean> = new Map([
  ['EXCEPTION', false],
  ['EXCEPTION.DATA', true],
  ['EXCEPTION.MESSAGE', false],
  ['EXCEPTION.ORIGIN', false],
]);

export function exceptionValue(session: Session, name: string): Value {
  return stateOf(session).values.get(name) ?? '';
}

export function setExceptionValue(session: Session, name: string, value: Value): void {
  stateOf(session).values.set(name, value);
}

/** What a TRY has to restore when it is left by an exception. */
export interface TryState {
  readonly handlers: number;
  readonly precision: number;
  readonly transactions: number;
}

/** Begins a TRY; the names that its handlers take, all of them joined, '' for any. */
export function enterTry(session: Session, names: string): TryState {
  const { handlers } = stateOf(session);
  const state = {
    handlers: handlers.length,
    precision: currentPrecision(),
    transactions: session.files.transactionDepth,
  };
  handlers.push(names.split('\xfe'));
  return state;
}

/** Ends a TRY, however it is left. */
export function leaveTry(session: Session, state: TryState): void {
  stateOf(session).handlers.length = state.handlers;
}

const FAULT_NAMES: readonly (readonly [start: string, name: string])[] = [
  ['Unassigned variable', 'SYS.UNASSIGNED'],
  ['Non-numeric', 'SYS.NONNUMERIC'],
  ['Divide by zero', 'SYS.DIVZERO'],
];

/** Takes any error of a program. */
const ANY_ERROR = 'SYS.ERROR';

function exceptionName(error: MvError): string {
  if (error instanceof ThrownException) return error.exception;
  if (!(error instanceof Fault)) return `SYS.${error.code.replaceAll('_', '.')}`;
  return FAULT_NAMES.find(([start]) => error.message.startsWith(start))?.[1] ?? 'SYS.FAULT';
}

/**
 * The error as one that a program may catch; undefined for STOP, ABORT, LOGOUT and our own faults.
 */
function catchable(error: unknown): MvError | undefined {
  if (error instanceof AbortFault) return undefined;
  return error instanceof MvError ? error : limitError(error);
}

function takes(handler: readonly string[], name: string): boolean {
  if (handler.includes('') || handler.includes(name)) return true;
  return name.startsWith('SYS.') && handler.includes(ANY_ERROR);
}

/**
 * Which handler takes what was thrown, from 0; throws it again when none does. Transactions that
 * were begun inside the TRY are rolled back and PRECISION is what it was; locks stay.
 */
export function caught(
  session: Session,
  error: unknown,
  state: TryState,
  handlers: readonly string[],
): number {
  leaveTry(session, state);
  const known = catchable(error);
  if (!known) throw error;
  const name = exceptionName(known);
  const found = handlers.findIndex((names) => takes(names.split('\xfe'), name));
  if (found < 0) throw error;
  const { files } = session;
  while (files.transactionDepth > state.transactions) files.rollbackTransaction();
  setPrecision(state.precision);
  const place = placeOf(error as Error);
  const { values } = stateOf(session);
  values.set('EXCEPTION', name);
  values.set('EXCEPTION.DATA', known instanceof ThrownException ? known.data : '');
  values.set('EXCEPTION.MESSAGE', faultText(known, place));
  values.set('EXCEPTION.ORIGIN', `${place?.program ?? ''}\xfe${place?.line || -1}`);
  return found;
}

/** THROW name{, data} */
export function throwException(name: Value, data: Value): never {
  const shown = text(name).trim().toUpperCase();
  if (shown === '' || shown.length > NAME_LENGTH_MAX) {
    throw new Fault(`Names of exceptions have 1 to ${NAME_LENGTH_MAX} characters`);
  }
  throw new ThrownException(shown, data);
}

/** CAUGHT(name): whether a handler waits for the exception. */
export function hasHandler(session: Session, name: Value): boolean {
  const wanted = text(name).trim().toUpperCase();
  return stateOf(session).handlers.some((handler) => takes(handler, wanted));
}
