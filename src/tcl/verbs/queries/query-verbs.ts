// The verbs of the query processor.
import { ER } from '#base/index.ts';
import { runQuery } from '#query/index.ts';
import { noteFailure, setReturnCode, type Verb } from '../../verb.ts';

const BAD_SENTENCE = -1;

/** Option of the V record, verb, summary. */
const QUERY_VERBS: readonly (readonly [option: number, name: string, summary: string])[] = [
  [1, 'SELECT', 'Build a select list'],
  [2, 'LIST', 'Report on records'],
  [3, 'SSELECT', 'Build a sorted select list'],
  [4, 'SORT', 'Report on records, sorted'],
  [5, 'COUNT', 'Count records'],
  [6, 'SEARCH', 'Build a select list of the records that contain texts'],
  [7, 'LIST.LABEL', 'Print labels'],
  [8, 'SORT.LABEL', 'Print labels, sorted'],
  [9, 'SUM', 'Add up fields'],
  [10, 'LIST.ITEM', 'Show whole records'],
  [11, 'SORT.ITEM', 'Show whole records, sorted'],
  [12, 'SHOW', 'Choose records from a report'],
  [13, 'REFORMAT', 'Write a report as records of a file'],
  [14, 'SREFORMAT', 'Write a sorted report as records of a file'],
];

export const queryVerbTable: readonly Verb[] = QUERY_VERBS.map(([option, name, summary]) => ({
  names: [name],
  usage: `${name} {DICT} file {id ...} {field ...} {WITH condition} {BY field} {keywords}`,
  summary,
  dispatch: `CA $QPROC ${option}`,
  run({ session, environment, sentence }) {
    const style = environment.reportStyle;
    const { returnCode, error } = runQuery(session, { verb: name, sentence, style });
    setReturnCode(session, returnCode);
    if (error?.endsWith('file-unknown')) noteFailure(session, ER.VNF);
    else if (returnCode === BAD_SENTENCE) environment.syntaxFault();
  },
}));
