// What the compiler adds for people to a message that it gives anyway: what was perhaps meant, where something began, what to use
// instead of a word that is refused.
import { AT_COMPUTED, AT_CONSTANTS, AT_VARIABLES } from './at-names.ts';
import { closestName } from './closest-name.ts';
import { MODE_NAMES } from './modes.ts';
import type { MessageDetail, Parser } from './parser.ts';
import { RESERVED } from './reserved-words.ts';
import {
  RESTRICTED_DIRECTIVES,
  RESTRICTED_FUNCTIONS,
  RESTRICTED_STATEMENTS,
} from './restricted.ts';
import type { Variable } from './tree.ts';

/** So many messages of a program are given a name that was perhaps meant: each costs a look at all names. */
const HINTS_MAX = 100;

const meant = (name: string | undefined) => (name === undefined ? '' : `Did you mean ${name}?`);

/** The nearest of the names, which are only worked out while hints are still given. */
function nearest(p: Parser, name: string, candidates: () => Iterable<string>): string | undefined {
  return p.hints++ < HINTS_MAX ? closestName(name, candidates()) : undefined;
}

function refused(what: string, instead: string | undefined): string {
  const use = instead ? `; use ${instead}` : '';
  return `${what} is refused: it belongs to the system's own programs ($INTERNAL), which user programs cannot be${use}`;
}

/** For a word at the start of a statement that begins none. */
export function statementHint(p: Parser): MessageDetail {
  const at = 'token';
  const name = p.token.upper;
  const instead = RESTRICTED_STATEMENTS.get(name);
  if (instead !== undefined) return { at, hint: refused(`Statement ${name}`, instead) };
  const near = nearest(p, name, () => p.tables.statements.keys());
  if (near !== undefined) return { at, hint: meant(near) };
  if (p.tables.functions.has(name)) {
    return {
      at,
      hint: `${name}() is a function: its result needs a place, as in X = ${name}(...)`,
    };
  }
  return { at };
}

/** For a word after the $ of a directive; conditional compilation is read elsewhere. */
export function directiveHint(p: Parser, names: Iterable<string>): MessageDetail {
  const at = 'token';
  const { upper } = p.token;
  if (RESTRICTED_DIRECTIVES.has(upper)) return { at, hint: refused(`$${upper}`, '') };
  const near = nearest(p, upper, () => [...names, 'IFDEF', 'IFNDEF', 'ELSE', 'ENDIF']);
  return { at, hint: meant(near && `$${near}`) };
}

/** For the name after $MODE. */
export function modeHint(p: Parser): MessageDetail {
  const near = nearest(p, p.token.upper, () => [...MODE_NAMES, 'DEFAULT']);
  return { at: 'token', hint: meant(near) };
}

/** For a word where one of these was expected. */
export function optionHint(
  p: Parser,
  at: 'token' | 'look',
  words: readonly string[],
): MessageDetail {
  return { at, hint: meant(closestName(p[at].upper, words)) };
}

/** For the name after @. */
export function atNameHint(p: Parser, name: string): MessageDetail {
  const names = () => [...AT_CONSTANTS.keys(), ...AT_COMPUTED, ...AT_VARIABLES.keys()];
  const near = nearest(p, name, names);
  return { at: 'token', hint: meant(near && `@${near}`) };
}

/** For a label that is nowhere. */
export function labelHint(p: Parser, name: string, line: number): MessageDetail {
  const defined = () =>
    [...p.symbols.labels.values()].filter((label) => label.defined).map((label) => label.name);
  const near = nearest(p, name, defined);
  return { hint: sentences(firstOn(line), meant(near)) };
}

/** For a name with a bracket that is neither a matrix nor a function. */
export function matrixHint(p: Parser, variable: Variable): MessageDetail {
  const name = variable.name.toUpperCase();
  const first = firstOn(variable.line);
  const instead = RESTRICTED_FUNCTIONS.get(name);
  if (instead !== undefined) return { hint: sentences(first, refused(`${name}()`, instead)) };
  const near = nearest(p, name, () => callables(p));
  return { hint: sentences(first, meant(near && `${near}()`)) };
}

/** Functions of the language and of the program, and its matrices. */
function* callables(p: Parser): Iterable<string> {
  for (const [name, shape] of p.tables.functions) if (!shape.restricted) yield name;
  yield* p.functions.keys();
  for (const variable of p.symbols.variables) if (variable.dimensions > 0) yield variable.name;
}

/** For a variable that is read and never set. */
export function unassignedHint(p: Parser, variable: Variable): MessageDetail {
  const near = nearest(p, variable.name, () => assignable(p));
  const hint = near ? meant(near) : functionWithoutBrackets(p, variable.name);
  return { hint: sentences(firstOn(variable.line), hint) };
}

/** Words and names that may stand for a value. */
function* assignable(p: Parser): Iterable<string> {
  yield* RESERVED;
  for (const one of p.symbols.variables) {
    if (one.wasSet && one.name.charCodeAt(0) !== 0) yield one.name;
  }
  yield* p.equates.keys();
}

function functionWithoutBrackets(p: Parser, name: string): string {
  const upper = name.toUpperCase();
  if (p.functions.has(name) || p.tables.functions.has(upper)) return `Did you mean ${upper}()?`;
  return '';
}

const firstOn = (line: number | undefined) => (line ? `First on line ${line}` : '');

function sentences(first: string, second: string): string {
  if (first === '' || second === '') return first + second;
  return `${first}. ${second}`;
}

/** For a construct that is still open at the end of the program. */
export function openedHint(line: number): MessageDetail {
  return { hint: `It begins on line ${line}` };
}
