// Every standard subroutine, by the name that CALL uses. A family is a table in a file of its own.
import { errorRoutines } from './error-text.ts';
import { formatRoutines } from './format.ts';
import { parserRoutines } from './parser.ts';
import { pathRoutines } from './paths.ts';
import { pclRoutines } from './pcl.ts';
import { pickRoutines } from './pick.ts';
import { pickListRoutines } from './pick-list.ts';
import { printUnitRoutines } from './print-units.ts';
import { sortRoutines } from './sort.ts';
import type { StandardRoutine } from './standard-routine.ts';
import { userRoutines } from './users.ts';
import { variableRoutines } from './variables.ts';
import { vocabularyRoutines } from './vocabulary.ts';

export { PCL_FUNCTIONS } from './pcl.ts';
export { routineOf, type StandardRoutine } from './standard-routine.ts';

const TABLES = [
  errorRoutines,
  formatRoutines,
  parserRoutines,
  pathRoutines,
  pclRoutines,
  pickListRoutines,
  pickRoutines,
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

/** Standard subroutines of the original that are not here, and why. */
export const ABSENT_ROUTINES: ReadonlyMap<string, string> = new Map([
  ['!QMCLIENT', 'programs of this system do not connect to servers of another'],
  ['!SCREEN', 'screen definitions, which SCRB makes, are not part of this system'],
]);
