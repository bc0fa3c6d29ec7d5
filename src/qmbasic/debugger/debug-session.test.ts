// The engine of the debugger, driven by a front of the tests.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StopSignal } from '#session/index.ts';
import { compile } from '../compile.ts';
import type { Routine } from '../runtime/calls.ts';
import { loadProgram } from '../runtime/load.ts';
import { testRuntime } from '../test-run.ts';
import { DebugSession } from './debug-session.ts';
import type { Resume, StoppedEvent } from './events.ts';
import { valueShown } from './value-text.ts';

type Step = (event: StoppedEvent, debug: DebugSession) => Resume | undefined;

const step: Resume = { kind: 'step', unit: 'line', count: 1, over: false };
const over: Resume = { kind: 'step', unit: 'line', count: 1, over: true };
const run: Resume = { kind: 'run' };

interface Outcome {
  readonly output: string;
  /** `reason program line.element` of each stop. */
  readonly stops: readonly string[];
}

/** Runs T under the debugger; each stop is answered by the next of the steps, at last by `run`. */
function debugged(sources: Readonly<Record<string, string>>, steps: readonly Step[]): Outcome {
  let output = '';
  const routines = new Map<string, Routine>();
  const runtime = testRuntime(
    (shown) => (output += shown),
    (name) => routines.get(name) as Routine,
  );
  for (const [name, source] of Object.entries(sources)) {
    const plain = name.endsWith('!');
    const given = { name: name.replace('!', ''), text: source.replaceAll('\n', '\xfe') };
    const { program, diagnostics } = compile(given, { debug: !plain });
    assert.ok(program, JSON.stringify(diagnostics));
    routines.set(given.name, loadProgram(program, runtime));
  }
  const stops: string[] = [];
  const waiting = [...steps];
  const debug: DebugSession = new DebugSession(runtime, {
    isPresent: true,
    canShow: () => true,
    stopped(event) {
      stops.push(`${event.reason} ${event.program} ${event.line}.${event.element}`);
      return waiting.shift()?.(event, debug) ?? run;
    },
    ended: () => undefined,
  });
  debug.enter();
  try {
    routines.get('T')?.();
  } catch (error) {
    if (!(error instanceof StopSignal)) throw error;
  }
  debug.end();
  assert.equal(runtime.frames.frames.length, 0, 'every frame has been left');
  assert.equal(runtime.frames.flag[0], 0, 'nothing asks any more');
  return { output, stops };
}

const LOOP = ['T = 0', 'FOR I = 1 TO 3', 'T += I ; T += 1', 'NEXT I', 'CRT T'].join('\n');
const CALLER = ['X = 1', 'CALL S(X)', 'CRT X', 'GOSUB G', 'CRT X', 'STOP', 'G: X += 1', 'RETURN'];
const CALLED = ['SUBROUTINE S(A)', 'A += 10', 'A += 10', 'RETURN'].join('\n');
const always = (resume: Resume, times: number): Step[] => new Array(times).fill(() => resume);

test('the first stop is in front of the first statement; lines are gone through one by one', () => {
  const { stops, output } = debugged({ T: LOOP }, always(step, 5));
  assert.deepEqual(stops, [
    'entry T 1.0',
    'step T 2.0',
    'step T 3.0',
    'step T 4.0',
    'step T 3.0',
    'step T 4.0',
  ]);
  assert.equal(output, '9\n');
});

test('elements of a line', () => {
  const element: Resume = { kind: 'step', unit: 'element', count: 1, over: false };
  const { stops } = debugged({ T: LOOP }, always(element, 3));
  assert.deepEqual(stops.slice(2), ['step T 3.0', 'step T 3.1']);
});

