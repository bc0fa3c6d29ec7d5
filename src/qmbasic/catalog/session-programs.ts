import { basename } from 'node:path';
import { CommandError, limitError, MvError, SessionSignal } from '#base/index.ts';
import { idOfName, pathStats } from '#files/index.ts';
import { AbortSignal, type LogoutSignal, type Session } from '#session/index.ts';
import { DebugSession, TerminalFront } from '../debugger/index.ts';
import type { CompiledProgram } from '../emit/module.ts';
import { FUNCTION_CODE, PREPARED } from '../functions/index.ts';
import { closeTranslatedFiles } from '../operations/translate.ts';
import type { CallArgument, Routine } from '../runtime/calls.ts';
import { CommonBlocks } from '../runtime/common-blocks.ts';
import { text } from '../runtime/conversion.ts';
import { type FaultPolicy, setFaultPolicy } from '../runtime/fault.ts';
import { runTimeError } from '../runtime/fault-place.ts';
import { setFieldUse } from '../runtime/last-field.ts';
import { loadProgram } from '../runtime/load.ts';
import { createRuntime, type Runtime } from '../runtime/runtime.ts';
import { Box } from '../runtime/value.ts';
import { ABSENT_ROUTINES, routineOf, STANDARD_ROUTINES } from '../standard-routines/index.ts';
import { OPERATIONS } from '../statements/index.ts';
import type { Catalogue } from './catalogue.ts';
import { faultWarnings } from './fault-warnings.ts';

interface Loaded {
  readonly program: CompiledProgram;
  readonly routine: Routine;
}

/** What a call name leads to. */
interface Callable {
  readonly routine: Routine;
  readonly parameterCount: number;
}

export interface SessionProgramsOptions {
  readonly session: Session;
  readonly catalogue: Catalogue;
  /**
   * Called when a program notices that somebody wants its attention: BREAK, LOGOUT, a message. May
   * throw.
   */
  readonly poll: () => void;
}

/**
 * The programs of one session: finds compiled programs by name or path, loads each once, runs
 * them, and turns what goes wrong into an abort with a message that names program and line.
 * ScarletDME: a program that was replaced goes on running as it was until the command ends
 * (statements-subs/run-and-catalogue-by-execute).
 */
export class SessionPrograms {
  readonly session: Session;
  readonly commons = new CommonBlocks();
  readonly runtime: Runtime;
  readonly catalogue: Catalogue;
  readonly debugger: DebugSession;
  readonly #terminalFront: TerminalFront;
  readonly #warnings: FaultPolicy;
  /** How many programs run inside each other. */
  #depth = 0;
  #byPath = new Map<string, Loaded & { readonly version: string }>();
  readonly #standard = new Map<string, Callable>();

