// Commands that let the program go on, or end it.
import type { Resume } from '../events.ts';
import { DebugError } from '../variable-path.ts';
import type { DebugCommand } from './command.ts';

function step(rest: string, over: boolean): Resume {
  const [, dot, digits] = /^(\.?)(\d*)$/.exec(rest) ?? [];
  if (digits === undefined || (dot === '.' && digits === '')) {
    throw new DebugError('Unrecognised command');
  }
  const count = digits === '' ? 1 : Math.max(Number(digits), 1);
  return { kind: 'step', unit: dot === '.' ? 'element' : 'line', count, over };
}

/** The number of a line of the program that has stopped. */
function lineNumber(text: string, lines: readonly string[]): number {
  if (!/^\d+$/.test(text)) throw new DebugError('Command format error');
  const line = Number(text);
  if (line < 1 || line > lines.length) throw new DebugError('Invalid source line number');
  return line;
}

const run: DebugCommand = {
  names: ['RUN', 'R'],
  usage: 'Run {n}',
  summary: 'Let the program run, up to line n of this program if one is given',
  run(stop, rest) {
    if (rest === '') return { kind: 'run' };
    return { kind: 'runTo', line: lineNumber(rest, stop.source.lines) };
  },
};

const stepCommand: DebugCommand = {
  names: ['STEP', 'S'],
  usage: 'Step {n | .n}',
  summary: 'Execute n lines, or n elements of lines, also in subroutines',
  run: (_stop, rest) => step(rest, false),
};

const over: DebugCommand = {
  names: ['OVER', 'O'],
  usage: 'Over {n | .n}',
  summary: 'The same without stopping in subroutines that are called',
  run: (_stop, rest) => step(rest, true),
};

const exit: DebugCommand = {
  names: ['EXIT', 'EX'],
  usage: 'EXit',
  summary: 'Run until this subroutine, internal or called, has returned',
  run: () => ({ kind: 'leaveRoutine' }),
};

const exitProgram: DebugCommand = {
  names: ['EP'],
  usage: 'EP',
  summary: 'Run until this program has returned to its caller',
  run: () => ({ kind: 'leaveProgram' }),
};

const goTo: DebugCommand = {
  names: ['GOTO', 'G'],
  usage: 'Goto n',
  summary: 'Not available: programs here cannot go on at another line',
  run() {
    throw new DebugError('A program cannot go on at another line in this system');
  },
};

const stopCommand: DebugCommand = {
  names: ['STOP'],
  usage: 'STOP',
  summary: 'End the program as by STOP',
  run({ screen }) {
    screen.line('STOP : Debugging terminated');
    return { kind: 'end', abort: false };
  },
};

const abort: DebugCommand = {
  names: ['ABORT', 'QUIT', 'Q'],
  usage: 'ABORT, Quit',
  summary: 'End the program as by ABORT',
  run({ screen }) {
    screen.line('ABORT : Debugging terminated');
    return { kind: 'end', abort: true };
  },
};

export const RUNNING: readonly DebugCommand[] = [
  run,
  stepCommand,
  over,
  exit,
  exitProgram,
  goTo,
  stopCommand,
  abort,
];
