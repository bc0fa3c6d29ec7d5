// Programs that want more than there is: each ends in a message of ours with program and line, never in one of the engine's.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const qm = fileURLToPath(new URL('../../../bin/qm', import.meta.url));
const SMALL_HEAP = '--max-old-space-size=256';
const RUN_TIME_ERROR = 5;

/** Program, the message it ends with, the line that is at fault. */
const ENDING: readonly (readonly [source: string, message: RegExp, line: number])[] = [
  ["S = 'X'\nLOOP\n S = S : S : 'Y'\nREPEAT", /String too long|Cannot make a string/, 3],
  ["S = STR('ABC', 100000)\nLOOP\n S := S\nREPEAT", /String too long|Cannot make a string/, 3],
  ["S = ''\nLOOP\n S := 'abcdefghijklmnopqrstuvwxyz'\nREPEAT", /Not enough memory/, 0],
  ["S = ''\nLOOP\n S<-1> = 'ABCDEFGHIJ'\nREPEAT", /Not enough memory/, 0],
  ["S = ''\nN = 0\nLOOP\n N += 1\n S<-1> = STR('Z', N)\nREPEAT", /Not enough memory/, 0],
  ["S = STR('ABCDEFGH', 100000000)", /Cannot make a string of 800000000 characters/, 1],
  ['S = SPACE(2000000000)', /Cannot make a string of 2000000000 characters/, 1],
  ['DIM A(100000, 100000)', /Cannot make a matrix of 10000000000 elements/, 1],
  ['N = 2000000000\nDIM A(N)', /Cannot make a matrix of 2000000000 elements/, 2],
  ["A = ''\nINS 'X' BEFORE A<2000000000>", /Cannot make item 2000000000/, 2],
  ["A = ''\nA<1, 2000000000> = 'X'", /Cannot make item 2000000000/, 2],
  ["A = REPLACE('', 2000000000, 1, 1, 'X')", /Cannot make item 2000000000/, 1],
  ["S = FIELDSTORE('', ',', 2000000000, 1, 'X')", /Cannot make a string/, 1],
  ["S = STR('A', 20000000)\nT = CHANGE(S, 'A', STR('B', 1000))", /memory|string/, 2],
  ["S = OCONV(STR('A', 50000000), 'MX0C')", /Not enough memory/, 1],
  ["S = STR(@FM, 100000000)\nS<5> = 'A'", /Not enough memory|Cannot make a dynamic array/, 2],
  ["S = STR('AAAAA' : @FM, 30000000)\nSELECT S TO 1", /Not enough memory/, 2],
  ["LOOP\n DATA STR('A', 1000)\nREPEAT", /Not enough memory/, 0],
  ["C = COLLECTION()\nN = 0\nLOOP\n N += 1\n C{'k' : N} = N\nREPEAT", /Not enough memory/, 0],
  ['LOOP\n GOSUB R\nREPEAT\nR:\n GOSUB R\nRETURN', /Too many nested calls/, 5],
  ["S = 'A'\nLOOP\n S = CHANGE(S, 'A', 'AB' : S)\nREPEAT", /Not enough memory|string/, 3],
  ["S = 'A'\nLOOP\n S = EREPLACE(S, 'A', 'AA')\nREPEAT", /Not enough memory|string/, 3],
  [
    "OPEN 'VOC' TO F ELSE STOP\nN = 0\nLOOP\n N += 1\n RECORDLOCKU F, N\nREPEAT",
    /Not enough memory/,
    0,
  ],
  [
    "COMMON /B/ A(100)\nN = 0\nA(1) = ''\nLOOP\n N += 1\n A(1) := STR('A', N)\nREPEAT",
    /Not enough memory/,
    0,
  ],
  ["S = STR('AAAAA' : @FM, 30000000)\nFORMLIST S TO 2", /Not enough memory/, 2],
  ["OS.EXECUTE 'yes' CAPTURING X", /printed more than 268435456 characters|Not enough memory/, 1],
  ["EXECUTE 'RUN BP T'", /More than 1000 commands inside each other/, 1],
];

const account = mkdtempSync(join(tmpdir(), 'qm-limits-'));
const settings = () => ({
  cwd: account,
  env: { ...process.env, QMSYS: join(account, 'qmsys'), NODE_OPTIONS: SMALL_HEAP },
  encoding: 'latin1' as const,
});

before(() => {
  spawnSync(qm, ['-quiet', 'CREATE.FILE BP DIRECTORY'], { ...settings(), input: 'Y\n' });
});
after(() => rmSync(account, { recursive: true, force: true }));

