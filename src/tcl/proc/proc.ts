import type { CommandProcessor } from '../command-line/command-processor.ts';
import type { Invocation } from '../command-line/dispatch.ts';
import { stop } from '../verb.ts';

export function runProc(_processor: CommandProcessor, invocation: Invocation): void {
  stop(`'${invocation.verb}' is not valid for this usage`);
}
