// I-types, C-types and correlatives outside queries: where an item's names are looked up, and the
// expression it makes.
import type { Session } from '#session/index.ts';
import { correlativeExpression } from './correlatives/correlative.ts';
import type { Expression } from './expressions/expression.ts';
import type { SessionExpressionCompiler } from './expressions/expression-compiler.ts';
import { parseDictionaryItem } from './item-types/index.ts';
import type { ItemLookup } from './ports.ts';
import { sessionCompiler } from './session-compiler.ts';
import { sessionForms } from './session-forms.ts';

const FIELD_MARK = '\xfe';
/** Field 15 says when and of what the item was compiled, field 16 for which file. */
const CHECK_FIELD = 14;
const FILE_FIELD = 15;

/**
 * The record marked as compiled for a file: programs that hold it can work it out without naming
 * the file.
 */
export function markedCompiled(record: string, fileName: string): string {
  const fields = record.split(FIELD_MARK).slice(0, FILE_FIELD);
  while (fields.length < FILE_FIELD) fields.push('');
  fields[CHECK_FIELD] = 'compiled';
  return [...fields, fileName].join(FIELD_MARK);
}

/** The record without what compiling added. */
export function unmarked(record: string): string {
  return record.split(FIELD_MARK).slice(0, FILE_FIELD).join(FIELD_MARK);
}

/** The file an item was compiled for; '' when it was not. */
export function compiledFor(record: string): string {
  return record.split(FIELD_MARK)[FILE_FIELD] ?? '';
}

export interface Compiled {
  readonly expression: Expression;
  /** Closes files that it opened while it was worked out. */
  readonly close: () => void;
}

/** Compiles an item; undefined when it is none that needs it, or has faults, which are reported. */
export function compileItem(
  session: Session,
  record: string,
  where: { readonly items: ItemLookup; readonly report: (line: string) => void },
): Compiled | undefined {
  const parsed = parseDictionaryItem('', record);
  if (parsed.outcome !== 'item') return undefined;
  const { source } = parsed.item;
  const forms = sessionForms(session);
  const compiler = sessionCompiler(session, forms);
  const request = { ...where, source: 'text' in source ? source.text : '' };
  let outcome: ReturnType<SessionExpressionCompiler['expression']>;
  switch (source.kind) {
    case 'expression':
      outcome = compiler.expression(request);
      break;
    case 'program':
      outcome = compiler.program(request);
      break;
    case 'correlative':
      outcome = correlativeExpression(source.text, source.fieldNumber, {
        forms,
        items: where.items,
        expression: (text) => compiler.expression({ ...request, source: text }),
        today: () => session.now(),
        report: where.report,
      });
      break;
    default:
      return undefined;
  }
  if (outcome.outcome === 'failed') return undefined;
  const close = () => {
    compiler.close();
    forms.close();
  };
  return { expression: outcome.expression, close };
}

/** Looks items up in the dictionary of a file; nothing is found when there is none. */
export function dictionaryItems(session: Session, fileName: string): ItemLookup {
  const { files } = session;
  return (name) => {
    const opened = files.open(fileName, 'DICT');
    if (opened.outcome === 'failed') return undefined;
    try {
      return files.read(opened.file, name);
    } finally {
      files.close(opened.file);
    }
  };
}