function run(source: string): { output: string; status: number | null } {
  writeFileSync(join(account, 'BP', 'T'), `${source}\nEND\n`);
  const compiled = spawnSync(qm, ['-quiet', 'BASIC BP T'], settings());
  assert.match(compiled.stdout, /with no errors/);
  const { stdout, stderr, status } = spawnSync(qm, ['-quiet', 'RUN BP T'], settings());
  return { output: stdout + stderr, status };
}

for (const [source, message, line] of ENDING) {
  test(`ends in order: ${source.split('\n').at(-2) ?? ''} / ${source.split('\n').at(-1)}`, () => {
    const { output, status } = run(source);
    assert.match(output, message);
    assert.match(output, line > 0 ? new RegExp(` at line ${line} of T`) : / at line \d+ of T/);
    assert.equal(status, RUN_TIME_ERROR);
  });
}

test('a program may catch the lack of memory and go on', () => {
  const { output, status } = run(`TRY
   S = ''
   LOOP
      S<-1> = STR('A', 1000)
   REPEAT
CATCH SYS.MEMORY
   S = ''
   CRT 'caught'
END TRY
CRT LEN(STR('A', 50000000))`);
  assert.match(output, /caught\n50000000/);
  assert.equal(status, 0);
});

test('functions and subroutines may be 10,000 deep', () => {
  const { output, status } = run(`DEFFUN F(N) LOCAL
N = 0
CRT F(1)
GOSUB R
CRT N
STOP
R:
N += 1
IF N < 10000 THEN GOSUB R
RETURN
LOCAL FUNCTION F(N)
   IF N = 10000 THEN RETURN N
   RETURN F(N + 1)
END`);
  assert.equal(output, '10000\n10000\n');
  assert.equal(status, 0);
});

test('a command that prints for ever into CAPTURING ends; what called it goes on', () => {
  const { output, status } = run(`IF FIELD(@SENTENCE, ' ', 4) = 'X' THEN
   LOOP
      CRT STR('A', 1000)
   REPEAT
END
EXECUTE 'RUN BP T X' TRAPPING ABORTS CAPTURING Y
CRT INDEX(@ABORT.MESSAGE, 'Not enough memory', 1) > 0
Y = ''
CRT LEN(STR('A', 5000000))`);
  assert.equal(output, '1\n5000000\n');
  assert.equal(status, 0);
});

test('a COMMON block of too many elements is refused', () => {
  const { output, status } = run('COMMON /B/ A(30000,30000)\nCRT 1');
  assert.match(output, /Cannot make a matrix of 900000000 elements in T/);
  assert.equal(status, RUN_TIME_ERROR);
});

test('catalogued subroutines that call each other for ever end in order, and may be 5,000 deep', () => {
  const deep = (most: string) => `SUBROUTINE T(N)
N += 1
IF N < ${most} THEN CALL T(N)
RETURN`;
  const start = "N = 0\nEXECUTE 'CATALOGUE BP T LOCAL' CAPTURING X\nCALL T(N)\nCRT N\nEND\n";
  writeFileSync(join(account, 'BP', 'START'), start);
  spawnSync(qm, ['-quiet', 'BASIC BP START'], settings());
  for (const [most, expected] of [
    ['5000', /^5000\n$/],
    ['999999999', /Too many nested calls at line \d of T/],
  ] as const) {
    writeFileSync(join(account, 'BP', 'T'), `${deep(most)}\nEND\n`);
    spawnSync(qm, ['-quiet', 'BASIC BP T'], settings());
    const { stdout, stderr } = spawnSync(qm, ['-quiet', 'RUN BP START'], settings());
    assert.match(stdout + stderr, expected);
  }
  spawnSync(qm, ['-quiet', 'DELETE VOC T'], settings());
});

test('expressions nested too deeply are an error of the compiler, in programs and in EVAL', () => {
  const nested = `${'('.repeat(20_000)}1${')'.repeat(20_000)}`;
  writeFileSync(join(account, 'BP', 'T'), `X = ${nested}\nEND\n`);
  const compiled = spawnSync(qm, ['-quiet', 'BASIC BP T'], settings());
  assert.match(compiled.stdout, /nested too deeply/);
  writeFileSync(join(account, 'BP', 'T'), `X = ${'1 + '.repeat(20_000)}1\nEND\n`);
  assert.match(spawnSync(qm, ['-quiet', 'BASIC BP T'], settings()).stdout, /nested too deeply/);
  const evaluated = spawnSync(qm, ['-quiet', `LIST VOC EVAL "${nested}" SAMPLE 1`], settings());
  assert.doesNotMatch(evaluated.stdout + evaluated.stderr, /RangeError|at .*\.js/);
});
