// The debugger of a session: decides at stop points whether to stop, and asks its front how to go
// on. It knows nothing of terminals.
import { AbortSignal, StopSignal } from '#session/index.ts';
import type { Frame, FrameStack } from '../runtime/frames.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { type CallLevel, callLevels } from './call-levels.ts';
import type { Breakpoint, DebugFront, Resume, StoppedEvent, WatchHit } from './events.ts';
import { programFrame } from './frame-view.ts';
import { VariableFinder } from './variables.ts';
import { Watches } from './watches.ts';

/** What is to happen at the stop points ahead. */
type Plan =
  | { readonly kind: 'run' }
  | { readonly kind: 'runTo'; readonly program: string; readonly line: number }
  | {
      readonly kind: 'step';
      readonly unit: 'element' | 'line';
      left: number;
      /** No deeper than this; undefined goes into everything. */
      readonly within: Depth | undefined;
      readonly reason: 'entry' | 'step';
    }
  | { readonly kind: 'above'; readonly depth: Depth };

/** How deep a place lies: routines at work, then GOSUBs in the routine. */
type Depth = readonly [frames: number, gosubs: number];

const isBelow = (a: Depth, b: Depth): boolean => a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);

export class DebugSession {
  front: DebugFront;
  readonly watches = new Watches();
  readonly #rt: Runtime;
  readonly #stack: FrameStack;
  readonly #breakpoints = new Map<string, Set<number>>();
  #plan: Plan = { kind: 'run' };
  #isActive = false;
  #isStopped = false;

  constructor(rt: Runtime, front: DebugFront) {
    this.front = front;
    this.#rt = rt;
    this.#stack = rt.frames;
    this.#stack.onStopPoint = (frame, element) => this.#atStopPoint(frame, element);
    this.#stack.onDebugStatement = () => this.enter();
  }

  /** Breakpoints and steps are heeded. */
  get isActive(): boolean {
    return this.#isActive;
  }

  /** The program waits while its user looks at it. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** True when a program at work was compiled for debugging. */
  get canEnter(): boolean {
    return this.#stack.frames.length > 0;
  }

  /** Stops at the next stop point: DEBUG as a command and as a statement, D at the BREAK prompt. */
  enter(): void {
    if (!this.front.isPresent) return;
    this.#isActive = true;
    this.#plan = { kind: 'step', unit: 'element', left: 1, within: undefined, reason: 'entry' };
    this.#setFlag();
  }

  /** Heeds breakpoints from the start on, without stopping at once. */
  attach(): void {
    this.#isActive = true;
    this.#plan = { kind: 'run' };
    this.#setFlag();
  }

  /** The outermost program has ended. Breakpoints stay, watches are over. */
  end(): void {
    if (!this.#isActive) return;
    this.#isActive = false;
    this.#plan = { kind: 'run' };
    this.watches.clear();
    this.#setFlag();
    this.front.ended();
  }

  /** False when the breakpoint is set already. The program need not be loaded. */
  addBreakpoint({ program, line }: Breakpoint): boolean {
    const lines = this.#breakpoints.get(program) ?? new Set();
    if (lines.has(line)) return false;
    this.#breakpoints.set(program, lines.add(line));
    this.#setFlag();
    return true;
  }

  /** False when there is no such breakpoint. */
  removeBreakpoint({ program, line }: Breakpoint): boolean {
    const lines = this.#breakpoints.get(program);
    const removed = lines?.delete(line) ?? false;
    if (lines?.size === 0) this.#breakpoints.delete(program);
    this.#setFlag();
    return removed;
  }

  clearBreakpoints(): void {
    this.#breakpoints.clear();
    this.#setFlag();
  }

  breakpoints(): Breakpoint[] {
    return [...this.#breakpoints].flatMap(([program, lines]) =>
      [...lines].sort((a, b) => a - b).map((line) => ({ program, line })),
    );
  }

  /** Levels of the program that has stopped, the innermost first. */
  callLevels(): CallLevel[] {
    return callLevels(this.#stack);
  }

  /** Variables as a frame sees them. */
  variables(frame: Frame): VariableFinder {
    return new VariableFinder(this.#rt, frame);
  }

  /** Stops when what the text names changes, or when it becomes `wanted`. */
  watch(frame: Frame, named: string, wanted?: string): void {
    this.watches.add(this.variables(frame).find(named), wanted);
    this.#setFlag();
  }

  #setFlag(): void {
    const isAsking =
      this.#plan.kind !== 'run' || this.#breakpoints.size > 0 || this.watches.size > 0;
    this.#stack.flag[0] = this.#isActive && isAsking ? 1 : 0;
  }

  #atStopPoint(frame: Frame, element: number): void {
    // Programs that the front runs while it is asked are not debugged
    if (this.#isStopped) return;
    const watches = this.watches.hits((owner) => this.#stack.frames.includes(owner));
    const reason = this.#reason(frame, element, watches);
    if (reason === undefined || !this.front.canShow(frame)) return;
    const { name } = frame.program;
    const event = { reason, program: name, line: frame.line, element, frame, watches };
    this.#goOn(frame, this.#ask(event));
  }

  #ask(event: StoppedEvent): Resume {
    this.#isStopped = true;
    try {
      return this.front.stopped(event);
    } finally {
      this.#isStopped = false;
    }
  }

  #reason(
    frame: Frame,
    element: number,
    watches: readonly WatchHit[],
  ): StoppedEvent['reason'] | undefined {
    const plan = this.#plan;
    const isPlanned = this.#isReached(plan, frame, element);
    if (watches.length > 0) return 'watch';
    const lines = this.#breakpoints.get(frame.program.name);
    if (element === 0 && lines?.has(frame.line)) return 'breakpoint';
    if (!isPlanned) return undefined;
    return plan.kind === 'step' ? plan.reason : 'step';
  }

  #isReached(plan: Plan, frame: Frame, element: number): boolean {
    switch (plan.kind) {
      case 'run':
        return false;
      case 'runTo':
        return frame.program.name === plan.program && frame.line === plan.line && element === 0;
      case 'above':
        return isBelow(plan.depth, this.#depth(frame));
      case 'step':
        if (plan.unit === 'line' && element > 0) return false;
        if (plan.within && isBelow(this.#depth(frame), plan.within)) return false;
        plan.left -= 1;
        return plan.left <= 0;
      default:
        return plan satisfies never;
    }
  }

  /** The program itself counts for a GOSUB to it from one of its LOCAL routines. */
  #depth(frame: Frame): Depth {
    return [this.#stack.frames.length, frame.gosubs.length];
  }

  #goOn(frame: Frame, resume: Resume): void {
    if (resume.kind === 'end') {
      this.#plan = { kind: 'run' };
      this.#setFlag();
      throw resume.abort ? new AbortSignal('Debugging terminated') : new StopSignal('stop');
    }
    this.#plan = this.#planFor(frame, resume);
    this.#setFlag();
  }

  #planFor(frame: Frame, resume: Exclude<Resume, { kind: 'end' }>): Plan {
    switch (resume.kind) {
      case 'run':
        return { kind: 'run' };
      case 'runTo':
        return { kind: 'runTo', program: frame.program.name, line: resume.line };
      case 'step': {
        const within = resume.over ? this.#depth(frame) : undefined;
        return { kind: 'step', unit: resume.unit, left: resume.count, within, reason: 'step' };
      }
      case 'leaveRoutine':
        return { kind: 'above', depth: this.#depth(frame) };
      case 'leaveProgram':
        return { kind: 'above', depth: [programFrame(this.#stack, frame).depth + 1, 0] };
      default:
        return resume satisfies never;
    }
  }
}
