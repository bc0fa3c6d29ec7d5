// Runs QMBasic source in the process of a test, with a terminal that collects what is written.
import { MvError, systemClock } from '#base/index.ts';
import { LanguageState, type Session, StopSignal } from '#session/index.ts';
import { compile } from './compile.ts';
import { FUNCTION_CODE, PREPARED } from './functions/index.ts';
import type { Routine } from './runtime/calls.ts';
import { CommonBlocks } from './runtime/common-blocks.ts';
import { runTimeError } from './runtime/fault-place.ts';
import { loadProgram } from './runtime/load.ts';
import { createRuntime, type Runtime } from './runtime/runtime.ts';
import { OPERATIONS } from './statements/index.ts';
import type { CompileOptions } from './syntax/program.ts';

export interface TestRun {
  readonly output: string;
  readonly error: string;
}

/** A run-time object whose session holds only what the tested statements touch. */
export function testRuntime(
  write: (shown: string) => void,
  findRoutine: (name: string) => Routine,
  poll: () => void = () => undefined,
): Runtime {
  const session = {
    terminal: { write },
    clock: systemClock,
    files: { transactionDepth: 0 },
    system: { configuration: new Map<string, string>() },
    language: new LanguageState(),
    account: { name: 'T', path: process.cwd() },
    mayUsePath: () => true,
    status: 0,
  };
  return createRuntime({
    session: session as unknown as Session,
    commons: new CommonBlocks(),
    watch: new Int32Array(1),
    poll,
    findRoutine,
    functions: FUNCTION_CODE,
    prepared: PREPARED,
    operations: OPERATIONS,
  });
}

/** Compiles and runs a program called T; `prepare` sees the run-time object first. */
export function runSource(
  source: string,
  options: CompileOptions = {},
  prepare?: (runtime: Runtime) => void,
  poll?: () => void,
): TestRun {
  const text = source.replaceAll('\n', '\xfe');
  const { program, diagnostics } = compile({ name: 'T', text }, options);
  if (!program) return { output: '', error: diagnostics.map((one) => one.text).join('\n') };
  let output = '';
  const runtime = testRuntime(
    (shown) => (output += shown),
    (name) => {
      throw new MvError('NO_SUBROUTINE', `Subroutine ${name} is not in the catalogue`);
    },
    poll,
  );
  prepare?.(runtime);
  try {
    loadProgram(program, runtime)();
  } catch (error) {
    if (error instanceof MvError) return { output, error: runTimeError(error).message };
    if (!(error instanceof StopSignal)) throw error;
  }
  return { output, error: '' };
}
