import type { Expression } from './tree.ts';

/** Stands for an expression that could not be read. */
export const ERROR_EXPRESSION: Expression = { kind: 'error' };
