// What the files layer needs from layers above it.
import type { IndexDefinition } from './file-kinds/descriptor.ts';
import type { OpenFile } from './records/open-file.ts';

/** A trigger's mode bits, as FILEINFO(f, 1007) shows them. */
export const TRIGGER_MODE = {
  PRE_WRITE: 1,
  PRE_DELETE: 2,
  POST_WRITE: 4,
  POST_DELETE: 8,
  READ: 16,
  PRE_CLEAR: 32,
  POST_CLEAR: 64,
} as const;

interface TriggerCall {
  /** As opened by the caller: the fifth argument of a trigger function that has five. */
  readonly file: OpenFile;
  readonly program: string;
  readonly mode: number;
  readonly id: string;
  readonly record: string;
  /** The statement that caused it has an ON ERROR clause. */
  readonly onError: boolean;
}

/**
 * What a trigger program made of the record. `refused`: it set @TRIGGER.RETURN.CODE before the
 * event.
 */
type TriggerOutcome =
  | { readonly outcome: 'accepted'; readonly record: string }
  | { readonly outcome: 'refused' };

/** Runs a catalogued trigger function in the session of the caller. */
export interface TriggerRunner {
  run(call: TriggerCall): TriggerOutcome;
}

/** The values of one record under which an index lists its id. Several: one entry each. */
export type KeyExtractor = (id: string, record: string) => readonly string[];

/**
 * Turns an index on an expression (I-type item) into a function; plain fields are read here.
 * Filled by dictionary/.
 */
export interface KeyExtractorSource {
  extractor(filePath: string, index: IndexDefinition): KeyExtractor;
}

/**
 * What a session does while another has a lock that it needs: sleeps a little; false when waiting
 * makes no sense.
 */
export interface LockWaiter {
  pause(heldBy: number): boolean;
}
