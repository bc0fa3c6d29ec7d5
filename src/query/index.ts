export type { ValueForms } from '#dictionary/index.ts';
export { KEYWORD, type KeywordRow, queryKeywords } from './keywords/index.ts';
export { type QueryOutcome, type QueryRequest, runQuery } from './run-query.ts';
export { queryVerb, queryVerbNames } from './sentence/index.ts';
