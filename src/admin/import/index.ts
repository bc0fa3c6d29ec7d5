export { csvRows } from './csv-rows.ts';
export { type FieldMapping, mappingOf } from './field-map.ts';
export { DictionaryGuess, type GuessedItem } from './guessed-dictionary.ts';
export type { ImportRow, JsonValue } from './import-row.ts';
export { type ImportCounts, type ImportJob, importRows } from './import-rows.ts';
export { jsonRows } from './json-rows.ts';
