// Commands that show things: source, call stack, variables; and SET, which changes one.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { placesAtWork } from '../../runtime/fault-place.ts';
import { Matrix } from '../../runtime/matrix.ts';
import type { Value } from '../../runtime/value.ts';
import { plainText, valueShown } from '../value-text.ts';
import { DebugError } from '../variable-path.ts';
import { matrixIn } from '../variables.ts';
import type { DebugCommand, Stop } from './command.ts';

const SOURCE_LINES_MAX = 200;

/** Shows so many lines; RETURN then shows as many more. */
function showLines(stop: Stop, first: number, count: number): void {
  let line = first;
  const next = () => {
    for (let at = 0; at < count; at++, line++) if (!stop.source.show(line)) return false;
    return true;
  };
  stop.next = next() ? next : undefined;
}

const source: DebugCommand = {
  names: ['SRC'],
  usage: 'SRC {program} {n{,m}}',
  summary: 'Show the line that comes next, line n, or m lines from n on',
  run(stop, rest) {
    const { event } = stop;
    const [, name = '', range = ''] = /^(?:([^\d,+-][^ ]*) *)?(.*)$/.exec(rest) ?? [];
    if (name !== '') {
      const program = stop.findProgram(name.toUpperCase());
      if (!program) throw new DebugError('Invalid SRC command');
      stop.source.look(program);
    }
    const numbers = /^(\d+)(?:,(\d+))?$/.exec(range);
    if (numbers) {
      const count = Math.min(Number(numbers[2] ?? 1), SOURCE_LINES_MAX);
      showLines(stop, Math.max(Number(numbers[1]), 1), count);
    } else if (range !== '') throw new DebugError('Invalid SRC command');
    else if (name !== '') showLines(stop, 1, 1);
    else {
      stop.source.look(event.frame.program);
      const element = event.element > 0 ? `.${event.element}` : '';
      stop.screen.line(`${event.program}, Line ${event.line}${element}`);
      stop.source.show(event.line);
    }
    return undefined;
  },
};

const stack: DebugCommand = {
  names: ['STACK'],
  usage: 'STACK',
  summary: 'Show the programs and subroutines at work, the innermost first',
  run({ screen }) {
    const places = placesAtWork();
    places.forEach(({ program, line }, at) => {
      const name = places[at - 1]?.isInternal ? '   ' : program;
      screen.line(`${at + 1}: ${name} @ ${line}`);
    });
    screen.line('Command processor');
    return undefined;
  },
};

const where: DebugCommand = {
  names: ['WHERE'],
  usage: 'WHERE',
  summary: 'Show the program and line that has stopped',
  run: (stop) => source.run(stop, ''),
};

const variables: DebugCommand = {
  names: ['VARS'],
  usage: 'VARS',
  summary: 'Show all variables of the program',
  run(stop) {
    for (const { name, holder } of stop.variables.list()) {
      const matrix = matrixIn(holder);
      stop.screen.line(`${name} = ${valueShown(matrix ?? stop.variables.find(name).read())}`);
    }
    return undefined;
  },
};

/** `("text")` or a number; nothing else can be told from a mistake. */
function valueFrom(text: string): Value {
  const quoted = /^(["'\\])(.*)\1$/s.exec(text);
  if (quoted) return quoted[2] ?? '';
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return Number(text);
  throw new DebugError('Illegal value');
}

const set: DebugCommand = {
  names: ['SET'],
  usage: 'SET var=value',
  summary: 'Set a variable to a number, or to a text in quotes',
  run(stop, rest) {
    const at = rest.indexOf('=');
    const value = valueFrom(at < 0 ? '' : rest.slice(at + 1).trim());
    const found = stop.variables.find(rest.slice(0, at).trim());
    if (found.read() instanceof Matrix) throw new DebugError('An element of the matrix is wanted');
    if (!found.set) throw new DebugError('This cannot be set');
    found.set(value);
    return undefined;
  },
};

const dump: DebugCommand = {
  names: ['DUMP'],
  usage: 'DUMP var path',
  summary: 'Write the text of a variable to a file of the operating system',
  run(stop, rest) {
    const [, name = '', path = ''] = /^(\S+) +(.+)$/.exec(rest) ?? [];
    if (path === '') throw new DebugError('Command format error');
    const text = plainText(stop.variables.find(name).read());
    const full = resolve(stop.session.account.path, path);
    if (!stop.session.mayUsePath(full, 'write')) throw new DebugError(`Not allowed: ${path}`);
    try {
      writeFileSync(full, text, 'latin1');
    } catch (error) {
      throw new DebugError(`Cannot write ${path}: ${(error as NodeJS.ErrnoException).code}`);
    }
    return undefined;
  },
};

/** Shows a variable; of a matrix, RETURN then shows one element after another. */
export function display(stop: Stop, name: string): void {
  stop.lastShown = name;
  const found = stop.variables.find(name);
  const value = found.read();
  if (found.scope === 'system') stop.screen.line(`${found.label} = ${plainText(value)}`);
  else stop.screen.line(valueShown(value));
  stop.next = value instanceof Matrix ? elements(stop, found.label, value) : undefined;
}

function elements(stop: Stop, name: string, matrix: Matrix): () => boolean {
  let at = matrix.isPick ? 1 : 0;
  const { columns } = matrix;
  return () => {
    const place =
      columns > 0 && at > 0
        ? `${Math.floor((at - 1) / columns) + 1},${((at - 1) % columns) + 1}`
        : `${at}`;
    stop.screen.line(`${name}(${place}) = ${valueShown(matrix.elements[at])}`);
    at += 1;
    return at < matrix.elements.length;
  };
}

export const LOOKING: readonly DebugCommand[] = [source, stack, where, variables, set, dump];
