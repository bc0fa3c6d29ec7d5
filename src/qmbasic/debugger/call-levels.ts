// The call stack of programs compiled for debugging: routines and the GOSUBs in them.
import type { Frame, FrameStack } from '../runtime/frames.ts';
import { routineName } from './frame-view.ts';

/** One level of the call stack. */
export interface CallLevel {
  readonly program: string;
  /** A LOCAL or PUBLIC routine; '' for the program itself. */
  readonly routine: string;
  readonly line: number;
  /** GOSUBs under way in the routine at this level. */
  readonly gosubs: number;
  readonly frame: Frame;
}

/** The levels, the innermost first. */
export function callLevels(stack: FrameStack): CallLevel[] {
  return stack.frames.toReversed().flatMap((frame) => {
    const program = frame.program.name;
    const routine = routineName(frame);
    const lines = [frame.line, ...frame.gosubs.toReversed()];
    return lines.map((line, at) => ({
      program,
      routine,
      line,
      gosubs: lines.length - 1 - at,
      frame,
    }));
  });
}
