// @(column,row) and @(-n): the strings that move the cursor and change what is shown.
import { capability, expandCapability } from './capabilities.ts';
import type { Terminal } from './terminal.ts';

type ControlCode =
  /** The capability as it is. */
  | { readonly kind: 'plain'; readonly name: string }
  /** The capability repeated as often as the second argument says, at least once. */
  | { readonly kind: 'repeated'; readonly name: string; readonly most: 'width' | 'lines' | 'none' }
  /** One capability for a single one, another with a number for several. */
  | { readonly kind: 'counted'; readonly one: string; readonly several: string }
  | { readonly kind: 'colour'; readonly name: string };

const plain = (name: string): ControlCode => ({ kind: 'plain', name });

const CONTROL_CODES: ReadonlyMap<number, ControlCode> = new Map([
  [-1, plain('clear')],
  [-2, plain('home')],
  [-3, plain('ed')],
  [-4, plain('el')],
  [-5, plain('blink')],
  [-6, plain('sgr0')],
  [-9, { kind: 'repeated', name: 'cub1', most: 'width' }],
  [-10, { kind: 'repeated', name: 'cuu1', most: 'lines' }],
  [-11, plain('dim')],
  [-12, plain('sgr0')],
  [-13, plain('rev')],
  [-14, plain('sgr0')],
  [-15, plain('smul')],
  [-16, plain('rmul')],
  [-17, { kind: 'counted', one: 'il1', several: 'il' }],
  [-18, { kind: 'counted', one: 'dl1', several: 'dl' }],
  [-19, { kind: 'repeated', name: 'ich1', most: 'none' }],
  [-22, { kind: 'repeated', name: 'dch1', most: 'none' }],
  [-23, plain('mc5')],
  [-24, plain('mc4')],
  [-31, plain('cvvis')],
  [-32, plain('civis')],
  [-33, { kind: 'repeated', name: 'cud1', most: 'lines' }],
  [-34, { kind: 'repeated', name: 'cuf1', most: 'width' }],
  [-37, { kind: 'colour', name: 'setf' }],
  [-38, { kind: 'colour', name: 'setb' }],
  [-54, plain('slt')],
  [-55, plain('rlt')],
  [-58, plain('bold')],
  [-59, plain('sgr0')],
]);

const HIGHEST_REPEAT = 1000;

/** The string of @(first{,second}); second is -1 when it was not given. */
export function screenControl(terminal: Terminal, first: number, second = -1): string {
  if (first >= 0) return cursorTo(terminal, first, second);
  const { type } = terminal;
  if (first === -1 || first === -2) terminal.page.line = 0;
  if (first <= -100 && first >= -107) return capability(type, `u${-(first + 100)}`);
  const code = CONTROL_CODES.get(first);
  if (!code) return '';
  switch (code.kind) {
    case 'plain':
      return capability(type, code.name);
    case 'repeated': {
      const most = { width: terminal.width, lines: terminal.lines, none: HIGHEST_REPEAT }[
        code.most
      ];
      return capability(type, code.name).repeat(Math.min(Math.max(second, 1), Math.max(most, 1)));
    }
    case 'counted':
      if (second < 1) return capability(type, code.one);
      return expandCapability(capability(type, code.several), second);
    case 'colour':
      return expandCapability(capability(type, code.name), mappedColour(type, second));
  }
}

// Any use of @(column,row) ends the pausing of full screens, even when its text is never shown.
function cursorTo(terminal: Terminal, column: number, row: number): string {
  terminal.paginate = false;
  if (column >= terminal.width) return '';
  const { type } = terminal;
  if (row >= 0 && row < terminal.lines)
    return expandCapability(capability(type, 'cup'), row, column);
  if (column === 0) return '\r';
  const absolute = capability(type, 'hpa');
  if (absolute !== '') return expandCapability(absolute, column);
  const right = capability(type, 'cuf');
  if (right !== '') return `\r${expandCapability(right, column)}`;
  return `\r${capability(type, 'cuf1').repeat(column)}`;
}

function mappedColour(type: string, colour: number): number {
  const mapped = capability(type, 'colourmap').split('|')[colour];
  return mapped ? Number(mapped) : colour;
}
