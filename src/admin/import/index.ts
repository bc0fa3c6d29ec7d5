export { csvRows } from './csv-rows.ts';
export { type FieldMapping, mappingOf } from './field-map.ts';
export { DictionaryGuess } from './guessed-dictionary.ts';
export type { ImportRow } from './import-row.ts';
export { type ImportCounts, importRows } from './import-rows.ts';
export { jsonRows } from './json-rows.ts';
