import { jsonRows } from '#admin/index.ts';
import type { Verb } from '../../verb.ts';
import { importPath, runImport, takeImportWords } from './run-import.ts';

export const importJson: Verb = {
  names: ['IMPORT.JSON'],
  usage:
    'IMPORT.JSON file FROM path {MAP {DICT} file} {ID field} {OVERWRITING} {CREATING} {LIMIT n}',
  summary:
    'Load records from JSON text: an array of objects, an object of objects, or one object on each line',
  dispatch: 'CA $IMPORTJ',
  run(command) {
    const words = takeImportWords(command);
    const path = importPath(command, words.path);
    runImport(command, words, () => jsonRows(path));
  },
};
