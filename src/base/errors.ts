// The errors that users and programs may see.

/**
 * Replaces %1 to %9 in a template by the parts given; the text of a part is never read as a
 * template.
 */
export function fillMessage(template: string, parts: readonly string[]): string {
  return template.replace(/%([1-9])/g, (whole, digit: string) => parts[Number(digit) - 1] ?? whole);
}

/** An error that a user may see: a stable code, a clear sentence, never a stack trace. */
export class MvError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 0) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.status = status;
  }
}

/** A run-time fault of a QMBasic program; names program and source line. */
export class QmbasicRuntimeError extends MvError {
  program = '';
  line = 0;
}

/** A command that cannot be carried out. */
export class CommandError extends MvError {}

/** A query sentence that cannot be understood or carried out. */
export class QueryError extends MvError {}

/** The engine or a file below it failed. */
export class StorageError extends MvError {}

/** The session may not do this. */
export class SecurityError extends MvError {}

/** Not an error: ends a program, command or session in an orderly way. Subclasses say which. */
export class SessionSignal extends Error {}
