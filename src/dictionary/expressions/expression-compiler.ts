// The compiler of I-type expressions for one session.
import { MvError, QmbasicRuntimeError } from '#base/index.ts';
import {
  CommonBlocks,
  createRuntime,
  type FaultPolicy,
  FUNCTION_CODE,
  OPERATIONS,
  PREPARED,
  placeOf,
  type Runtime,
  rd,
  refOf,
  runTimeError,
  setFaultPolicy,
  valueText,
} from '#qmbasic/index.ts';
import { AbortSignal, type Session } from '#session/index.ts';
import type { CurrentRecord } from '../field-readers/current-record.ts';
import { type DictionaryItem, parseDictionaryItem } from '../item-types/index.ts';
import type { CompileOutcome, CompileRequest, ExpressionCompiler, ItemLookup } from '../ports.ts';
import type { CompileScope } from './compile-scope.ts';
import type { Expression } from './expression.ts';
import { ExpressionParser, type SharedState } from './expression-parser.ts';
import { compileProgramItem } from './program-compiler.ts';
import { ExpressionFault } from './tokens.ts';
import { TranslatedFiles } from './translation.ts';

const DEPTH_MAX = 9;

/** Compiles A and S correlatives and C-types that an expression names. */
type OtherItemCompiler = (item: DictionaryItem, request: CompileRequest) => CompileOutcome;

export interface CompilerOptions {
  readonly session: Session;
  readonly otherItem: OtherItemCompiler;
}

/** Functions for expressions work on a run-time object of their own. */
function expressionRuntime(session: Session): Runtime {
  return createRuntime({
    session,
    commons: new CommonBlocks(),
    watch: new Int32Array(1),
    poll: () => undefined,
    findRoutine:
      (name) =>
      (...args) => {
        const caller = session.subroutines;
        if (!caller) throw new MvError('NOT_CATALOGUED', `Unable to load '${name}' object code`);
        const given = args.map((argument) => valueText(rd(argument)));
        caller.call(name, given).forEach((value, n) => {
          const argument = args[n];
          if (argument !== undefined && value !== given[n]) refOf(argument).v = value;
        });
        return undefined;
      },
    functions: FUNCTION_CODE,
    prepared: PREPARED,
    operations: OPERATIONS,
  });
}

/**
 * The compiler that a session uses for one query. `close` ends the use of files that TRANS()
 * opened.
 */
export class SessionExpressionCompiler implements ExpressionCompiler {
  readonly #options: CompilerOptions;
  readonly #runtime: Runtime;
  readonly #files: TranslatedFiles;

  constructor(options: CompilerOptions) {
    this.#options = options;
    this.#runtime = expressionRuntime(options.session);
    this.#files = new TranslatedFiles(options.session);
  }

  expression(request: CompileRequest): CompileOutcome {
    try {
      return { outcome: 'compiled', expression: this.#compile(request.source, request, 1) };
    } catch (error) {
      if (!(error instanceof ExpressionFault)) throw error;
      // A fault of an inner item has been reported where it arose.
      if (error.message !== '') request.report(`*** ${error.message}`);
      return { outcome: 'failed' };
    }
  }

  program(request: CompileRequest): CompileOutcome {
    const { session } = this.#options;
    return compileProgramItem(
      request,
      {
        runtime: (itype) => Object.freeze({ ...expressionRuntime(session), itype }),
        enter: (current) => enterRecord(session, current),
        guarded: (run) => guarded(session, expressionFaults(session), run),
      },
      (record) => this.#itemOf(record, request),
    );
  }

  /** Another item of the dictionary, whatever its type. */
  #itemOf(record: string, request: CompileRequest): CompileOutcome {
    const parsed = parseDictionaryItem('', record);
    if (parsed.outcome !== 'item') return { outcome: 'failed' };
    const { source } = parsed.item;
    if (source.kind === 'expression') return this.expression({ ...request, source: source.text });
    if (source.kind === 'program') return this.program({ ...request, source: source.text });
    return this.#options.otherItem(parsed.item, request);
  }

  close(): void {
    this.#files.close();
  }

