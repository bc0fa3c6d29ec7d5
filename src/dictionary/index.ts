export { compileDictionaryItem, isCompiledType } from './compile-item.ts';
export { correlativeExpression } from './correlatives/correlative.ts';
export { dictionaryOfDictionaries } from './dictionary-of-dictionaries.ts';
export type { Expression } from './expressions/expression.ts';

export { type CurrentRecord, newCurrentRecord } from './field-readers/current-record.ts';
export { rawField } from './field-readers/raw-field.ts';
export { indexValues } from './index-values.ts';
export { itemEvaluator } from './item-evaluator.ts';
export * from './item-types/index.ts';
export type {
  CompileOutcome,
  CompileRequest,
  ExpressionCompiler,
} from './ports.ts';
export { sessionCompiler } from './session-compiler.ts';
export { sessionForms } from './session-forms.ts';
export type { ValueForms } from './value-forms.ts';
