// All functions of the language: one line for each family.
import type { ValueType } from '../emit/code.ts';
import type { FunctionRow, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { collectionFunctions } from './collections.ts';
import { conversionFunctions } from './conversion.ts';
import { cryptographyFunctions } from './cryptography.ts';
import { dateTimeFunctions } from './date-time.ts';
import { dynamicArrayFunctions } from './dynamic-array.ts';
import { dynamicObjectFunctions } from './dynamic-objects.ts';
import { epochFunctions } from './epoch.ts';
import { fileFunctions } from './files.ts';
import { httpFunctions } from './http.ts';
import { laterListFunctions } from './later-lists.ts';
import { laterNumberFunctions } from './later-numbers.ts';
import { laterTextFunctions } from './later-text.ts';
import { mathFunctions } from './math.ts';
import { multivaluedFunctions } from './multivalued.ts';
import { objectFunctions } from './object.ts';
import { portFunctions } from './ports.ts';
import { regularExpressionFunctions } from './regular-expressions.ts';
import { socketFunctions } from './sockets.ts';
import { stringFunctions } from './string.ts';
import { systemFunctions } from './system.ts';
import { terminalFunctions } from './terminal.ts';
import { unicodeFunctions } from './unicode.ts';
import { variableFunctions } from './variable.ts';
import { functionsWithoutCase, WITHOUT_CASE } from './without-case.ts';

const TABLES = [
  collectionFunctions,
  conversionFunctions,
  cryptographyFunctions,
  dateTimeFunctions,
  dynamicArrayFunctions,
  dynamicObjectFunctions,
  epochFunctions,
  fileFunctions,
  httpFunctions,
  laterListFunctions,
  laterNumberFunctions,
  laterTextFunctions,
  mathFunctions,
  multivaluedFunctions,
  objectFunctions,
  portFunctions,
  socketFunctions,
  regularExpressionFunctions,
  stringFunctions,
  systemFunctions,
  terminalFunctions,
  unicodeFunctions,
  variableFunctions,
];

/** Functions by name. */
export const FUNCTIONS: ReadonlyMap<string, FunctionRow> = new Map(
  TABLES.flatMap((table) => Object.entries<FunctionRow>(table)),
);

type Callable = (rt: Runtime, ...operands: unknown[]) => Value;

function withoutCase(table: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(table).map(([name, call]) => [WITHOUT_CASE + name, call]),
  );
}

/** What functions do, by name. */
export const FUNCTION_CODE: Readonly<Record<string, Callable>> = Object.freeze(
  Object.assign(
    Object.create(null),
    Object.fromEntries([...FUNCTIONS].map(([name, row]) => [name, row.call])),
    withoutCase({ ...functionsWithoutCase, SWAP: functionsWithoutCase['CHANGE'] }),
  ),
);

/** Functions that can be made ready for a second operand that is a constant text. */
export const PREPARED: Readonly<Record<string, NonNullable<FunctionRow['prepare']>>> =
  Object.freeze(
    Object.assign(
      Object.create(null),
      Object.fromEntries(
        [...FUNCTIONS].flatMap(([name, { prepare }]) => (prepare ? [[name, prepare]] : [])),
      ),
    ),
  );

/** Functions that always return a plain number or string. */
export const RESULT_TYPES: ReadonlyMap<string, ValueType> = new Map(
  [...FUNCTIONS].flatMap(([name, row]) => (row.returns ? [[name, row.returns] as const] : [])),
);
