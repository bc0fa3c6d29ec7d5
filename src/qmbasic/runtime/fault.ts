// Errors that end a program. The place is found from the JavaScript position, so nothing on the
// fast path carries names.
import { MvError } from '#base/index.ts';

/** How a message goes on when the variable at fault has a name. */
export type FaultNaming = 'name' | 'in name' | 'in variable name';

/**
 * A run-time error before its place is known: `operand` says which operand of the failing operation
 * it was.
 */
export class Fault extends MvError {
  readonly operand: number;
  readonly naming: FaultNaming | undefined;
  /** Subscripts of the element at fault, when it is one. */
  readonly subscripts: readonly number[];

  constructor(text: string, operand = -1, naming?: FaultNaming) {
    super('RUN_TIME_ERROR', text);
    this.operand = operand;
    this.naming = naming;
    this.subscripts = lastSubscripts();
  }
}

/** A routine found that it was called wrongly: the place of the mistake is that of the call. */
export class CallFault extends Fault {
  readonly #counts: string;

  constructor(name: string, wanted: number, given: number) {
    const counts = `(Call=${given}, subr=${wanted})`;
    super(`Argument count mismatch calling ${name} ${counts}`);
    this.#counts = counts;
  }

  /** The message with the name under which the routine was called. */
  messageFor(name: string): string {
    return `Argument count mismatch calling ${name} ${this.#counts}`;
  }
}

/** ABORT: its place is told like that of an error, but TRY does not catch it. */
export class AbortFault extends Fault {
  constructor() {
    super('Abort');
  }
}

let lastRow = 0;
let lastColumn = -1;

/**
 * Remembers the element last taken from a matrix that was not a number; a fault may have to name
 * it.
 */
export function noteSubscripts(row: number, column: number): void {
  lastRow = row;
  lastColumn = column;
}

function lastSubscripts(): readonly number[] {
  return lastColumn < 0 ? [lastRow] : [lastRow, lastColumn];
}

/** What becomes of a mistake that OPTION can turn into a warning. */
export interface FaultPolicy {
  /** Shows the warning and lets the program go on; false: the program ends. */
  warn(
    kind: 'unassigned zero' | 'unassigned null' | 'non-numeric' | 'divide by zero',
    fault: Fault,
  ): boolean;
}

let policy: FaultPolicy | undefined;

/** The session whose program runs now decides. */
export function setFaultPolicy(next: FaultPolicy | undefined): FaultPolicy | undefined {
  const before = policy;
  policy = next;
  return before;
}

/**
 * An unassigned variable where a number or a text is wanted: 0 or '' when the session only warns.
 */
export function unassigned(operand: number, wanted: 'number'): number;
export function unassigned(operand: number, wanted: 'text'): string;
export function unassigned(operand: number, wanted: 'number' | 'text'): number | string {
  const fault = new Fault('Unassigned variable', operand, 'name');
  const kind = wanted === 'number' ? 'unassigned zero' : 'unassigned null';
  if (!policy?.warn(kind, fault)) throw fault;
  return wanted === 'number' ? 0 : '';
}

/** Text that is not a number: 0 when the session only warns. */
export function nonNumeric(operand: number): number {
  const fault = new Fault('Non-numeric where numeric required', operand, 'in name');
  if (!policy?.warn('non-numeric', fault)) throw fault;
  return 0;
}

/** Division by zero: 0 when the session only warns. */
export function divisionByZero(operand: number): number {
  const fault = new Fault('Divide by zero error', operand);
  if (!policy?.warn('divide by zero', fault)) throw fault;
  return 0;
}
