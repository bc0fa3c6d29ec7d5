// Compiled text becomes a routine. The only place where text is turned into code.
import type { CompiledProgram } from '../emit/module.ts';
import type { Routine } from './calls.ts';
import { sourceName } from './fault-place.ts';
import { registerClass } from './objects.ts';
import type { Runtime } from './runtime.ts';

/** The routine of a compiled program, for one session. */
export function loadProgram(program: CompiledProgram, runtime: Runtime): Routine {
  const text = `${program.text}\n//# sourceURL=${sourceName(program)}`;
  // The text was made by our own emitter, and stored objects are accepted only with a valid
  // signature.
  const make = new Function('R', 'P', text) as (runtime: Runtime, own: CompiledProgram) => Routine;
  const routine = make(runtime, program);
  if (program.classParts) registerClass(routine, program.classParts);
  return routine;
}
