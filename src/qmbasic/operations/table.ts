import type { Operation } from '../runtime/runtime.ts';

/** Operations of a family of statements, by the name that their syntax gives them. */
export type OperationTable = Readonly<Record<string, Operation>>;
