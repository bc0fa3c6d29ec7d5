// C-types: a whole program over the record; its result is what it leaves in @ANS.
import {
  bareHost,
  compile,
  diagnosticLine,
  loadProgram,
  type Routine,
  type Runtime,
} from '#qmbasic/index.ts';
import type { CurrentRecord } from '../field-readers/current-record.ts';
import type { CompileOutcome, CompileRequest } from '../ports.ts';

/** Any name will do: {NAME} in a C-type refers to the dictionary that the item stands in. */
const OWN_DICTIONARY = '@DICT';
const FIELD_MARK = '\xfe';

/** ScarletDME: a C-type cannot name items with a correlative (query-itype/c-types) */
function isNameable(record: string | undefined): boolean {
  if (record === undefined) return false;
  const type = record.slice(0, 1).toUpperCase();
  const fields = record.split(FIELD_MARK);
  return (type !== 'A' && type !== 'S') || (fields[7] ?? '') === '';
}

export interface ProgramSurroundings {
  /** Makes the run-time object of the program; {NAME} is worked out by the function given. */
  readonly runtime: (itype: (name: string) => string) => Runtime;
  readonly enter: (current: CurrentRecord) => void;
  /** Runs what may fail; faults become aborts. */
  readonly guarded: (run: () => string) => string;
}

/** Compiles a C-type. */
export function compileProgramItem(
  request: CompileRequest,
  surroundings: ProgramSurroundings,
  inner: (record: string) => CompileOutcome,
): CompileOutcome {
  const result = compile(
    { name: 'C-TYPE', text: request.source },
    { dictionary: OWN_DICTIONARY, noXref: true },
    {
      ...bareHost,
      dictionaryItem: (_file, name) => {
        const record = request.items(name);
        return isNameable(record) ? record : undefined;
      },
      hasDictionary: () => true,
    },
  );
  if (!result.program) {
    for (const diagnostic of result.diagnostics) {
      if (diagnostic.severity === 'error') request.report(diagnosticLine(diagnostic));
    }
    return { outcome: 'failed' };
  }
  let holder: CurrentRecord | undefined;
  const items = new Map<string, (current: CurrentRecord) => string>();
  const itype = (reference: string): string => {
    const name = reference.slice(reference.indexOf(FIELD_MARK) + 1);
    let read = items.get(name);
    if (!read) {
      const outcome = inner(request.items(name) ?? '');
      read =
        outcome.outcome === 'compiled' ? (one) => outcome.expression.evaluate(one, 0) : () => '';
      items.set(name, read);
    }
    return holder ? read(holder) : '';
  };
  const runtime = surroundings.runtime(itype);
  const routine: Routine = loadProgram(result.program, runtime);
  return {
    outcome: 'compiled',
    expression: {
      totals: 0,
      constant: false,
      first: undefined,
      evaluate: (current) => {
        holder = current;
        surroundings.enter(current);
        return surroundings.guarded(() => {
          routine();
          return runtime.session.at.text('ANS');
        });
      },
    },
  };
}
