// What the parser must know of functions and statements; their tables add the code.
import type { Parser } from './parser.ts';

/** Argument lists that are not simply expressions between commas. */
export type ArgumentForm =
  /** INSERT(dyn, f, v, s; new): positions may be left out before the last argument. */
  | 'insert'
  /** LOCATE(item, dyn, f, v, s; order) */
  | 'locate'
  /** TRANS({DICT} file, id, field, code) */
  | 'trans'
  /** SYSTEM(key): a program that asks for its GOSUBs must keep them. */
  | 'system'
  /** REMOVE(dyn, delimiter): both must be variables that can change. */
  | 'remove'
  /** INMAT({matrix}) */
  | 'matrix'
  /** FILEINFO(file variable, ...): a name of a FILE statement stands for its file variable. */
  | 'file'
  /** OBJECT(class, ...): as many arguments as are given. */
  | 'object'
  /** ELEMENT.EXISTS(COLL{path}) */
  | 'element'
  /** SUBR(name, ...): call of a subroutine. */
  | 'subr'
  /** ARG(n), ARG.COUNT(): looks at the arguments of the running routine. */
  | 'arguments';

/** The system that an addition to the original's language comes from. */
type Origin = 'OpenQM' | 'UniVerse' | 'UniData' | 'jBASE' | 'ScarletDME for Node.js';

export interface FunctionShape {
  /** Set for what the original does not have. */
  readonly origin?: Origin;
  /** Fewest and most arguments. */
  readonly args: readonly [number, number];
  /**
   * What stands for the optional arguments left out, from the first optional one on; null means
   * absent.
   */
  readonly defaults?: readonly (number | string | null)[];
  readonly form?: ArgumentForm;
  /** Positions (from 0) of arguments that the function sets: they arrive as `Reference`. */
  readonly sets?: readonly number[];
  /**
   * The result is always a whole number, always a number or always a plain string: lets the
   * compiler skip tests.
   */
  readonly returns?: 'int' | 'number' | 'string';
  /** Only for programs with $INTERNAL, which user programs cannot have. */
  readonly restricted?: boolean;
}

export interface StatementShape {
  /** Set for what the original does not have. */
  readonly origin?: Origin;
  readonly names: readonly string[];
  /** Reads the statement after its name and adds what it means to the program. */
  syntax(p: Parser, name: string): void;
}
