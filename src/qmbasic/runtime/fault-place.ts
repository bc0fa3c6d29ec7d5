// Where in which program an error arose: the position in generated code leads to the BASIC line and
// to the names of operands.
import { MvError, QmbasicRuntimeError } from '#base/index.ts';
import { NonNumericElement } from '#values/index.ts';
import type { CompiledProgram, Places } from '../emit/module.ts';
import { CallFault, Fault } from './fault.ts';

/** Generated functions are wrapped by the engine in a head of so many lines. */
const WRAPPER_LINES = 2;

const loaded: CompiledProgram[] = [];

/** Registers a program and gives the name under which its positions are reported. */
export function sourceName(program: CompiledProgram): string {
  loaded.push(program);
  return `qmbasic:${loaded.length - 1}`;
}

export interface Place {
  readonly program: string;
  /** 0 when the program was compiled without its line table. */
  readonly line: number;
  readonly names: readonly string[];
  /** A number that stands for the place, as the original shows the address of the object code. */
  readonly offset: number;
  /** In an internal subroutine: the next place outwards is the GOSUB. */
  readonly isInternal: boolean;
  /** False for a program without a line table. */
  readonly hasLines: boolean;
}

/** The place of an error: the innermost in generated code, of a wrong call the one outside it. */
export function placeOf(error: Error): Place | undefined {
  const stack = error.stack ?? '';
  if (error instanceof MvError && error.code === 'CALL_DEPTH') return callIn(stack);
  if (!(error instanceof CallFault)) return placeIn(stack);
  return stack.split('\n').flatMap((line) => placeIn(line) ?? [])[1];
}

/** Where a call was one too many: the place inside it may be before its first line. */
function callIn(stack: string): Place | undefined {
  const found = stack.split('\n').flatMap((line) => placeIn(line) ?? []);
  return found.find((place) => place.line > 0) ?? found[0];
}

/** Functions of generated code that GOSUB reaches; others are programs and routines of classes. */
const INTERNAL_FUNCTION = /^(?:[sr]\d+|[qu]\d+x\d+)$/;

/** As many calls inside each other are looked at. */
const STACK_SHOWN_MAX = 1000;

/** Places in programs that are being carried out now, the innermost first. */
export function placesAtWork(): Place[] {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = STACK_SHOWN_MAX;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return withoutEntries(stack.split('\n').flatMap((line) => placeIn(line) ?? []));
}

/** A program whose parts are tied together by GOTO calls them as a function: no level of its own. */
function withoutEntries(places: readonly Place[]): Place[] {
  const isEntry = (one: Place | undefined) =>
    one?.hasLines === true && one.line === 0 && !one.isInternal;
  return places.flatMap((place, at) => {
    if (at > 0 && isEntry(place)) return [];
    return { ...place, isInternal: place.isInternal && !isEntry(places[at + 1]) };
  });
}

const places = new WeakMap<CompiledProgram, Places>();

function placesOf(program: CompiledProgram): Places {
  let known = places.get(program);
  if (known === undefined) {
    known = JSON.parse(program.places) as Places;
    places.set(program, known);
  }
  return known;
}

/** The first position in generated code that a text from the engine names. */
function placeIn(stack: string): Place | undefined {
  const match = /(?:at ([^\n(]+) \()?qmbasic:(\d+):(\d+):(\d+)/.exec(stack);
  if (!match) return undefined;
  const program = loaded[Number(match[2])];
  if (!program) return undefined;
  const line = Number(match[3]) - WRAPPER_LINES;
  const column = Number(match[4]);
  const { sites, lines } = placesOf(program);
  const site = sites.find((one) => one[0] === line && one[1] === column);
  return {
    program: program.name,
    line: lines[line - 1] ?? 0,
    names: site?.[2] ?? [],
    offset: line * 256 + column,
    hasLines: lines.length > 0,
    isInternal: INTERNAL_FUNCTION.test(match[1] ?? ''),
  };
}

/** What an error says before the name of a variable is added. */
function bareText(error: MvError): string {
  if (!(error instanceof CallFault)) return error.message;
  const number = /qmbasic:(\d+):/.exec(error.stack ?? '')?.[1];
  const called = loaded[Number(number ?? -1)];
  return called ? error.messageFor(called.name) : error.message;
}

/** The message of an error with the variable at fault, without its place. */
export function faultText(
  error: MvError,
  place: Place | undefined,
  message = bareText(error),
): string {
  if (error instanceof NonNumericElement) {
    const array = place?.names[error.operand] ?? '';
    return array === '' || array.endsWith('(') ? message : `${message} in ${array}`;
  }
  if (!(error instanceof Fault) || error.naming === undefined) return message;
  let name = place?.names[error.operand] ?? '';
  if (name === '') return message;
  if (name.endsWith('(')) name = `${name}${error.subscripts.join(',')})`;
  switch (error.naming) {
    case 'name':
      return `${message} ${name}`;
    case 'in name':
      return `${message} in ${name}`;
    case 'in variable name':
      return `${message} in variable ${name}`;
  }
}

/** ` at line 7 of PROG`, or ` in PROG` without a line table. */
export function placeText(place: Place | undefined): string {
  if (!place) return '';
  return place.line > 0 ? ` at line ${place.line} of ${place.program}` : ` in ${place.program}`;
}

/** Eight digits and a colon, as error messages begin. */
export function addressText(place: Place | undefined): string {
  return `${(place?.offset ?? 0).toString(16).toUpperCase().padStart(8, '0')}: `;
}

/** Any error that ends a program, with program and line: what users see. */
export function runTimeError(error: MvError): QmbasicRuntimeError {
  if (error instanceof QmbasicRuntimeError) return error;
  const place = placeOf(error);
  const message = `${addressText(place)}${faultText(error, place)}${placeText(place)}`;
  const result = new QmbasicRuntimeError(error.code, message, error.status);
  result.program = place?.program ?? '';
  result.line = place?.line ?? 0;
  return result;
}
