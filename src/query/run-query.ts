// The query processor: a sentence in, a report, a list or a number out.
import { QueryError } from '#base/index.ts';
import { type CurrentRecord, sessionCompiler, sessionForms } from '#dictionary/index.ts';
import { AbortSignal, type Session } from '#session/index.ts';
import { carryOut } from './actions/carry-out.ts';
import { buildPlan } from './plan/build-plan.ts';
import { QueryEnvironment } from './plan/environment.ts';
import { ReportQuit } from './report/page-prompt.ts';
import {
  newTree,
  phraseText,
  type QueryTree,
  type QueryVerb,
  queryVerb,
  readClauses,
  readSubject,
  type SentenceOptions,
  type SentenceSurroundings,
  WordReader,
} from './sentence/index.ts';

/** What a query leaves behind for the command environment. */
export interface QueryOutcome {
  /** @SYSTEM.RETURN.CODE: number of records, or below 0 the error. */
  readonly returnCode: number;
  /** Code of the error that ended the query. */
  readonly error?: string;
}

export interface QueryRequest {
  /** Verb as in the table of query verbs: a VOC verb record names it. */
  readonly verb: string;
  /** The whole sentence as @SENTENCE has it; its first word is skipped. */
  readonly sentence: string;
  /** Style record of reports that name none (REPORT.STYLE). */
  readonly style?: string;
}

/** The user quit at the page prompt. */
const TERMINATED = -15;
const BAD_SENTENCE = -1;

/** Carries out a query sentence. Errors of the sentence are shown; aborts go on to the caller. */
export function runQuery(session: Session, request: QueryRequest): QueryOutcome {
  const verb = queryVerb(request.verb);
  if (!verb) throw new QueryError('query.verb', `"${request.verb}" is no query verb`);
  session.at.set('SYSTEM.RETURN.CODE', BAD_SENTENCE);
  session.at.set('SELECTED', 0);
  const forms = sessionForms(session);
  const compiler = sessionCompiler(session, forms);
  const environment = new QueryEnvironment(session, forms, compiler);
  environment.defaultStyle = request.style ?? '';
  let returnCode: number;
  let fault: string | undefined;
  try {
    returnCode = runSentence(verb, request.sentence, environment);
    session.at.set('SELECTED', returnCode);
  } catch (error) {
    if (error instanceof ReportQuit) returnCode = TERMINATED;
    else if (error instanceof QueryError) {
      session.terminal.writeLine(error.message);
      fault = error.code;
      returnCode = error.status === 0 ? BAD_SENTENCE : -error.status;
    } else {
      if (error instanceof AbortSignal) session.at.set('SYSTEM.RETURN.CODE', TERMINATED);
      throw error;
    }
  } finally {
    environment.close();
    compiler.close();
    forms.close();
  }
  session.at.set('SYSTEM.RETURN.CODE', returnCode);
  return { returnCode, ...(fault !== undefined && { error: fault }) };
}

function runSentence(verb: QueryVerb, sentence: string, environment: QueryEnvironment): number {
  const { reader, fileName, dictionary, idOnly } = readSubject(sentence, verb, environment);
  clearTraces(environment.session, fileName);
  environment.openFile(fileName, dictionary);
  const tree = newTree(verb, environment.fileName, dictionary);
  if (idOnly) tree.flags.add('id.only');
  const surroundings: SentenceSurroundings = {
    options: sentenceOptions(environment.session),
    useDictionary: (fromDictionary, name) => environment.useDictionary(fromDictionary, name),
  };
  insertDefaults(reader, tree, environment);
  readClauses(tree, reader, surroundings);
  readDefaultPhrase(tree, environment, surroundings, reader);
  environment.session.at.set('FILE.NAME', environment.fileName);
  const plan = buildPlan(tree, sentence, environment);
  const returnCode = carryOut(plan);
  leaveTraces(environment.session, plan.current, returnCode);
  return returnCode;
}

// ScarletDME: a query works with the session's own @ID, @NI and so on, and leaves them as its last
// record had them; only @RECORD is made empty (statements-files/file-name-at-variables)
function leaveTraces(session: Session, current: CurrentRecord, count: number): void {
  session.at.set('ID', current.id);
  session.at.set('NI', count);
  session.at.set('ND', current.detailCount);
  session.at.set('NV', current.valuePosition);
  session.at.set('NS', current.subvaluePosition);
}

function clearTraces(session: Session, fileName: string): void {
  session.at.set('FILE.NAME', fileName);
  for (const name of ['ID', 'RECORD']) session.at.set(name, '');
  for (const name of ['NI', 'ND', 'NV', 'NS']) session.at.set(name, 0);
}

function sentenceOptions(session: Session): SentenceOptions {
  const { options } = session;
  return {
    noCase: options.has('QUERY.NO.CASE'),
    pickBreakpoint: options.has('PICK.BREAKPOINT'),
    pickImpliedEqual: options.has('PICK.IMPLIED.EQ'),
    pickWildcard: options.has('PICK.WILDCARD'),
    priorityAnd: options.has('QUERY.PRIORITY.AND'),
    qualifiedDisplay: options.has('QUALIFIED.DISPLAY'),
    withImpliesOr: options.has('WITH.IMPLIES.OR'),
  };
}

/**
 * Record $QUERY.DEFAULTS of dictionary or VOC holds words that stand before those of the sentence.
 */
function insertDefaults(reader: WordReader, tree: QueryTree, environment: QueryEnvironment): void {
  const { kind } = tree.verb;
  if (kind !== 'report' && kind !== 'label') return;
  const record =
    environment.dictionary('$QUERY.DEFAULTS') ?? environment.voc('$QUERY.DEFAULTS') ?? '';
  if (record.slice(0, 1).toUpperCase() === 'X') reader.insert(phraseText(record));
}

/** A report that names no fields shows those of phrase @ (on a printer @LPTR). */
function readDefaultPhrase(
  tree: QueryTree,
  environment: QueryEnvironment,
  surroundings: SentenceSurroundings,
  before: WordReader,
): void {
  const { kind } = tree.verb;
  if (!['report', 'label', 'show'].includes(kind)) return;
  if (tree.columns.length > 0 || tree.flags.has('id.only')) return;
  const names = ['@'];
  if (kind === 'show') names.unshift('@SHOW');
  if (tree.printUnit >= 0) names.unshift('@LPTR');
  for (const name of names) {
    const record = environment.dictionary(name);
    if (record === undefined || record.slice(0, 2).toUpperCase() !== 'PH') continue;
    const reader = new WordReader(phraseText(record), environment);
    for (const synonym of before.synonyms) reader.synonyms.add(synonym);
    readClauses(tree, reader, surroundings);
    return;
  }
}
