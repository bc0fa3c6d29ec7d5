// What the debugger and its front (a terminal, the adapter of an editor) say to each other.
import type { Frame } from '../runtime/frames.ts';

export interface Breakpoint {
  /** Name of the program, in upper case. */
  readonly program: string;
  readonly line: number;
}

/** A watch that has made the program stop. */
export interface WatchHit {
  readonly label: string;
  /** As the debugger shows values. */
  readonly before: string;
  readonly after: string;
}

/** The program has stopped, in front of an element of a line. */
export interface StoppedEvent {
  /** `entry`: where the debugger was entered. */
  readonly reason: 'entry' | 'step' | 'breakpoint' | 'watch';
  readonly program: string;
  readonly line: number;
  /** Number of the element on its line, from 0. */
  readonly element: number;
  readonly frame: Frame;
  readonly watches: readonly WatchHit[];
}

/** How the program is to go on. */
export type Resume =
  /** Up to a breakpoint or watch. */
  | { readonly kind: 'run' }
  /** To a line of the program that has stopped. */
  | { readonly kind: 'runTo'; readonly line: number }
  /** So many elements or lines; `over` does not stop in what they call. */
  | {
      readonly kind: 'step';
      readonly unit: 'element' | 'line';
      readonly count: number;
      readonly over: boolean;
    }
  /** Until the subroutine, internal or called, has returned. */
  | { readonly kind: 'leaveRoutine' }
  /** Until the program at work has returned. */
  | { readonly kind: 'leaveProgram' }
  /** The program ends as by STOP or ABORT. */
  | { readonly kind: 'end'; readonly abort: boolean };

/** Whoever shows what the debugger does. All of it happens while the program waits. */
export interface DebugFront {
  /** Whether anybody is there to be asked: not in a phantom. */
  readonly isPresent: boolean;
  /** Whether to stop in a program at all: not where its source is missing. */
  canShow(frame: Frame): boolean;
  /** The program has stopped; the answer lets it go on. */
  stopped(event: StoppedEvent): Resume;
  /** The outermost program has ended. */
  ended(): void;
}