  constructor(options: SessionProgramsOptions) {
    this.session = options.session;
    this.catalogue = options.catalogue;
    this.#warnings = faultWarnings(options.session);
    this.runtime = createRuntime({
      session: options.session,
      commons: this.commons,
      watch: options.session.terminal.device.attention,
      poll: options.poll,
      findRoutine: (name) => this.#find(name).routine,
      functions: FUNCTION_CODE,
      prepared: PREPARED,
      operations: OPERATIONS,
    });
    this.#terminalFront = new TerminalFront({
      session: options.session,
      debug: () => this.debugger,
      findProgram: (name) => this.#programForDebugging(name),
    });
    this.debugger = new DebugSession(this.runtime, this.#terminalFront);
  }

  /** A program by name, loaded or not; undefined unless it was compiled for debugging. */
  #programForDebugging(name: string): CompiledProgram | undefined {
    const loaded = [...this.#byPath.values()].find((one) => one.program.name === name);
    if (loaded) return loaded.program.debug && loaded.program;
    const path = this.catalogue.find(this.session, name);
    const program = path === undefined ? undefined : this.catalogue.read(path);
    return program?.debug && program;
  }

  isCatalogued(name: string): boolean {
    return this.catalogue.kindOf(this.session, name) !== undefined;
  }

  /** CATALOGUED(): 0 nowhere, 1 local, 2 private, 3 global. */
  catalogueOf(name: string): number {
    const kind = this.catalogue.kindOf(this.session, name);
    return kind === undefined ? 0 : { local: 1, private: 2, global: 3 }[kind];
  }

  /** Runs a catalogued program as a command. */
  runCatalogued(name: string): void {
    this.#run(this.#find(name));
  }

  /** Runs the object record at a path: RUN, and verbs of type CS. */
  runObject(path: string): void {
    const loaded = this.#atPath(path, idOfName(basename(path)));
    if (!loaded) throw new CommandError('PROGRAM', `Cannot run ${path}: no compiled program`);
    this.#run(loaded);
  }

  /** The same under the debugger: DEBUG. */
  debugObject(path: string): void {
    const program = this.#atPath(path, idOfName(basename(path)))?.program;
    if (program && !program.debug) this.#terminalFront.notForDebugging(program);
    this.debugger.enter();
    try {
      this.runObject(path);
    } finally {
      this.#endDebugging();
    }
  }

  /** Runs a program that was compiled a moment ago and is stored nowhere. */
  runProgram(program: CompiledProgram): void {
    this.#run({ routine: loadProgram(program, this.runtime) });
  }

  /** Calls a subroutine with text arguments and gives the values that they have afterwards. */
  callSubroutine(name: string, args: readonly string[]): string[] {
    const { routine } = this.#find(name);
    const boxes = args.map((arg) => new Box(arg));
    try {
      this.#guarded(() => {
        routine(...boxes);
      });
    } finally {
      this.#endDebugging();
    }
    return boxes.map((box) => text(box.v));
  }

  /** How many arguments a catalogued subroutine takes. */
  parameterCount(name: string): number {
    return this.#find(name).parameterCount;
  }

  /**
   * Calls a function or subroutine with whatever values; what it returns is the caller's. Errors
   * pass through.
   */
  call(name: string, ...args: CallArgument[]): unknown {
    return this.#find(name).routine(...args);
  }

  #run(loaded: { readonly routine: Routine }): void {
    const outer = this.commons.enterLevel();
    const { session } = this;
    const { openVariables } = this.runtime;
    const outerFiles = openVariables.enterLevel();
    const { transactionDepth } = session.files;
    const fieldUse = setFieldUse();
    const { breakHandler } = session;
    this.#depth += 1;
    try {
      this.#guarded(() => {
        loaded.routine();
      });
    } finally {
      this.#depth -= 1;
      setFieldUse(fieldUse);
      session.breakHandler = breakHandler;
      this.#endTransactions(transactionDepth);
      this.commons.leaveLevel(outer);
      this.#guarded(() => {
        openVariables.leaveLevel(session, outerFiles, this.commons.values());
      });
      session.sequentialFiles.flushAll();
      if (this.#depth === 0) closeTranslatedFiles(session);
      this.#endDebugging();
    }
  }

  /** Back at the command that began it all. */
  #endDebugging(): void {
    if (this.#depth === 0) this.debugger.end();
  }

  /** What a program has begun and not committed is rolled back when it ends. */
  #endTransactions(depth: number): void {
    const { files, terminal } = this.session;
    if (files.transactionDepth <= depth) return;
    terminal.writeLine('Rolling back uncommitted transactions');
    while (files.transactionDepth > depth) files.rollbackTransaction();
  }

  #find(name: string): Callable {
    const shown = name.toUpperCase();
    const standard = this.#standardRoutine(shown);
    if (standard) return standard;
    const path = this.catalogue.find(this.session, name);
    const loaded = path === undefined ? undefined : this.#atPath(path, shown);
    if (!loaded) throw new MvError('NOT_CATALOGUED', notFound(shown));
    return { routine: loaded.routine, parameterCount: loaded.program.parameterCount };
  }

  #standardRoutine(name: string): Callable | undefined {
    const known = this.#standard.get(name);
    const row = STANDARD_ROUTINES.get(name);
    if (known || !row) return known;
    const routine = routineOf(this.runtime, name, row);
    const made = { routine, parameterCount: row.arguments.length };
    this.#standard.set(name, made);
    return made;
  }

  /** Messages show the name under which a program was found, whatever its PROGRAM statement says. */
  #atPath(path: string, name: string): Loaded | undefined {
    const stats = pathStats(path);
    if (!stats?.isFile()) return undefined;
    const version = `${stats.ino} ${stats.mtimeMs} ${stats.size}`;
    const key = `${path}\0${name}`;
    const known = this.#byPath.get(key);
    if (known?.version === version) return known;
    const program = { ...this.catalogue.read(path), name };
    const loaded = { program, routine: loadProgram(program, this.runtime), version };
    this.#byPath.set(key, loaded);
    return loaded;
  }

  /** Errors become an abort whose message has been shown; signals pass. */
  #guarded(action: () => void): void {
    const outer = setFaultPolicy(this.#warnings);
    try {
      action();
    } catch (error) {
      throw this.#asSignal(error);
    } finally {
      setFaultPolicy(outer);
    }
  }

  #asSignal(error: unknown): unknown {
    if (error instanceof SessionSignal) return error;
    const known = error instanceof MvError ? error : limitError(error);
    return known ? this.#aborted(known) : error;
  }

  #aborted(error: MvError): AbortSignal | LogoutSignal {
    const { session } = this;
    const shown = runTimeError(error);
    session.terminal.writeLine(shown.message);
    session.at.set('ABORT.MESSAGE', shown.message);
    session.lastError = shown;
    return new AbortSignal(shown.message);
  }
}

function notFound(name: string): string {
  const reason = ABSENT_ROUTINES.get(name);
  return `Unable to load '${name}' object code${reason === undefined ? '' : `: ${reason}`}`;
}
