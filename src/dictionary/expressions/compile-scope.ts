// What the compiler of expressions reaches beyond the text: dictionaries, other items, files, the
// run-time object.
import type { Runtime } from '#qmbasic/index.ts';
import type { CurrentRecord } from '../field-readers/current-record.ts';
import type { DictionaryItem } from '../item-types/index.ts';
import type { ItemLookup } from '../ports.ts';
import type { Expression } from './expression.ts';
import type { TranslatedFiles } from './translation.ts';

export interface CompileScope {
  readonly runtime: Runtime;
  readonly translatedFiles: TranslatedFiles;
  /** An item by its name as written or in capitals: in the dictionary, then in the VOC. */
  find(name: string): { readonly name: string; readonly record: string } | undefined;
  /** Code of an item with a correlative or of a C-type. Throws when it cannot be compiled. */
  compiledItem(name: string, item: DictionaryItem): (current: CurrentRecord) => string;
  /** Compiles one level deeper; throws when that is too deep. */
  nested<T>(compile: (scope: CompileScope) => T): T;
  /** The dictionary of another file; throws when there is none. */
  otherDictionary(file: string): ItemLookup;
  /** An expression over the records of another file. */
  otherExpression(source: string, items: ItemLookup): Expression;
  /** Makes the current record known to programs: @ID, @RECORD and the counters. */
  readonly enter: (current: CurrentRecord) => void;
}
