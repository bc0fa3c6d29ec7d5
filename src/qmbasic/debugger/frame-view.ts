// A frame as the debugger looks at it: the program at work, and its variables by name.
import type { VariableScope } from '../emit/debug-tables.ts';
import type { Frame, FrameStack, VariableHolder } from '../runtime/frames.ts';

export interface NamedVariable {
  readonly name: string;
  readonly scope: VariableScope;
  /** The routine that it belongs to. */
  readonly frame: Frame;
  readonly holder: VariableHolder;
}

/** The frame of the program that a LOCAL or PUBLIC routine belongs to; of a program, itself. */
export function programFrame(stack: FrameStack, frame: Frame): Frame {
  if (frame.routine === 0) return frame;
  for (let at = frame.depth - 1; at >= 0; at--) {
    const outer = stack.frames[at];
    if (outer?.program === frame.program && outer.routine === 0) return outer;
  }
  return frame;
}

/** '' for the program itself; else the LOCAL or PUBLIC routine. */
export function routineName(frame: Frame): string {
  return frame.program.debug?.routines[frame.routine]?.name ?? '';
}

/** Names and holders of the variables of one frame alone. */
function ownVariables(frame: Frame): NamedVariable[] {
  const names = frame.program.debug?.routines[frame.routine]?.variables ?? [];
  const holders = frame.variables();
  return names.flatMap(({ name, scope }, at) => {
    const holder = holders[at];
    return holder === undefined ? [] : [{ name, scope, frame, holder }];
  });
}

/** Every variable that a statement of the frame could name, the routine's own first. */
export function variablesOf(stack: FrameStack, frame: Frame): NamedVariable[] {
  const own = ownVariables(frame);
  const outer = programFrame(stack, frame);
  if (outer === frame) return own;
  const seen = new Set(own.map((one) => one.name));
  return [...own, ...ownVariables(outer).filter((one) => !seen.has(one.name))];
}
