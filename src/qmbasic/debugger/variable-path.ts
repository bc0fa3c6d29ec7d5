// What the user of the debugger names: X, M(2,3), REC<2,1>, X[3,2], @WHO, STATUS().
import { MvError } from '#base/index.ts';

/** A subscript: a number, or a variable whose value is one. */
export type Subscript = number | string;

export interface VariablePath {
  readonly name: string;
  readonly subscripts: readonly Subscript[];
  /** Field, value and subvalue; 0 for those not given. */
  readonly item: readonly [Subscript, Subscript, Subscript] | undefined;
  /** Start and length. */
  readonly substring: readonly [Subscript, Subscript] | undefined;
}

const PATH = /^(@?[A-Z][A-Z0-9._$%]*(?:\(\))?)(?:\(([^()]+)\))?(?:<([^<>]+)>)?(?:\[([^[\]]+)\])?$/i;
const NUMBER = /^\d{1,9}$/;
const NAME = /^[A-Z][A-Z0-9._$%]*$/i;

/** Something about a command of the debugger that its user is told. */
export class DebugError extends MvError {
  constructor(message: string) {
    super('DEBUG', message);
  }
}

function subscripts(text: string | undefined): Subscript[] | undefined {
  if (text === undefined) return undefined;
  return text.split(',').map((part) => {
    const word = part.trim();
    if (NUMBER.test(word)) return Number(word);
    if (NAME.test(word)) return word;
    throw new DebugError('Command format error');
  });
}

/** Reads the text that names a variable. Throws DebugError for a text that names none. */
export function parsePath(text: string, caseSensitive: boolean): VariablePath {
  const match = PATH.exec(text.replaceAll(' ', ''));
  if (!match) throw new DebugError('Variable not defined');
  const [, name = '', indices, item, substring] = match;
  const [field = 0, value = 0, subvalue = 0, ...more] = subscripts(item) ?? [];
  const range = subscripts(substring);
  const given = subscripts(indices) ?? [];
  if (more.length > 0 || given.length > 2 || (range && range.length > 2)) {
    throw new DebugError('Command format error');
  }
  return {
    name: caseSensitive && !name.startsWith('@') ? name : name.toUpperCase(),
    subscripts: given,
    item: item === undefined ? undefined : [field, value, subvalue],
    substring: range && (range.length === 1 ? [1, range[0] ?? 0] : [range[0] ?? 1, range[1] ?? 0]),
  };
}
