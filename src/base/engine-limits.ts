import { MvError } from './errors.ts';

/** What the engine says when one of its own limits is met, and what the user is told. */
const LIMITS: readonly (readonly [said: RegExp, code: string, message: string])[] = [
  [/call stack/i, 'CALL_DEPTH', 'Too many nested calls'],
  [/string length|string longer/i, 'TEXT_TOO_LONG', 'String too long'],
  [/array (?:buffer )?length|typed array|allocation failed/i, 'MEMORY', 'Not enough memory'],
  [/(?:map|set) maximum size/i, 'TOO_MANY_ITEMS', 'Too many items'],
];

/**
 * The error that a limit of the engine stands for, with the place where it was met; undefined for
 * every other error.
 */
export function limitError(error: unknown): MvError | undefined {
  if (!(error instanceof Error) || error instanceof MvError) return undefined;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!(error instanceof RangeError) && code !== 'ERR_STRING_TOO_LONG') return undefined;
  const row = LIMITS.find(([said]) => said.test(error.message));
  if (!row) return undefined;
  const limit = new MvError(row[1], row[2]);
  limit.stack = error.stack ?? '';
  return limit;
}
