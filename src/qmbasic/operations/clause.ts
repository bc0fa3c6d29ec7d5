// How a statement's operation tells which of its clauses runs. STATUS() is set by then.

/** THEN, or simply: done. */
export const THEN = 0;
/** ELSE */
export const ELSE = 1;
/** LOCKED: somebody else holds the lock; STATUS() is that user's number. */
export const LOCKED = 2;
/** ON ERROR */
export const ON_ERROR = 3;

export type Clause = typeof THEN | typeof ELSE | typeof LOCKED | typeof ON_ERROR;
