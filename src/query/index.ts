export { queryKeywords } from './keywords/index.ts';
export { runQuery } from './run-query.ts';
