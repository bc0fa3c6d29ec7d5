// Templates of MATCHES and MATCHFIELD(). A template is a list of parts; each takes a run of
// characters.

import { isDigitCode, isLetterCode } from '../strings/letters.ts';

/** A part that takes a text exactly, or (negated) any other text of that length. */
interface LiteralPart {
  readonly kind: 'literal';
  readonly text: string;
  readonly negated: boolean;
}

/**
 * A part that takes between `min` and `max` characters of a class, as many or as few as the rest
 * allows.
 */
export interface RunPart {
  readonly kind: 'run';
  readonly accepts: (code: number) => boolean;
  readonly min: number;
  readonly max: number;
  readonly greedy: boolean;
  /** Something of the text must be left for the parts behind this one. */
  readonly beforeEnd?: boolean;
}

export type TemplatePart = LiteralPart | RunPart;

/** The parts of a template; undefined when it can match nothing. */
export type Template = readonly TemplatePart[] | undefined;

const any = () => true;

const CLASSES = new Map<string, (code: number) => boolean>([
  ['A', isLetterCode],
  ['N', isDigitCode],
]);

/** Reads one template (no value marks). */
export function parseTemplate(template: string): Template {
  const parts: TemplatePart[] = [];
  let at = 0;
  while (at < template.length) {
    const negated = template.charAt(at) === '~';
    const part = readPart(template, at, negated);
    if (part === undefined) return undefined;
    parts.push(part.part);
    at = part.end;
  }
  return parts;
}

type ReadPart = { part: TemplatePart; end: number } | undefined;

function readPart(template: string, start: number, negated: boolean): ReadPart {
  const at = negated ? start + 1 : start;
  if (isDigitCode(template.charCodeAt(at))) return readCounted(template, start, at, negated);
  if (template.startsWith('...', at)) {
    // ScarletDME: ~... never matches (functions-strings/matches-negation)
    if (negated) return undefined;
    const part = run(any, 0, Number.POSITIVE_INFINITY, false);
    // ScarletDME: unlike 0X, ... leaves at least one character to what follows it
    return { part: { ...part, beforeEnd: at + 3 < template.length }, end: at + 3 };
  }
  const quote = template.charAt(at);
  if (quote === '') return undefined;
  if (quote === "'" || quote === '"') {
    const end = template.indexOf(quote, at + 1);
    if (end < 0) return undefined;
    return { part: literal(template.slice(at + 1, end), negated), end: end + 1 };
  }
  return { part: literal(quote, negated), end: at + 1 };
}

function readCounted(template: string, start: number, at: number, negated: boolean): ReadPart {
  const first = digitsFrom(template, at);
  const code = template.charAt(first.end).toUpperCase();
  if (code === 'A' || code === 'N' || code === 'X') {
    const max = first.value === 0 ? Number.POSITIVE_INFINITY : first.value;
    return { part: classRun(code, [first.value, max], negated), end: first.end + 1 };
  }
  if (code !== '-') return untilHere(template, start, first.end, negated);
  if (!isDigitCode(template.charCodeAt(first.end + 1))) return undefined;
  const last = digitsFrom(template, first.end + 1);
  if (last.value < first.value) return undefined;
  const rangeCode = template.charAt(last.end).toUpperCase();
  if (rangeCode !== 'A' && rangeCode !== 'N' && rangeCode !== 'X') {
    return untilHere(template, start, last.end, negated);
  }
  const end = last.end + 1;
  // ScarletDME: n-mX with more template behind it takes at most m-1 characters
  // (functions-strings/matches-range-x-followed)
  const max = rangeCode === 'X' && end < template.length ? last.value - 1 : last.value;
  if (max < first.value) return undefined;
  return { part: classRun(rangeCode, [first.value, max], negated), end };
}

// Digits without a class behind them are text
function untilHere(template: string, start: number, end: number, negated: boolean): ReadPart {
  return { part: literal(template.slice(start, end), negated), end };
}

function digitsFrom(template: string, start: number): { value: number; end: number } {
  let end = start;
  while (isDigitCode(template.charCodeAt(end))) end++;
  return { value: Number(template.slice(start, end)), end };
}

function classRun(code: string, [min, max]: [number, number], negated: boolean): RunPart {
  const accepts = CLASSES.get(code);
  // ScarletDME: ~ before X changes nothing (functions-strings/matches-negation)
  if (accepts === undefined) return run(any, min, max, false);
  return run(negated ? (character) => !accepts(character) : accepts, min, max, true);
}

function run(
  accepts: (code: number) => boolean,
  min: number,
  max: number,
  greedy: boolean,
): RunPart {
  return { kind: 'run', accepts, min, max, greedy };
}

function literal(text: string, negated: boolean): LiteralPart {
  return { kind: 'literal', text, negated };
}
