// Screen control text, for whatever terminal the session has.
import { type Session, screenControl } from '#session/index.ts';

/** Moves the cursor: column and line from 0. */
export function cursorTo(session: Session, column: number, line: number): string {
  return screenControl(session.terminal, column, line);
}

/** `@(-n)`, or `@(column)` on the current line. */
export function screenCode(session: Session, code: number): string {
  return screenControl(session.terminal, code);
}