test('a breakpoint stops each time its line begins, in a program that is not loaded yet too', () => {
  const { stops } = debugged({ T: CALLER.join('\n'), S: CALLED }, [
    (_event, debug) => {
      assert.ok(debug.addBreakpoint({ program: 'S', line: 3 }));
      assert.ok(!debug.addBreakpoint({ program: 'S', line: 3 }));
      return run;
    },
    (_event, debug) => {
      assert.deepEqual(debug.breakpoints(), [{ program: 'S', line: 3 }]);
      assert.deepEqual(
        debug.callLevels().map((one) => `${one.program} ${one.line}`),
        ['S 3', 'T 2'],
      );
      assert.ok(debug.removeBreakpoint({ program: 'S', line: 3 }));
      return run;
    },
  ]);
  assert.deepEqual(stops, ['entry T 1.0', 'breakpoint S 3.0']);
});

test('into a subroutine, over it, and out of it', () => {
  const sources = { T: CALLER.join('\n'), S: CALLED };
  assert.deepEqual(debugged(sources, always(step, 2)).stops[2], 'step S 2.0');
  assert.deepEqual(debugged(sources, always(over, 4)).stops, [
    'entry T 1.0',
    'step T 2.0',
    'step T 3.0',
    'step T 4.0',
    'step T 5.0',
  ]);
  const out = debugged(sources, [() => step, () => step, () => ({ kind: 'leaveProgram' })]);
  assert.deepEqual(out.stops[3], 'step T 3.0');
});

test('out of an internal subroutine', () => {
  const { stops } = debugged({ T: CALLER.join('\n'), S: CALLED }, [
    () => ({ kind: 'runTo', line: 7 }),
    (_event, debug) => {
      assert.deepEqual(
        debug.callLevels().map((one) => one.line),
        [7, 4],
      );
      return { kind: 'leaveRoutine' };
    },
  ]);
  assert.deepEqual(stops, ['entry T 1.0', 'step T 7.0', 'step T 5.0']);
});

test('a variable that is set changes what comes out, whatever it is set to', () => {
  const set =
    (name: string, value: string | number): Step =>
    (event, debug) => {
      debug.variables(event.frame).find(name).set?.(value);
      return run;
    };
  const toLine =
    (line: number): Step =>
    () => ({ kind: 'runTo', line });
  const number = debugged({ T: 'N = 1\nCRT N + 1' }, [toLine(2), set('N', 41)]);
  assert.equal(number.output, '42\n');
  const text = debugged({ T: 'A = "x"\nB = A:"!"\nCRT B' }, [toLine(3), set('B', 'as set')]);
  assert.equal(text.output, 'as set\n');
  const element = debugged({ T: 'DIM M(2,2)\nMAT M = 0\nI = 2\nCRT M(2,1)' }, [
    toLine(4),
    set('M(I,1)', 7),
  ]);
  assert.equal(element.output, '7\n');
  const item = debugged({ T: "R = 'a'\nCRT R" }, [toLine(2), set('R<2,1>', 'b')]);
  assert.equal(item.output, 'a\xfeb\n');
  const argument = debugged({ T: CALLER.join('\n'), S: CALLED }, [
    () => step,
    () => step,
    set('A', 100),
  ]);
  assert.equal(argument.output, '120\n121\n');
});

test('what cannot be found is told', () => {
  debugged({ T: 'DIM M(2,2), V(2)\nX = 1\nCOMMON /C/ Y\nCRT X' }, [
    () => ({ kind: 'runTo', line: 4 }),
    (event, debug) => {
      const finder = debug.variables(event.frame);
      const shown = (name: string) => valueShown(finder.find(name).read());
      assert.equal(shown('X'), 'Integer: 1');
      assert.equal(shown('m'), 'Array: Dim (2,2)');
      assert.equal(shown('Y'), 'Integer: 0');
      assert.throws(() => shown('Z'), /Variable not defined/);
      assert.throws(() => shown('X(1)'), /Index not allowed with scalar variable/);
      assert.throws(() => shown('M(1)'), /requires two index values/);
      assert.throws(() => shown('V(1,1)'), /requires one index value/);
      assert.throws(() => shown('V(3)'), /Index out of range/);
      assert.throws(() => shown('M(3,1)'), /Row index out of range/);
      assert.throws(() => shown('M(1,3)'), /Column index out of range/);
      assert.throws(() => shown('constructor'), /Variable not defined/);
      assert.throws(() => shown('R.x; process.exit()'), /Variable not defined/);
      return run;
    },
  ]);
});

