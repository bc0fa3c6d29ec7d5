// The debugger of QMBasic programs: an engine without a face, and its face at a terminal.
export type { CallLevel } from './call-levels.ts';
export { DebugSession } from './debug-session.ts';
export type { Breakpoint, DebugFront, Resume, StoppedEvent, WatchHit } from './events.ts';
export type { NamedVariable } from './frame-view.ts';
export type { SourceOutcome } from './sources.ts';
export { TerminalFront } from './terminal/terminal-front.ts';
export { valueShown } from './value-text.ts';
export type { FoundVariable, VariableFinder } from './variables.ts';
