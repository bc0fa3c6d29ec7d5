// Matrices in innermost loops: as long as nothing in the loop can give a matrix another size, its elements are read and set where
// they lie, without asking the matrix for them anew in each round.
import type { Code, Line } from './code.ts';

/** Run-time helpers that neither run other code of the program nor change the size of a matrix. */
const HARMLESS = new Set(
  'el1 set1 truth eq ne lt gt le ge add sub mul div divNumbers idiv num text numberText cat append'.split(
    ' ',
  ),
);
/** Functions that may run a routine, by an I-type or a conversion of the user: it may have the matrix in COMMON. */
const RUNNING = new Set(
  'ICONV ICONVS ITYPE OBJECT OCONV OCONVS OUTERJOIN RTRANS TRANS XLATE'.split(' '),
);
/** Conversions that are worked out by themselves: dates and masks. */
const PLAIN_CODE = /^[DM]/;
const CALL = /([\w$.]+)\(/g;
const MATRIX = /\bm\d+\b/g;
// What stands in front of a helper's name is the mark of its place, if it has one
const READ = /(?:\u0001\d+\u0002)?el1\((m\d+), (v\d+)\)/g;
/** An element as a condition, or as a value. */
const USE = new RegExp(`(?:\\u0001\\d+\\u0002)?truth\\(${READ.source}\\)|${READ.source}`, 'g');
const WRITE = /^((?:\u0001\d+\u0002)?)set1\((m\d+), (v\d+), ([^;]*)\);$/;

/**
 * The lines of a loop with elements reached directly, and the declarations that make it so, which
 * belong in front of each thousand rounds.
 */
export function withVectors(c: Code, lines: readonly Line[]): { before: string; lines: Line[] } {
  const usable = matricesOf(c, lines);
  if (usable.size === 0) return { before: '', lines: [...lines] };
  let held = '';
  const vector = (matrix: string) => `y${matrix.slice(1)}`;
  const changed = lines.map(({ text, line, isMarked }) => {
    const write = WRITE.exec(text);
    let done = text;
    if (write && usable.has(write[2]!)) {
      const [, , matrix, row, value] = write as unknown as [string, string, string, string, string];
      const at = `${vector(matrix)}[${row}]`;
      const isThere = `${row} >>> 0 === ${row} && ${row} < ${vector(matrix)}.length`;
      done = `if (${isThere}) ${at} = ${value}; else ${text}`;
    }
    done = done.replace(USE, (whole, m: string, v: string, matrix = m, row = v) => {
      if (!usable.has(matrix)) return whole;
      held ||= c.temporary();
      const isNumber = `typeof (${held} = ${vector(matrix)}[${row}]) === "number"`;
      return m === undefined
        ? `(${isNumber} ? ${held} : ${whole})`
        : `(${isNumber} && (${held} | 0) === ${held} ? ${held} !== 0 : ${whole})`;
    });
    return { text: done, line, isMarked };
  });
  const before = [...usable].map((name) => ` const ${vector(name)} = ${name}.vector;`).join('');
  return { before, lines: changed };
}

/** Names of what neither changes a matrix nor runs anything that could: other functions get values only. */
function harmlessCalls(c: Code): ReadonlySet<string> {
  const names = new Set(HARMLESS);
  for (const [name, constant] of c.functions) if (!RUNNING.has(name)) names.add(constant);
  for (const { name, second, constant } of c.prepared.values()) {
    if (!RUNNING.has(name) || PLAIN_CODE.test(second)) names.add(constant);
  }
  return names;
}

/** Matrices of which the lines do nothing but read and set elements, by subscripts that are numbers. */
function matricesOf(c: Code, lines: readonly Line[]): Set<string> {
  const harmless = harmlessCalls(c);
  const mentions = new Map<string, number>();
  const count = (name: string, by: number) => mentions.set(name, (mentions.get(name) ?? 0) + by);
  for (const { text } of lines) {
    for (const [, called = ''] of text.matchAll(CALL)) {
      if (!harmless.has(called)) return new Set();
    }
    for (const [name] of text.matchAll(MATRIX)) count(name, 1);
    for (const [, matrix = '', row = ''] of text.matchAll(READ)) {
      if (c.numericNames.has(row)) count(matrix, -1);
    }
    const write = WRITE.exec(text);
    if (write && c.numericNames.has(write[3] ?? '')) count(write[2] ?? '', -1);
  }
  return new Set([...mentions].filter(([, left]) => left === 0).map(([name]) => name));
}
