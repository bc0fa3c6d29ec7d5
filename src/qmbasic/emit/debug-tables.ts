// What the debugger knows of a compiled program: its routines and their variables by name, and the
// lines where it can stop.
import type { Program, Statement, Variable } from '../syntax/tree.ts';
import { eachStatement } from './walk.ts';

export type VariableScope = 'local' | 'argument' | 'common' | 'member';

interface DebugVariable {
  readonly name: string;
  readonly scope: VariableScope;
}

interface DebugRoutine {
  /** '' for the program itself; else the name of a LOCAL or PUBLIC routine. */
  readonly name: string;
  /** In the order in which the routine's frame gives their values. */
  readonly variables: readonly DebugVariable[];
}

/** Where the source of a program lies. */
export interface SourcePlace {
  /** Path of the file of programs. */
  readonly path: string;
  /** Its VOC name in the account where it was compiled. */
  readonly file: string;
  readonly id: string;
  /** Of the text that was compiled. */
  readonly checksum: number;
}

export interface DebugTables {
  readonly routines: readonly DebugRoutine[];
  /** Lines that have a stop point, ascending. */
  readonly lines: readonly number[];
  readonly caseSensitive: boolean;
  readonly source?: SourcePlace;
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Tells whether a source is still the text that was compiled (FNV-1a). */
export function sourceChecksum(text: string): number {
  let sum = FNV_START;
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), FNV_PRIME);
  }
  return sum >>> 0;
}

interface RoutineVariables {
  readonly name: string;
  readonly variables: readonly Variable[];
}

/** Makes every variable one that the debugger can read and set while the program runs. */
export function boxVariables(program: Program): void {
  for (const variable of program.variables) {
    const { storage } = variable;
    const isParameter = storage === 'argument' || (storage === 'private' && variable.index >= 0);
    if (isParameter) variable.wasPassedOn = true;
    else if (storage === 'local' || storage === 'private') {
      if (variable.dimensions === 0) variable.isBoxed = true;
    }
  }
}

/** The program itself, its LOCAL routines, its PUBLIC routines: variables that a name reaches. */
export function routineVariables(program: Program): RoutineVariables[] {
  const named = (list: readonly Variable[]) =>
    list.filter((one) => one.name.charCodeAt(0) !== 0 && one.dimensions >= 0);
  const own = program.variables.filter(({ storage }) => storage !== 'private');
  return [
    { name: '', variables: named(own) },
    ...program.routines.map(({ name, parameters, privates }) => ({
      name,
      variables: named([...parameters.map((one) => one.variable), ...privates]),
    })),
    ...(program.classParts?.routines ?? []).map(({ name, parameters }) => ({
      name,
      variables: parameters.map((one) => one.variable),
    })),
  ];
}

export function debugTables(program: Program): DebugTables {
  return {
    routines: routineVariables(program).map(({ name, variables }) => ({
      name,
      variables: variables.map(debugVariable),
    })),
    lines: stopLines(program),
    caseSensitive: program.modes.has('CASE.SENSITIVE'),
  };
}

/** Names inside a LOCAL routine have the routine's in front. */
function debugVariable({ name, argumentName, storage, index }: Variable): DebugVariable {
  if (storage !== 'private') return { name: argumentName ?? name, scope: storage };
  const scope = index >= 0 ? 'argument' : 'local';
  return { name: name.slice(name.indexOf(':') + 1), scope };
}

function stopLines(program: Program): number[] {
  const lines = new Set<number>();
  const look = (list: readonly Statement[]) =>
    eachStatement(list, ({ line, body }) => {
      if (body.kind === 'stopPoint') lines.add(line);
    });
  look(program.body);
  for (const routine of program.routines) look(routine.body);
  for (const routine of program.classParts?.routines ?? []) look(routine.body);
  return [...lines].sort((a, b) => a - b);
}
