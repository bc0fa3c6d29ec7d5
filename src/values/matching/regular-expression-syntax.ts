// Regular expressions as text, read into a tree. What would need backtracking is refused.
import { MvError } from '#base/index.ts';

const EXPRESSION_LENGTH_MAX = 4096;
const DEPTH_MAX = 100;
const REPEAT_MAX = 1000;
const GROUPS_MAX = 50;

export type Assertion = 'start' | 'end' | 'line start' | 'line end' | 'word' | 'not word';

export type RegexNode =
  /** One character; the set has a 1 for each code that fits. */
  | { readonly kind: 'set'; readonly set: Uint8Array }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexNode[] }
  | {
      readonly kind: 'repeat';
      readonly node: RegexNode;
      readonly least: number;
      /** Infinity for no limit. */
      readonly most: number;
      readonly greedy: boolean;
    }
  | { readonly kind: 'group'; readonly node: RegexNode; readonly number: number }
  | { readonly kind: 'assertion'; readonly test: Assertion };

/**
 * Letters of the mode: i case does not count, m lines have starts and ends, s a dot is anything.
 */
export interface RegexModes {
  readonly ignoreCase: boolean;
  readonly lines: boolean;
  readonly dotAll: boolean;
}

export function regexRefusal(problem: string): MvError {
  return new MvError('REGULAR_EXPRESSION', `Regular expression: ${problem}`);
}

export function regexModes(letters: string): RegexModes {
  const lower = letters.toLowerCase();
  for (const letter of lower) {
    if (!'ims'.includes(letter)) throw regexRefusal(`mode "${letter}" is not one of I, M, S`);
  }
  return {
    ignoreCase: lower.includes('i'),
    lines: lower.includes('m'),
    dotAll: lower.includes('s'),
  };
}

function setOf(holds: (code: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, code) => (holds(code) ? 1 : 0));
}

const between = (code: number, first: string, last: string) =>
  code >= first.charCodeAt(0) && code <= last.charCodeAt(0);
const isDigit = (code: number) => between(code, '0', '9');
const isUpper = (code: number) => between(code, 'A', 'Z');
const isLower = (code: number) => between(code, 'a', 'z');
const isLetter = (code: number) => isUpper(code) || isLower(code);
export const isWordCode = (code: number): boolean => isLetter(code) || isDigit(code) || code === 95;
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);
const isGraph = (code: number) => code > 32 && code < 127;

const ESCAPED_SETS: ReadonlyMap<string, (code: number) => boolean> = new Map([
  ['d', isDigit],
  ['D', (code) => !isDigit(code)],
  ['w', isWordCode],
  ['W', (code) => !isWordCode(code)],
  ['s', isSpace],
  ['S', (code) => !isSpace(code)],
]);

const NAMED_SETS: ReadonlyMap<string, (code: number) => boolean> = new Map([
  ['alnum', (code) => isLetter(code) || isDigit(code)],
  ['alpha', isLetter],
  ['blank', (code) => code === 32 || code === 9],
  ['cntrl', (code) => code < 32 || code === 127],
  ['digit', isDigit],
  ['graph', isGraph],
  ['lower', isLower],
  ['print', (code) => isGraph(code) || code === 32],
  ['punct', (code) => isGraph(code) && !isLetter(code) && !isDigit(code)],
  ['space', isSpace],
  ['upper', isUpper],
  ['xdigit', (code) => isDigit(code) || between(code & 0xdf, 'A', 'F')],
]);

const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
  ['0', 0],
]);

/** Reads one expression; `groups` counts its capturing groups. */
export class RegexReader {
  readonly #text: string;
  readonly #modes: RegexModes;
  #at = 0;
  #depth = 0;
  groups = 0;

  constructor(text: string, modes: RegexModes) {
    if (text.length > EXPRESSION_LENGTH_MAX) {
      throw regexRefusal(`more than ${EXPRESSION_LENGTH_MAX} characters`);
    }
    this.#text = text;
    this.#modes = modes;
  }

  read(): RegexNode {
    const node = this.#choice();
    if (this.#at < this.#text.length) throw this.#refused('")" without "("');
    return node;
  }

  #refused(problem: string): MvError {
    return regexRefusal(`${problem} at character ${this.#at + 1}`);
  }

  #take(character: string): boolean {
    if (this.#text.charAt(this.#at) !== character) return false;
    this.#at++;
    return true;
  }

  #choice(): RegexNode {
    if (++this.#depth > DEPTH_MAX) throw this.#refused('groups are nested too deep');
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    this.#depth--;
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  #sequence(): RegexNode {
    const parts: RegexNode[] = [];
    for (let next = this.#text.charAt(this.#at); next !== '' && next !== '|' && next !== ')'; ) {
      parts.push(this.#repeated(this.#single()));
      next = this.#text.charAt(this.#at);
    }
    return { kind: 'sequence', parts };
  }

  #repeated(node: RegexNode): RegexNode {
    const bounds = this.#bounds();
    if (!bounds) return node;
    const [least, most] = bounds;
    const result: RegexNode = { kind: 'repeat', node, least, most, greedy: !this.#take('?') };
    if (this.#bounds()) throw this.#refused('a repeat of a repeat');
    return result;
  }

  #bounds(): readonly [number, number] | undefined {
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.#take('?')) return [0, 1];
    const match = /^\{(\d{1,6})(,?)(\d{0,6})\}/.exec(this.#text.slice(this.#at, this.#at + 20));
    if (!match) return undefined;
    this.#at += match[0].length;
    const least = Number(match[1]);
    const most =
      match[2] === '' ? least : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]);
    if (least > REPEAT_MAX || (most > REPEAT_MAX && most !== Number.POSITIVE_INFINITY)) {
      throw this.#refused(`a repeat of more than ${REPEAT_MAX}`);
    }
    if (most < least) throw this.#refused('a repeat whose limits are the wrong way round');
    return [least, most];
  }

