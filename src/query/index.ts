export { KEYWORD, type KeywordRow, queryKeywords } from './keywords/index.ts';
export type { ValueForms } from './plan/value-forms.ts';
export { type QueryOutcome, type QueryRequest, runQuery } from './run-query.ts';
export { queryVerb, queryVerbNames } from './sentence/index.ts';
