// Keys that edit the command line: control characters and the sequences of cursor keys.
import type { Keyboard } from '#session/index.ts';

export type EditingKey =
  | 'enter'
  | 'home'
  | 'end'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'backspace'
  | 'delete'
  | 'kill-to-end'
  | 'clear'
  | 'upper-case'
  | 'transpose'
  | 'overlay'
  | 'search'
  | 'complete'
  | 'redraw'
  | 'none';

const CONTROL_KEYS: ReadonlyMap<number, EditingKey> = new Map<number, EditingKey>([
  [1, 'home'],
  [2, 'left'],
  [4, 'delete'],
  [5, 'end'],
  [6, 'right'],
  [7, 'clear'],
  [8, 'backspace'],
  [9, 'complete'],
  [10, 'enter'],
  [11, 'kill-to-end'],
  [12, 'redraw'],
  [13, 'enter'],
  [14, 'down'],
  [15, 'overlay'],
  [16, 'up'],
  [18, 'search'],
  [20, 'transpose'],
  [21, 'upper-case'],
  [26, 'up'],
  [127, 'backspace'],
]);

/** What follows ESC [ or ESC O. */
const SEQUENCES: ReadonlyMap<string, EditingKey> = new Map<string, EditingKey>([
  ['A', 'up'],
  ['B', 'down'],
  ['C', 'right'],
  ['D', 'left'],
  ['F', 'end'],
  ['H', 'home'],
  ['1~', 'home'],
  ['2~', 'overlay'],
  ['3~', 'delete'],
  ['4~', 'end'],
  ['7~', 'home'],
  ['8~', 'end'],
]);

const ESCAPE = 27;
const SEQUENCE_WAIT_MS = 100;
const LONGEST_SEQUENCE = 8;

export function readEditingKey(keyboard: Keyboard): EditingKey | { readonly character: string } {
  const code = keyboard.key();
  if (code === undefined) return 'none';
  if (code === ESCAPE) return readSequence(keyboard);
  const known = CONTROL_KEYS.get(code);
  if (known) return known;
  return code < 32 || code >= 254 ? 'none' : { character: String.fromCharCode(code) };
}

function readSequence(keyboard: Keyboard): EditingKey {
  const first = keyboard.key(SEQUENCE_WAIT_MS, true);
  if (first !== 91 && first !== 79) return 'none';
  let text = '';
  while (text.length < LONGEST_SEQUENCE) {
    const code = keyboard.key(SEQUENCE_WAIT_MS, true);
    if (code === undefined) return 'none';
    text += String.fromCharCode(code);
    if (code >= 64 && code <= 126) return SEQUENCES.get(text) ?? 'none';
  }
  return 'none';
}
