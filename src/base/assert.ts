import { InternalError } from './errors.ts';

/** Stops at once when only our own fault can make the condition false. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new InternalError(`internal error: ${what}`);
}

/** The default branch of a switch over a closed set. */
export function unreachable(value: never): never {
  throw new InternalError(`internal error: unexpected ${String(value)}`);
}
