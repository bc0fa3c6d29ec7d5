// Generated code is run as it stands, so it may hold nothing but what the emitter means to write: a
// closed list of words, numbered
// names, numbers, string literals and punctuation.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compile } from './compile.ts';
import { createRuntime } from './runtime/runtime.ts';

const KEYWORDS = new Set(
  `const let function return typeof if else for switch case default break continue new try catch finally undefined true false null
   arguments`.split(/\s+/),
);
/** Names that the emitter itself uses, and the properties that it reads. */
const FIXED = new Set(
  `R W A I K M Q D F P e n n0 n1 v f vector rows columns length watch functions prepared operations link members line debugging`.split(
    /\s+/,
  ),
);
const NUMBERED = /^(?:[abcfklmoprstvyCDEIKLSX]\d+|[qw]\d+x\d+)$/;
const TOKEN =
  /\s+|"(?:[^"\\\n\r\u2028\u2029]|\\.)*"|\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z_$][\w$]*|\.\.\.|[-+*/%<>=!&|?:;,.(){}[\]]/y;

const helpers = new Set(
  Object.keys(
    createRuntime({
      session: {},
      commons: {},
      watch: new Int32Array(1),
      poll: () => undefined,
      findRoutine: () => () => undefined,
      functions: {},
      operations: {},
    } as never),
  ),
);

/** Words in the text that are on no list. */
function strangers(text: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  let before = '';
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) return [...found, `unreadable at ${JSON.stringify(text.slice(at, at + 30))}`];
    const token = match[0];
    if (/^[A-Za-z_$]/.test(token)) {
      const isKnown = KEYWORDS.has(token) || FIXED.has(token) || NUMBERED.test(token);
      if (!isKnown && (before === '.' || !helpers.has(token))) found.push(token);
    }
    if (token.trim() !== '') before = token;
  }
  return found;
}

test('names and texts of the user stay data', () => {
  const source = [
    'constructor = 1 ; X_Y = 2 ; R = 3 ; W = 4 ; arguments = 5',
    "eval: CRT '\"; process.exit(1); //' ; GOSUB eval.x",
    `CRT "\\u0041 \\\\ \x00\x1f\x7f\xff '"`,
    "CALL globalThis(constructor, 'R.x')",
    'COMMON /prototype/ toString, valueOf(3)',
    "X->constructor = '*/'",
    'eval.x: RETURN',
  ].join('\xfe');
  const { program, diagnostics } = compile({ name: 'x*/\n";', text: source });
  assert.ok(program, JSON.stringify(diagnostics));
  assert.deepEqual(strangers(program.text), []);
});

test('every recorded program compiles to nothing but the words of the list', () => {
  const root = fileURLToPath(new URL('../../test/compat/', import.meta.url));
  let programs = 0;
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    for (const name of readdirSync(join(root, folder.name))) {
      if (!name.endsWith('.bp')) continue;
      const source = readFileSync(join(root, folder.name, name), 'latin1');
      const { program } = compile({ name: 'T', text: source.replaceAll('\n', '\xfe') });
      if (!program) continue;
      programs += 1;
      assert.deepEqual(strangers(program.text), [], `${folder.name}/${name}`);
      const text = source.replaceAll('\n', '\xfe');
      const forDebugging = compile({ name: 'T', text }, { debug: true }).program;
      assert.deepEqual(strangers(forDebugging?.text ?? ''), [], `${folder.name}/${name} debug`);
    }
  }
  assert.ok(programs > 300, `only ${programs} programs were looked at`);
});

test('any bytes end in diagnostics, in linear time', () => {
  let seed = 12345;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const words =
    `IF THEN ELSE END FOR TO NEXT LOOP REPEAT CASE BEGIN GOSUB CALL LOCAL FUNCTION MAT DIM ( ) < > [ ] , ; : = + - * /
    'a' "b" 1 2.5 X Y(1) @FM @ { } -> $ # ! & READ FROM ON ERROR LOCKED SETTING \xfe \xfe \xfe \xff \x00`.split(
      /\s+/,
    );
  for (let round = 0; round < 300; round++) {
    const text = Array.from({ length: 60 }, () => words[random(words.length)]).join(' ');
    compile({ name: 'T', text });
  }
  for (const part of ['<', '(', '-', 'A<', 'IF 1 THEN ', 'A:', '[', 'LOOP\xfe', 'X(']) {
    const started = process.cpuUsage();
    compile({ name: 'T', text: `A = ${part.repeat(20_000)}` });
    const used = process.cpuUsage(started);
    assert.ok(used.user < 3_000_000, `${JSON.stringify(part)} took ${used.user} us`);
  }
});
