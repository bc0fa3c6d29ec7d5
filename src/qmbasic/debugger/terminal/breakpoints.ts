// BRK, CLR, WATCH, UNWATCH
import type { Breakpoint } from '../events.ts';
import { DebugError } from '../variable-path.ts';
import type { DebugCommand, Stop } from './command.ts';

const NUMBER = /^\d+$/;

/** `{program} n`: a line of the program that is shown, or of another that need not be loaded. */
function placeOf(stop: Stop, rest: string): Breakpoint {
  const [first = '', second] = rest.split(/ +/);
  const named = second !== undefined;
  const digits = named ? second : first;
  if (!NUMBER.test(digits)) throw new DebugError('Command format error');
  const program = named ? first.toUpperCase() : stop.source.program.name;
  const line = Number(digits);
  const known = named ? stop.findProgram(program) : stop.source.program;
  if (!named && line > stop.source.lines.length) throw new DebugError('Invalid source line number');
  if (line < 1) throw new DebugError('Invalid source line number');
  if (known?.debug && !known.debug.lines.includes(line)) {
    throw new DebugError('Cannot set breakpoint on this line');
  }
  return { program, line };
}

const breakpoint: DebugCommand = {
  names: ['BRK'],
  usage: 'BRK {{program} n}',
  summary: 'Stop at line n of this or another program; without n show all breakpoints',
  run(stop, rest) {
    if (rest === '') {
      const list = stop.debug.breakpoints();
      if (list.length === 0) throw new DebugError('No breakpoints are set');
      for (const { program, line } of list) stop.screen.line(`${program} @ ${line}`);
    } else if (!stop.debug.addBreakpoint(placeOf(stop, rest))) {
      throw new DebugError('Specified breakpoint already set');
    }
    return undefined;
  },
};

const clear: DebugCommand = {
  names: ['CLR'],
  usage: 'CLR {{program} n}',
  summary: 'Take back that breakpoint, or all',
  run(stop, rest) {
    if (rest === '') stop.debug.clearBreakpoints();
    else {
      const [first = '', second] = rest.split(/ +/);
      const line = Number(second ?? first);
      if (!NUMBER.test(second ?? first)) throw new DebugError('Command format error');
      const program = second === undefined ? stop.source.program.name : first.toUpperCase();
      if (!stop.debug.removeBreakpoint({ program, line })) {
        throw new DebugError('Specified breakpoint not found');
      }
    }
    return undefined;
  },
};

/** `name=value` with the value perhaps in quotes, or the name alone. */
function watchWords(rest: string): { name: string; wanted: string | undefined } {
  const at = rest.indexOf('=');
  if (at < 0) return { name: rest, wanted: undefined };
  const value = rest.slice(at + 1).trim();
  const quoted = /^(["'\\])(.*)\1$/s.exec(value);
  return { name: rest.slice(0, at).trim(), wanted: quoted ? quoted[2] : value };
}

const watch: DebugCommand = {
  names: ['WATCH', 'W'],
  usage: 'Watch {var{=value}}',
  summary: 'Stop when the variable changes, or becomes the value; without it show what is watched',
  run(stop, rest) {
    if (rest === '') {
      for (const label of stop.debug.watches.labels()) stop.screen.line(label);
      return undefined;
    }
    const { name, wanted } = watchWords(rest);
    stop.debug.watch(stop.event.frame, name, wanted);
    return undefined;
  },
};

const unwatch: DebugCommand = {
  names: ['UNWATCH', 'UW'],
  usage: 'UnWatch',
  summary: 'End all watches',
  run(stop) {
    stop.debug.watches.clear();
    return undefined;
  },
};

export const BREAKPOINTS: readonly DebugCommand[] = [breakpoint, clear, watch, unwatch];
