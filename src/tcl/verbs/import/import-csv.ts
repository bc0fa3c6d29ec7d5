import { csvRows } from '#admin/index.ts';
import type { Verb } from '../../verb.ts';
import { importPath, runImport, takeImportWords } from './run-import.ts';

export const importCsv: Verb = {
  names: ['IMPORT.CSV'],
  usage:
    'IMPORT.CSV file FROM path {MAP {DICT} file} {ID field} {DELIMITER c} {OVERWRITING} {CREATING} {LIMIT n}',
  summary: 'Load records from comma separated text with a heading line',
  dispatch: 'CA $IMPORTC',
  run(command) {
    const words = takeImportWords(command);
    const path = importPath(command, words.path);
    runImport(command, words, () => csvRows(path, words.delimiter));
  },
};
