// Regular expressions without backtracking: all ways to match are followed side by side, so that
// the time is at most that of the text times the expression, whatever the two are.
import { LongText } from '../strings/long-text.ts';
import {
  type Assertion,
  isWordCode,
  type RegexNode,
  RegexReader,
  regexModes,
  regexRefusal,
} from './regular-expression-syntax.ts';

/** Steps that an expression may be made of, its repeats written out. */
const PROGRAM_MAX = 20_000;
/** Work for one search; a search in 10 million characters with a simple expression needs less. */
const STEPS_MAX = 2_000_000_000;
const EXPRESSIONS_MAX = 200;

type Step =
  | { readonly kind: 'set'; readonly set: Uint8Array }
  /** Goes on at both, the first being preferred. */
  | { readonly kind: 'split'; first: number; second: number }
  | { readonly kind: 'jump'; to: number }
  | { readonly kind: 'save'; readonly slot: number }
  | { readonly kind: 'assertion'; readonly test: Assertion }
  | { readonly kind: 'match' };

/** Where a match and its groups start and end: two numbers for each, -1 for none. */
export type RegexMatch = readonly number[];

/** One of the ways to match that are being followed. */
interface Thread {
  readonly step: number;
  readonly slots: RegexMatch;
}

function compile(node: RegexNode, program: Step[]): void {
  if (program.length > PROGRAM_MAX)
    throw regexRefusal('too large when its repeats are written out');
  switch (node.kind) {
    case 'set':
      program.push(node);
      return;
    case 'assertion':
      program.push(node);
      return;
    case 'sequence':
      for (const part of node.parts) compile(part, program);
      return;
    case 'group':
      program.push({ kind: 'save', slot: node.number * 2 });
      compile(node.node, program);
      program.push({ kind: 'save', slot: node.number * 2 + 1 });
      return;
    case 'choice':
      compileChoice(node.options, program);
      return;
    case 'repeat':
      compileRepeat(node, program);
  }
}

function compileChoice(options: readonly RegexNode[], program: Step[]): void {
  const jumps: { kind: 'jump'; to: number }[] = [];
  options.forEach((option, at) => {
    const isLast = at === options.length - 1;
    const split = { kind: 'split', first: program.length + 1, second: 0 } as const;
    const place = isLast ? undefined : { ...split };
    if (place) program.push(place);
    compile(option, program);
    if (!place) return;
    const jump = { kind: 'jump' as const, to: 0 };
    jumps.push(jump);
    program.push(jump);
    (place as { second: number }).second = program.length;
  });
  for (const jump of jumps) jump.to = program.length;
}

type Repeat = Extract<RegexNode, { kind: 'repeat' }>;

function pushSplit(program: Step[], greedy: boolean) {
  const split = { kind: 'split' as const, first: 0, second: 0 };
  program.push(split);
  const inside = program.length;
  return (outside: number): void => {
    split.first = greedy ? inside : outside;
    split.second = greedy ? outside : inside;
  };
}

function compileRepeat({ node, least, most, greedy }: Repeat, program: Step[]): void {
  for (let n = 0; n < least; n++) compile(node, program);
  if (most === Number.POSITIVE_INFINITY) {
    const start = program.length;
    const leave = pushSplit(program, greedy);
    compile(node, program);
    program.push({ kind: 'jump', to: start });
    leave(program.length);
    return;
  }
  const leaves: ((outside: number) => void)[] = [];
  for (let n = least; n < most; n++) {
    leaves.push(pushSplit(program, greedy));
    compile(node, program);
  }
  for (const leave of leaves) leave(program.length);
}

/** A compiled expression. */
export class RegularExpression {
  readonly groups: number;
  readonly #program: readonly Step[];
  readonly #seen: Int32Array;
  readonly #none: RegexMatch;

  constructor(expression: string, modes: string) {
    const reader = new RegexReader(expression, regexModes(modes));
    const program: Step[] = [];
    compile(reader.read(), program);
    if (program.length > PROGRAM_MAX) throw regexRefusal('too large');
    program.push({ kind: 'match' });
    this.groups = reader.groups;
    this.#program = program;
    this.#seen = new Int32Array(program.length);
    this.#none = new Array<number>((reader.groups + 1) * 2).fill(-1);
  }

