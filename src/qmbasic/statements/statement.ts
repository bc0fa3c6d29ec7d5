// What a file in this folder exports for each statement.

import type { Operation } from '../runtime/runtime.ts';
import type { StatementShape } from '../syntax/shapes.ts';

/** A statement: how it is read, and the run-time operations that it is turned into. */
export interface StatementRow extends StatementShape {
  /** By the name that `p.operation(name, ...)` used. */
  readonly operations?: Readonly<Record<string, Operation>>;
}
