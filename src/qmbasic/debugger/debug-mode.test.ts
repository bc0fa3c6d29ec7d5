// Programs compiled for debugging: the same outcome, nothing strange in their text, and all others
// stay as they are.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compile } from '../compile.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { runSource } from '../test-run.ts';
import { DebugSession, valueShown } from './index.ts';

const STOPS_MAX = 2000;

const compiled = (source: string, debug: boolean) => {
  const result = compile({ name: 'T', text: source.replaceAll('\n', '\xfe') }, { debug });
  assert.ok(result.program, JSON.stringify(result.diagnostics));
  return result.program;
};

const SOURCE = [
  'N = 3 ; T = 0',
  'FOR I = 1 TO N',
  '  GOSUB ADD',
  'NEXT I',
  'CRT T',
  'STOP',
  'ADD:',
  '  IF I > 1 THEN T += I',
  '  RETURN',
  'END',
].join('\n');

test('a program that is not for debugging has no trace of it', () => {
  const program = compiled(SOURCE, false);
  assert.equal(program.debug, undefined);
  assert.ok(!('debug' in JSON.parse(JSON.stringify(program))));
  assert.doesNotMatch(program.text, /\b[DFP]\b|atStopPoint|enterFrame/);
  assert.match(program.text, /let v0, v1, v2;/);
});

test('lines and elements where the debugger can stop', () => {
  const program = compiled(SOURCE, true);
  assert.deepEqual(program.debug?.lines, [1, 2, 3, 4, 5, 6, 8, 9, 10]);
  assert.deepEqual(
    program.debug?.routines[0]?.variables.map((one) => one.name),
    ['N', 'T', 'I'],
  );
  const stops = [...program.text.matchAll(/F\.line = (\d+); .*?\(F, (\d+)\)/g)];
  const elements = stops.map(([, line, element]) => `${line}.${element}`);
  assert.equal(elements.join(' '), '1.0 1.1 2.0 3.0 4.0 5.0 6.0 8.0 8.1 9.0 10.0');
});

test('recorded programs print the same when compiled for debugging, and when stepped through', () => {
  const root = fileURLToPath(new URL('../../../test/compat/', import.meta.url));
  let count = 0;
  for (const folder of ['statements-flow', 'statements-vars', 'functions-numeric']) {
    for (const name of readdirSync(join(root, folder))) {
      if (!name.endsWith('.bp')) continue;
      const source = readFileSync(join(root, folder, name), 'latin1').trimEnd();
      const plain = outcome(source, false);
      if (plain === undefined) continue;
      assert.deepEqual(outcome(source, true), plain, `${folder}/${name}`);
      assert.deepEqual(outcome(source, true, stepThrough), plain, `${folder}/${name} in steps`);
      count += 1;
    }
  }
  assert.ok(count > 40, `only ${count} programs were compared`);
});

/** Stops at every element, looks at everything there is, and goes on. */
function stepThrough(runtime: Runtime): void {
  let left = STOPS_MAX;
  const debug: DebugSession = new DebugSession(runtime, {
    isPresent: true,
    canShow: () => true,
    stopped({ frame }) {
      const finder = debug.variables(frame);
      for (const { name } of finder.list()) valueShown(finder.find(name).read());
      assert.ok(debug.callLevels().length > 0);
      left -= 1;
      return left > 0 ? { kind: 'step', unit: 'element', count: 1, over: false } : { kind: 'run' };
    },
    ended: () => undefined,
  });
  debug.enter();
}

/** Undefined where the program needs more of a session than these tests have. */
function outcome(source: string, debug: boolean, prepare?: (runtime: Runtime) => void): unknown {
  try {
    const { output, error } = runSource(source, { debug }, prepare);
    // Positions in generated code are not the same.
    return { output, error: error.replace(/^[0-9A-F]{8}: /, '') };
  } catch {
    return undefined;
  }
}
