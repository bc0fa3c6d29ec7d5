import { ER } from '#base/index.ts';
import type { DynamicFile } from '../file-kinds/dynamic-file.ts';
import type { TriggerRunner } from '../ports.ts';
import type { FileOpening } from '../records/opening.ts';

/** Result of asking a trigger: the record to go on with, or the status of a refusal. */
export type TriggerResult =
  | { readonly status: 0; readonly record: string }
  | { readonly status: number };

export interface TriggerEvent {
  readonly mode: number;
  readonly id: string;
  readonly record: string;
  readonly onError: boolean;
}

/** Has the file a trigger for this event? */
export function hasTrigger(file: FileOpening, mode: number): boolean {
  if (file.kind !== 'dynamic') return false;
  return ((file.core as DynamicFile).descriptor.trigger.modes & mode) !== 0;
}

/**
 * Calls the file's trigger. Without anything that could run it, the event is refused rather than
 * let through.
 */
export function callTrigger(
  file: FileOpening,
  event: TriggerEvent,
  runner: TriggerRunner | undefined,
): TriggerResult {
  const { program } = (file.core as DynamicFile).descriptor.trigger;
  const outcome = runner?.run({ file, program, ...event });
  if (outcome?.outcome !== 'accepted') return { status: ER.TRIGGER };
  return { status: 0, record: outcome.record };
}
