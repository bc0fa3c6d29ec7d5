// FORMAT changes nothing but spaces, semicolons before comments and the case of names: tokens stay, a second time changes nothing
// more, and the program compiles to the same object.
import { compile } from '#qmbasic/index.ts';
import { formatSource } from '#qmbasic/source-format/format-source.ts';
import { Lexer } from '#qmbasic/syntax/lexer.ts';
import { recordedSources, SourceMutator } from './fuzz-compiler.ts';
import { ProgramWriter } from './program-writer.ts';
import { Random } from './random.ts';

export interface FormatCount {
  formatted: number;
  /** Sources that FORMAT says it cannot format. */
  refused: number;
  /** Formatted sources that compile. */
  compiled: number;
  readonly found: string[];
}

export const newCount = (): FormatCount => ({ formatted: 0, refused: 0, compiled: 0, found: [] });

function format(source: string, lowerCase: boolean): string | undefined {
  return formatSource(source, {
    step: 3,
    lowerCase,
    include: () => undefined,
    complain: () => undefined,
    progress: () => undefined,
  });
}

/** The tokens of a line as the compiler sees them; a comment is one token, a semicolon before it or the line's end is none. */
function tokensOf(line: string, lowerCase: boolean): string[] {
  const lexer = new Lexer();
  lexer.start(line.trimEnd(), true);
  const found: string[] = [];
  for (let token = lexer.next(); token.kind !== 'end'; token = lexer.next()) {
    const starts = found.length === 0 || found.at(-1) === ';';
    if (starts && token.kind !== 'string' && /^[*!]/.test(token.text)) {
      found.push(line.slice(lexer.column).trim());
      break;
    }
    const isName = token.kind !== 'string';
    found.push(isName && lowerCase ? token.text.toUpperCase() : token.text);
  }
  while (found.at(-1) === ';') found.pop();
  return found;
}

/** What differs between the tokens of two sources. */
export function tokenFault(before: string, after: string, lowerCase: boolean): string | undefined {
  const old = before.split('\xfe');
  const now = after.split('\xfe');
  if (old.length !== now.length) return `${old.length} lines became ${now.length}`;
  for (const [at, line] of old.entries()) {
    const was = JSON.stringify(tokensOf(line, lowerCase));
    const is = JSON.stringify(tokensOf(now[at] ?? '', lowerCase));
    if (was !== is) return `line ${at + 1}: ${was} became ${is}`;
  }
  return undefined;
}

function objectFault(before: string, after: string, count: FormatCount): string | undefined {
  const old = compile({ name: 'T', text: before });
  const now = compile({ name: 'T', text: after });
  if (old.program === undefined) {
    return now.program === undefined ? undefined : 'compiles only when it is formatted';
  }
  count.compiled += 1;
  // Names of variables are in the object's tables as they are written
  const same = JSON.stringify(old.program) === JSON.stringify(now.program);
  return same ? undefined : 'compiles to another object';
}

/** Formats the source in both ways; what is wrong goes into the count. */
export function checkFormat(source: string, count: FormatCount): void {
  for (const lowerCase of [false, true]) {
    const result = format(source, lowerCase);
    if (result === undefined) {
      count.refused += 1;
      continue;
    }
    count.formatted += 1;
    const isSensitive = lowerCase && /CASE\.SENSITIVE/i.test(source);
    const faults = [
      tokenFault(source, result, lowerCase),
      format(result, lowerCase) === result ? undefined : 'a second time changes it again',
      isSensitive ? undefined : objectFault(source, result, count),
    ].filter((fault) => fault !== undefined);
    for (const fault of faults) {
      const how = lowerCase ? ' (lower case)' : '';
      count.found.push(`${fault}${how}\n${JSON.stringify(source)}`);
    }
  }
}

/** Formats generated programs, and sources that nobody would write. */
export function fuzzFormat(
  programs: number,
  seed: number,
  progress?: (done: number) => void,
): FormatCount {
  const count = newCount();
  const random = new Random(seed);
  const writer = new ProgramWriter(random);
  const mutator = new SourceMutator(random, recordedSources());
  for (let at = 0; at < programs && count.found.length < 5; at++) {
    checkFormat(at % 2 === 0 ? writer.program() : mutator.next(), count);
    progress?.(at + 1);
  }
  return count;
}
