export { correlativeExpression } from './correlatives/correlative.ts';
export { dictionaryOfDictionaries } from './dictionary-of-dictionaries.ts';
export {
  type CompilerOptions,
  SessionExpressionCompiler,
} from './expressions/expression-compiler.ts';
export type { Expression, FirstField } from './expressions/expression.ts';
export { type CurrentRecord, newCurrentRecord } from './field-readers/current-record.ts';
export { rawField } from './field-readers/raw-field.ts';
export * from './item-types/index.ts';
export type {
  CompileOutcome,
  CompileRequest,
  ExpressionCompiler,
  ItemLookup,
} from './ports.ts';