  /** The first match that begins at `from` or behind; of several there, the preferred one. */
  search(text: string, from = 0): RegexMatch | undefined {
    let threads: Thread[] = [];
    let found: RegexMatch | undefined;
    let steps = 0;
    this.#seen.fill(-1);
    for (let at = from; at <= text.length; at++) {
      if (!found) this.#add(threads, 0, { text, at, slots: this.#started(at) });
      if (threads.length === 0) {
        if (found) break;
        continue;
      }
      steps += threads.length;
      if (steps > STEPS_MAX) throw regexRefusal('the search takes too long');
      const code = at < text.length ? text.charCodeAt(at) : 256;
      const next: Thread[] = [];
      for (const { step, slots } of threads) {
        const one = this.#program[step]!;
        if (one.kind === 'match') {
          found = [slots[0]!, at, ...slots.slice(2)];
          // Ways that are less preferred are given up
          break;
        }
        if (one.kind === 'set' && one.set[code] === 1) {
          this.#add(next, step + 1, { text, at: at + 1, slots });
        }
      }
      threads = next;
    }
    return found;
  }

  #started(at: number): RegexMatch {
    const slots = [...this.#none];
    slots[0] = at;
    return slots;
  }

  /** Follows everything that takes no character, in order of preference. */
  #add(
    threads: Thread[],
    first: number,
    place: { readonly text: string; readonly at: number; readonly slots: RegexMatch },
  ): void {
    const { text, at } = place;
    const waiting: Thread[] = [{ step: first, slots: place.slots }];
    for (let thread = waiting.pop(); thread; thread = waiting.pop()) {
      const { step, slots } = thread;
      if (this.#seen[step] === at) continue;
      this.#seen[step] = at;
      const one = this.#program[step]!;
      switch (one.kind) {
        case 'jump':
          waiting.push({ step: one.to, slots });
          break;
        case 'split':
          waiting.push({ step: one.second, slots }, { step: one.first, slots });
          break;
        case 'save': {
          const changed = [...slots];
          changed[one.slot] = at;
          waiting.push({ step: step + 1, slots: changed });
          break;
        }
        case 'assertion':
          if (holds(one.test, text, at)) waiting.push({ step: step + 1, slots });
          break;
        default:
          threads.push(thread);
      }
    }
  }
}

const isLineEnd = (code: number) => code === 10 || code === 0xfe;

function holds(test: Assertion, text: string, at: number): boolean {
  switch (test) {
    case 'start':
      return at === 0;
    case 'end':
      return at === text.length;
    case 'line start':
      return at === 0 || isLineEnd(text.charCodeAt(at - 1));
    case 'line end':
      return at === text.length || isLineEnd(text.charCodeAt(at));
    default: {
      const before = at > 0 && isWordCode(text.charCodeAt(at - 1));
      const after = at < text.length && isWordCode(text.charCodeAt(at));
      return (before !== after) === (test === 'word');
    }
  }
}

const expressions = new Map<string, RegularExpression>();

/** The expression compiled, or the one compiled before. */
export function regularExpression(expression: string, modes: string): RegularExpression {
  const name = `${modes}/${expression}`;
  let known = expressions.get(name);
  if (!known) {
    known = new RegularExpression(expression, modes);
    if (expressions.size >= EXPRESSIONS_MAX) expressions.clear();
    expressions.set(name, known);
  }
  return known;
}

/** Text of a group (0 the whole match); '' for one that took no part. */
export function matchedGroup(text: string, match: RegexMatch, group: number): string {
  const [start = -1, end = -1] = match.slice(group * 2, group * 2 + 2);
  return start < 0 || end < 0 ? '' : text.slice(start, end);
}

/**
 * Replaces matches, `times` of them at most; in the replacement `$1` to `$9` are groups, `$0` the
 * whole match and `$$` a dollar sign.
 */
export function replaceMatches(
  text: string,
  expression: RegularExpression,
  replacement: string,
  times: number,
): string {
  const result = new LongText();
  let copied = 0;
  let from = 0;
  for (let left = times; left > 0 && from <= text.length; left--) {
    const match = expression.search(text, from);
    if (!match) break;
    const [start = 0, end = 0] = match;
    result.add(text.slice(copied, start));
    result.add(
      replacement.replace(/\$([$0-9])/g, (_, what: string) =>
        what === '$' ? '$' : matchedGroup(text, match, Number(what)),
      ),
    );
    copied = end;
    // A match of nothing is followed by one character that stays
    from = end > start ? end : end + 1;
  }
  result.add(text.slice(copied));
  return result.toString();
}
