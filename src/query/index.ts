export type { ValueForms } from '#dictionary/index.ts';
export { type KeywordRow, queryKeywords } from './keywords/index.ts';
export { type QueryOutcome, type QueryRequest, runQuery } from './run-query.ts';
