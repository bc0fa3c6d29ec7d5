// Aborts on their way to the prompt.
import { AbortSignal } from '#session/index.ts';
import { QuitSignal } from '../verb.ts';
import type { CommandProcessor } from './command-processor.ts';

function isAbort(signal: unknown): signal is AbortSignal | QuitSignal {
  return signal instanceof AbortSignal || signal instanceof QuitSignal;
}

/** Runs what an abort may end. False: the session is to end. */
export function guarded(processor: CommandProcessor, action: () => void): boolean {
  try {
    action();
    return true;
  } catch (signal) {
    if (!isAbort(signal)) throw signal;
    return afterAbort(processor, signal);
  }
}

/** ON.ABORT may abort in its turn: then the session ends. */
function afterAbort(processor: CommandProcessor, signal: AbortSignal | QuitSignal): boolean {
  try {
    return processor.handleAbort(signal);
  } catch (second) {
    if (!isAbort(second)) throw second;
    return processor.handleAbort(second);
  }
}
