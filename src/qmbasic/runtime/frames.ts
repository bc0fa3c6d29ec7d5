// Routines at work that were compiled for debugging: their lines, their variables, their GOSUBs.
import type { CompiledProgram } from '../emit/module.ts';
import type { Matrix } from './matrix.ts';
import type { Reference } from './value.ts';

/** A variable as the debugger gets at it. */
export type VariableHolder = Reference | Matrix;

/** One routine at work. */
export class Frame {
  readonly program: CompiledProgram;
  /** Number of the routine in the program's debug tables; 0 is the program itself. */
  readonly routine: number;
  /** How many frames were there before this one. */
  readonly depth: number;
  /** The variables of the routine, in the order of the debug tables. */
  readonly variables: () => readonly VariableHolder[];
  /** The line at work. */
  line = 0;
  /** Lines of the GOSUBs under way, the outermost first. */
  readonly gosubs: number[] = [];

  constructor(
    program: CompiledProgram,
    routine: number,
    depth: number,
    variables: () => readonly VariableHolder[],
  ) {
    this.program = program;
    this.routine = routine;
    this.depth = depth;
    this.variables = variables;
  }
}

/** The frames of a session, and the word that lets programs ask whether to stop. */
export class FrameStack {
  /** Word 0 is not 0 while programs are to ask at their stop points. */
  readonly flag = new Int32Array(1);
  readonly frames: Frame[] = [];
  /** Called at stop points while the flag is set. */
  onStopPoint: (frame: Frame, element: number) => void = () => undefined;
  /** DEBUG as a statement. */
  onDebugStatement: () => void = () => undefined;

  enter(
    program: CompiledProgram,
    routine: number,
    variables: () => readonly VariableHolder[],
  ): Frame {
    const frame = new Frame(program, routine, this.frames.length, variables);
    this.frames.push(frame);
    return frame;
  }

  leave(frame: Frame): void {
    this.frames.length = frame.depth;
  }
}

/** What generated code in debug mode calls. */
export function frameHelpers(stack: FrameStack) {
  return {
    debugging: stack.flag,
    enterFrame: (...args: Parameters<FrameStack['enter']>) => stack.enter(...args),
    leaveFrame: (frame: Frame) => stack.leave(frame),
    atStopPoint: (frame: Frame, element: number) => stack.onStopPoint(frame, element),
    enterGosub(frame: Frame): void {
      frame.gosubs.push(frame.line);
    },
    leaveGosub(frame: Frame): void {
      frame.line = frame.gosubs.pop() ?? frame.line;
    },
  };
}
