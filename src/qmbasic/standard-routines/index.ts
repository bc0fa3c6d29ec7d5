// Every standard subroutine, by the name that CALL uses. A family is a table in a file of its own.
import { errorRoutines } from './error-text.ts';
import { pathRoutines } from './paths.ts';
import { printUnitRoutines } from './print-units.ts';
import { sortRoutines } from './sort.ts';
import type { StandardRoutine } from './standard-routine.ts';
import { userRoutines } from './users.ts';
import { variableRoutines } from './variables.ts';
import { vocabularyRoutines } from './vocabulary.ts';

export { routineOf, type StandardRoutine } from './standard-routine.ts';

const TABLES = [
  errorRoutines,
  pathRoutines,
  printUnitRoutines,
  sortRoutines,
  userRoutines,
  variableRoutines,
  vocabularyRoutines,
];

/** Subroutines and functions that every account can call; none of its own can take their place. */
export const STANDARD_ROUTINES: ReadonlyMap<string, StandardRoutine> = new Map(
  TABLES.flatMap((table) => Object.entries<StandardRoutine>(table)).sort(([a], [b]) =>
    a < b ? -1 : 1,
  ),
);