test('a watch stops behind the change, also when a subroutine makes it', () => {
  const events: StoppedEvent[] = [];
  const { stops } = debugged({ T: CALLER.join('\n'), S: CALLED }, [
    () => step,
    (event, debug) => {
      debug.watch(event.frame, 'X');
      return run;
    },
    (event) => {
      events.push(event);
      return run;
    },
    (_event, debug) => {
      debug.watches.clear();
      return run;
    },
  ]);
  assert.deepEqual(stops.slice(2), ['watch S 3.0', 'watch S 4.0']);
  assert.deepEqual(events[0]?.watches, [
    { label: 'X', before: 'Integer: 1', after: 'Integer: 11' },
  ]);
});

test('a watch for a value waits for it', () => {
  const { stops } = debugged({ T: LOOP }, [
    () => step,
    (event, debug) => {
      debug.watch(event.frame, 'T', '5');
      return run;
    },
  ]);
  assert.deepEqual(stops.slice(2), ['watch T 4.0']);
});

test('a watch ends with the routine whose variable it is', () => {
  const { stops } = debugged({ T: 'CALL S\nCALL S\nCRT 1', S: 'SUBROUTINE S\nL = 1\nRETURN' }, [
    () => step,
    (event, debug) => {
      debug.watch(event.frame, 'L');
      return run;
    },
    () => run,
  ]);
  assert.deepEqual(stops, ['entry T 1.0', 'step S 2.0', 'watch S 3.0']);
});

test('LOCAL routines have variables of their own beside those of the program', () => {
  const source = [
    'X = 1 ; Y = 2',
    'GOSUB L(X)',
    'STOP',
    'LOCAL SUBROUTINE L(A)',
    'PRIVATE Y',
    'Y = A + 5',
    'RETURN',
    'END',
  ].join('\n');
  debugged({ T: source }, [
    () => ({ kind: 'runTo', line: 7 }),
    (event, debug) => {
      const finder = debug.variables(event.frame);
      const shown = (name: string) => valueShown(finder.find(name).read());
      assert.deepEqual(
        [shown('A'), shown('X'), shown('Y')],
        ['Integer: 1', 'Integer: 1', 'Integer: 6'],
      );
      assert.deepEqual(
        debug.callLevels().map(({ routine, line }) => `${routine} ${line}`),
        ['L 7', ' 2'],
      );
      return { kind: 'leaveProgram' };
    },
  ]);
});

test('DEBUG as a statement enters the debugger; programs not for debugging are passed through', () => {
  const { stops, output } = debugged(
    { T: 'CALL N\nX = 1\nDEBUG\nCRT X', 'N!': 'SUBROUTINE N\nCRT "n"\nRETURN' },
    [() => run],
  );
  assert.deepEqual(stops, ['entry T 1.0', 'entry T 4.0']);
  assert.equal(output, 'n\n1\n');
});

test('the program can be ended', () => {
  const { output } = debugged({ T: 'CRT 1\nCRT 2' }, [
    () => step,
    () => ({ kind: 'end', abort: false }),
  ]);
  assert.equal(output, '1\n');
  const abort = () => debugged({ T: 'CRT 1' }, [() => ({ kind: 'end', abort: true })]);
  assert.throws(abort, /Debugging terminated/);
});

test('an error leaves no frame behind', () => {
  const source = 'TRY\nGOSUB A\nCATCH\nCRT "caught"\nEND TRY\nSTOP\nA: X = 1 / 0\nRETURN';
  const { output } = debugged({ T: source }, [() => run]);
  assert.equal(output, 'caught\n');
});