  #single(): RegexNode {
    const character = this.#text.charAt(this.#at++);
    switch (character) {
      case '.':
        return { kind: 'set', set: setOf((code) => this.#modes.dotAll || code !== 10) };
      case '^':
        return { kind: 'assertion', test: this.#modes.lines ? 'line start' : 'start' };
      case '$':
        return { kind: 'assertion', test: this.#modes.lines ? 'line end' : 'end' };
      case '(':
        return this.#group();
      case '[':
        return { kind: 'set', set: this.#class() };
      case '\\':
        return this.#escaped();
      case '*':
      case '+':
      case '?':
        this.#at--;
        throw this.#refused(`nothing to repeat before "${character}"`);
      default:
        return this.#literal(character.charCodeAt(0));
    }
  }

  #literal(code: number): RegexNode {
    return { kind: 'set', set: this.#folded(setOf((one) => one === code)) };
  }

  /** With both cases of every letter that is in the set, in mode I. */
  #folded(set: Uint8Array): Uint8Array {
    if (!this.#modes.ignoreCase) return set;
    return setOf((code) => set[code] === 1 || (isLetter(code) && set[code ^ 32] === 1));
  }

  #group(): RegexNode {
    let number = 0;
    if (this.#text.startsWith('?', this.#at)) {
      if (!this.#text.startsWith('?:', this.#at)) {
        throw this.#refused('only (?: is known of the forms that begin with (?');
      }
      this.#at += 2;
    } else {
      number = ++this.groups;
      if (number > GROUPS_MAX) throw this.#refused(`more than ${GROUPS_MAX} groups`);
    }
    const node = this.#choice();
    if (!this.#take(')')) throw this.#refused('"(" without ")"');
    return number === 0 ? node : { kind: 'group', node, number };
  }

  #escaped(): RegexNode {
    const letter = this.#text.charAt(this.#at);
    if (letter === 'b' || letter === 'B') {
      this.#at++;
      return { kind: 'assertion', test: letter === 'b' ? 'word' : 'not word' };
    }
    const holds = ESCAPED_SETS.get(letter);
    if (holds) {
      this.#at++;
      return { kind: 'set', set: setOf(holds) };
    }
    if (/[1-9]/.test(letter)) throw this.#refused('references to groups are not known');
    return this.#literal(this.#escapedCode());
  }

  /** Code of the character behind a backslash. */
  #escapedCode(): number {
    const letter = this.#text.charAt(this.#at++);
    if (letter === '') throw this.#refused('"\\" at the end');
    if (letter === 'x') {
      const digits = this.#text.slice(this.#at, this.#at + 2);
      if (!/^[0-9a-f]{2}$/i.test(digits)) throw this.#refused('\\x wants two hexadecimal digits');
      this.#at += 2;
      return Number.parseInt(digits, 16);
    }
    const control = CONTROLS.get(letter);
    if (control !== undefined) return control;
    if (/[a-z0-9]/i.test(letter)) throw this.#refused(`"\\${letter}" has no meaning`);
    return letter.charCodeAt(0);
  }

  #class(): Uint8Array {
    const negated = this.#take('^');
    const set = new Uint8Array(256);
    const start = this.#at;
    while (!(this.#text.charAt(this.#at) === ']' && this.#at > start)) {
      if (this.#at >= this.#text.length) throw this.#refused('"[" without "]"');
      this.#classItem(set);
    }
    this.#at++;
    const folded = this.#folded(set);
    return negated ? setOf((code) => folded[code] === 0) : folded;
  }

  #classItem(set: Uint8Array): void {
    const holds = this.#namedSet();
    if (holds) {
      for (let code = 0; code < 256; code++) if (holds(code)) set[code] = 1;
      return;
    }
    const first = this.#classCode();
    const isRange =
      this.#text.charAt(this.#at) === '-' && !['', ']'].includes(this.#text.charAt(this.#at + 1));
    if (!isRange) {
      set[first] = 1;
      return;
    }
    this.#at++;
    const last = this.#classCode();
    if (last < first) throw this.#refused('a range whose ends are the wrong way round');
    set.fill(1, first, last + 1);
  }

  /** [:alpha:] and the like, \d and its kin. */
  #namedSet(): ((code: number) => boolean) | undefined {
    const named = /^\[:([a-z]+):\]/.exec(this.#text.slice(this.#at, this.#at + 12));
    if (named) {
      const holds = NAMED_SETS.get(named[1]!);
      if (!holds) throw this.#refused(`there is no class "${named[1]}"`);
      this.#at += named[0].length;
      return holds;
    }
    if (this.#text.charAt(this.#at) !== '\\') return undefined;
    const holds = ESCAPED_SETS.get(this.#text.charAt(this.#at + 1));
    if (holds) this.#at += 2;
    return holds;
  }

  #classCode(): number {
    const character = this.#text.charAt(this.#at++);
    return character === '\\' ? this.#escapedCode() : character.charCodeAt(0);
  }
}
