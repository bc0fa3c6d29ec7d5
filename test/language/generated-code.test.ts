// Generated code is run as it stands: a syntax tree of it may hold nothing but a closed list of kinds, names and properties.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzzGeneratedCode } from './fuzz-generated-code.ts';
import { strangersIn } from './javascript-check.ts';
import { ProgramWriter } from './program-writer.ts';
import { Random } from './random.ts';
import { runTrapped } from './trapped-runs.ts';
import { setTraps } from './traps.ts';

const PROGRAMS = 600;
const TRAPPED = 60;

test('random programs full of hostile names compile to nothing but the closed list', () => {
  const seed = Number(process.env['FUZZ_SEED'] ?? 20_261);
  const result = fuzzGeneratedCode(PROGRAMS, seed);
  assert.deepEqual(result.found, [], `FUZZ_SEED=${seed}`);
  assert.ok(
    result.compiled > PROGRAMS / 2,
    `only ${result.compiled} of ${PROGRAMS} programs compiled (FUZZ_SEED=${seed})`,
  );
});

test('random programs touch nothing of JavaScript when they run', async () => {
  const seed = Number(process.env['FUZZ_SEED'] ?? 20_261);
  const writer = new ProgramWriter(new Random(seed));
  const result = await runTrapped(Array.from({ length: TRAPPED }, () => writer.program()));
  assert.deepEqual(result.found, [], `FUZZ_SEED=${seed}`);
  assert.ok(result.ran > TRAPPED / 3, `only ${result.ran} ran (FUZZ_SEED=${seed})`);
});

/** Code that a fault of the emitter could let through. */
const REACHING: readonly (readonly [code: string, name: RegExp])[] = [
  ['process', /^process$/],
  ['typeof require', /^require$/],
  ['(0, eval)', /^eval$/],
  ['Function', /^Function$/],
  ['globalThis', /^globalThis$/],
  ['fetch', /^fetch$/],
  ['R.add.constructor', /Function as constructor/],
  ['R["add"]["constructor"]', /Function as constructor/],
  ['(async () => 1).constructor', /AsyncFunction as constructor/],
  ['Object.prototype.polluted = 1', /a prototype has changed/],
  ['globalThis.newcomer = 1', /a global came: newcomer/],
  ['(process = 1)', /^process =$/],
];

for (const [code, name] of REACHING) {
  test(`the canaries notice ${code}`, () => {
    const make = new Function(
      'R',
      `return function M() { return ${code}; };\n//# sourceURL=qmbasic:9`,
    );
    const run = make({ add: () => 1 }) as () => unknown;
    const traps = setTraps();
    try {
      run();
    } finally {
      const hits = traps.take();
      traps.remove();
      Reflect.deleteProperty(Object.prototype, 'polluted');
      Reflect.deleteProperty(globalThis, 'newcomer');
      assert.ok(
        hits.some((hit) => name.test(hit)),
        hits.join(),
      );
    }
  });
}

test('the check finds what it looks for', () => {
  const helpers = new Set(['add']);
  const check = (text: string) => strangersIn(`"use strict";${text}`, helpers).length;
  assert.equal(check('const v1 = add(1, "x");'), 0);
  const handler = 'try { } catch (e) { t1 = caughtBy(e); } finally { leaveTry(t1); }';
  assert.equal(strangersIn(`"use strict";${handler}`, new Set(['caughtBy', 'leaveTry'])).length, 0);
  for (const text of [
    'process.exit(1)',
    'add.constructor("x")()',
    'v1["constructor"]',
    'v1[v2]',
    'R.functions[v1]',
    'eval("1")',
    'add`x`',
    '() => 1',
    'new Function()',
    'this.v',
    'arguments[0]',
    'arguments.callee',
    'delete v1.v',
    'var v1',
    'import("x")',
    '({ get v() { return 1 } })',
    '/x/',
    'throw v1',
    'try { } finally { }',
    'try { } catch (e) { }',
    'try { } catch (e) { t1 = add(e); } finally { leaveTry(t1); }',
    'try { } catch { t1 = caughtBy(1); } finally { leaveTry(t1); }',
    'debugger',
  ]) {
    assert.ok(check(text) > 0, text);
  }
});