  #compile(source: string, request: CompileRequest, depth: number): Expression {
    if (depth > DEPTH_MAX) throw new ExpressionFault('TRANS() of I-types nested too deeply');
    const shared: SharedState = {
      parts: 0,
      totals: 0,
      constant: true,
      first: undefined,
      nestedItems: 0,
    };
    const scope = this.#scope(request, depth, 0);
    const code = new ExpressionParser(source, scope, shared).parse();
    const { text } = this.#runtime;
    const { session } = this.#options;
    const policy = expressionFaults(session);
    return {
      totals: shared.totals,
      constant: shared.constant,
      first: shared.first,
      evaluate: (current, totalsBase) =>
        guarded(session, policy, () => text(code({ current, totalsBase, parts: [] }))),
    };
  }

  #scope(request: CompileRequest, depth: number, nesting: number): CompileScope {
    const { items } = request;
    const { session } = this.#options;
    const voc = (name: string) => session.files.read(session.voc, name);
    const scope: CompileScope = {
      runtime: this.#runtime,
      translatedFiles: this.#files,
      find: (name) => {
        const upper = name.toUpperCase();
        for (const [found, look] of [
          [name, items],
          [upper, items],
          [name, voc],
          [upper, voc],
        ] as const) {
          const record = look(found);
          if (record !== undefined) return { name: found, record };
        }
        return undefined;
      },
      compiledItem: (name, item) => {
        const outcome = this.#options.otherItem(item, request);
        if (outcome.outcome === 'failed') {
          throw new ExpressionFault(`Compilation error in ${name}`);
        }
        const { expression } = outcome;
        return (current) => expression.evaluate(current, 0);
      },
      nested: (compile) => {
        if (nesting >= DEPTH_MAX * DEPTH_MAX) {
          throw new ExpressionFault('Compiled dictionary items nested too deeply');
        }
        return compile(this.#scope(request, depth, nesting + 1));
      },
      otherDictionary: (file) => this.#otherDictionary(file),
      otherExpression: (source, others) =>
        this.#compile(source, { ...request, items: others }, depth + 1),
      enter: (current) => enterRecord(session, current),
    };
    return scope;
  }

  #otherDictionary(file: string): ItemLookup {
    const { files } = this.#options.session;
    const isDictionary = file.startsWith('DICT ');
    const opened = isDictionary ? files.open('DICT.DICT', 'DATA') : files.open(file, 'DICT');
    if (opened.outcome === 'failed') {
      throw new ExpressionFault(
        isDictionary ? 'DICT.DICT not found' : `Dictionary for '${file}' not found`,
      );
    }
    // It is read while the expression is compiled; the session closes it with its other files.
    return (name) => files.read(opened.file, name);
  }
}

function enterRecord(session: Session, current: CurrentRecord): void {
  const { at } = session;
  at.set('ID', current.id);
  at.set('RECORD', current.record);
  at.set('FILE.NAME', current.fileName);
  at.set('NI', current.recordCount);
  at.set('ND', current.detailCount);
  at.set('NV', current.valuePosition);
  at.set('NS', current.subvaluePosition);
}

const PLACE = ' in dictionary expression';
/** Where a program's message would have an address. */
const ADDRESS = '00000000: ';

/** Mistakes that OPTION makes warnings of. */
function expressionFaults(session: Session): FaultPolicy {
  return {
    warn: (kind) => {
      if (kind === 'divide by zero' && session.options.has('DIV.ZERO.WARNING')) {
        session.terminal.writeLine(`${ADDRESS}Zero returned from divide by zero${PLACE}`);
        return true;
      }
      if (kind === 'non-numeric' && session.options.has('NON.NUMERIC.WARNING')) {
        const text = 'Non-numeric where numeric required zero used';
        session.terminal.writeLine(`${ADDRESS}${text}${PLACE}`);
        return true;
      }
      return false;
    },
  };
}

function guarded(session: Session, policy: FaultPolicy, run: () => string): string {
  const outer = setFaultPolicy(policy);
  try {
    return run();
  } catch (error) {
    throw asAbort(error, session);
  } finally {
    setFaultPolicy(outer);
  }
}

/** A fault while an expression runs ends the command, as that of a program would. */
function asAbort(error: unknown, session: Session): unknown {
  if (!(error instanceof MvError)) return error;
  const message = faultMessage(error);
  session.terminal.writeLine(message);
  return new AbortSignal(message);
}

function faultMessage(error: MvError): string {
  if (error.code === 'NOT_CATALOGUED') return `${ADDRESS}${error.message}${PLACE}`;
  const mismatch = /Argument count mismatch calling \S+ \(Call=\d+, subr=\d+\)/.exec(error.message);
  if (mismatch) return `${ADDRESS}${mismatch[0]}${PLACE}`;
  // A program that was called says where the fault lies.
  if (error instanceof QmbasicRuntimeError) return error.message;
  if (placeOf(error)) return runTimeError(error).message;
  return `${ADDRESS}${error.message}${PLACE}`;
}
