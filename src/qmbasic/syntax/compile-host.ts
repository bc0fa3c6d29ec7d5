// What the compiler asks of whoever runs it: source of included records, dictionaries, a place for
// its messages.
import type { Diagnostic } from './diagnostics.ts';

export type IncludeResult =
  | { outcome: 'found'; text: string }
  | { outcome: 'no file' }
  | { outcome: 'no record' };

export interface CompileHost {
  /** Reads an included record; without a file name, the file of the program being compiled. */
  include(file: string | undefined, record: string): IncludeResult;
  /** Shows compiler output as it arises; lines end in a newline. */
  output(text: string): void;
  /** Told of each message after it was shown. */
  diagnostic?(diagnostic: Diagnostic): void;
  /** Runs the command of a $EXECUTE directive. */
  execute(command: string): void;
  /**
   * Reads a dictionary item for {name} and FILE; undefined when there is no such dictionary or
   * item.
   */
  dictionaryItem(file: string, name: string): string | undefined;
  /** True when the dictionary exists. */
  hasDictionary(file: string): boolean;
}

/** A host with nothing around it: no includes, no dictionaries, silent. */
export const bareHost: CompileHost = {
  include: () => ({ outcome: 'no file' }),
  output: () => undefined,
  execute: () => undefined,
  dictionaryItem: () => undefined,
  hasDictionary: () => false,
};
