// !PCL: control texts for printers that take PCL. Programs call it through the functions that PCL.H
// declares; each is a row of PCL_FUNCTIONS, and its key is the number of the row.
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference } from '../runtime/value.ts';
import { codesOf, type PclCodes } from './pcl-codes.ts';
import { boxText, cursorText, ruleText } from './pcl-drawing.ts';
import { fontText } from './pcl-font.ts';
import type { StandardRoutineTable } from './standard-routine.ts';

const ESCAPE = '\x1b';
const NO_ARGUMENT = '';

/** An argument as it is written, from 0. */
type PclArgument = (at: number) => string;

interface PclFunction {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly summary: string;
  readonly text: (rt: Runtime, argument: PclArgument, codes: () => PclCodes) => string;
}

const LINE_ARGUMENTS = ['X', 'Y', 'LENGTH', 'LINE.WIDTH'];
/** Off, along the long edge, along the short edge; the front side comes first. */
const DUPLEX: ReadonlyMap<string, string> = new Map([
  ['0', `${ESCAPE}&l0S`],
  ['1', `${ESCAPE}&l1S${ESCAPE}&a1G`],
  ['2', `${ESCAPE}&l2S${ESCAPE}&a1G`],
]);

const coded = (code: string | undefined, letter: string) =>
  code === undefined ? '' : `${ESCAPE}&l${code}${letter}`;

/** In the order of their keys, from 1. */
export const PCL_FUNCTIONS: readonly PclFunction[] = [
  {
    name: 'PCL.RESET',
    arguments: [],
    summary: 'Puts the printer back to its beginning',
    text: () => `${ESCAPE}E${ESCAPE}%-12345X${ESCAPE}&k2G`,
  },
  {
    name: 'PCL.CURSOR',
    arguments: ['X', 'Y'],
    summary: 'Moves the cursor',
    text: (_, argument) => cursorText(argument(0), argument(1)),
  },
  {
    name: 'PCL.HLINE',
    arguments: LINE_ARGUMENTS,
    summary: 'A line to the right',
    text: (_, argument) =>
      cursorText(argument(0), argument(1)) + ruleText(argument(2), argument(3)),
  },
  {
    name: 'PCL.VLINE',
    arguments: LINE_ARGUMENTS,
    summary: 'A line down',
    text: (_, argument) =>
      cursorText(argument(0), argument(1)) + ruleText(argument(3), argument(2)),
  },
  {
    name: 'PCL.BOX',
    arguments: ['L', 'T', 'W', 'H', 'P', 'R'],
    summary: 'A box at the left and top with a width, height, line width and radius of the corners',
    text: boxText,
  },
  {
    name: 'PCL.FONT',
    arguments: ['TYPEFACE'],
    summary:
      'A font in words: name, symbol set, style, weight, FIXED or PROPORTIONAL, REGULAR, 12PT, PITCH 10, 8LPI, with commas between them',
    text: (_, argument, codes) => fontText(argument(0), codes()),
  },
  {
    name: 'PCL.COPIES',
    arguments: ['N'],
    summary: 'How many copies',
    text: (_, argument) => coded(argument(0), 'X'),
  },
  {
    name: 'PCL.PAPER.SIZE',
    arguments: ['SIZE'],
    summary: 'A paper by its name',
    text: (_, argument, codes) => coded(codes()('PCL.PAPER.NAME', argument(0)), 'A'),
  },
  {
    name: 'PCL.ORIENTATION',
    arguments: ['LAYOUT'],
    summary: 'PORTRAIT or LANDSCAPE',
    text: (_, argument, codes) => coded(codes()('PCL.ORIENTATION.NAME', argument(0)), 'O'),
  },
  {
    name: 'PCL.SAVE.CSR',
    arguments: [],
    summary: 'Remembers where the cursor is',
    text: () => `${ESCAPE}&f0S`,
  },
  {
    name: 'PCL.RESTORE.CSR',
    arguments: [],
    summary: 'Moves the cursor back there',
    text: () => `${ESCAPE}&f1S`,
  },
  {
    name: 'PCL.LEFT.MARGIN',
    arguments: ['COL'],
    summary: 'The left margin in columns',
    text: (_, argument) => `${ESCAPE}&a${argument(0)}L`,
  },
  {
    name: 'PCL.DUPLEX',
    arguments: ['MODE'],
    summary: 'One side (0), both with the binding along the long (1) or short edge (2)',
    text: (_, argument) => DUPLEX.get(argument(0)) ?? '',
  },
  {
    name: 'PCL.FONT.WEIGHT',
    arguments: ['WGT'],
    summary: 'A weight by its name',
    text(_, argument, codes) {
      const code = codes()('PCL.WEIGHT', argument(0).trim());
      return code === undefined ? '' : `${ESCAPE}(s${code}B`;
    },
  },
];

export const pclRoutines = {
  '!PCL': {
    kind: 'function',
    arguments: ['result', 'key', '1', '2', '3', '4', '5', '6'],
    optional: 6,
    summary: 'Control texts for printers that take PCL; PCL.H declares a function for each key',
    call(rt: Runtime, result: Reference, key: Reference, ...rest: Reference[]) {
      const row = PCL_FUNCTIONS[rt.int(key.v, 1) - 1];
      const argument = (at: number) => rt.text(rest[at]?.v, at + 2);
      result.v = row ? row.text(rt, argument, () => codesOf(rt.session)) : NO_ARGUMENT;
    },
  },
} satisfies StandardRoutineTable;
