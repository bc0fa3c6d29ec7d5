import { inPieces } from '../limits.ts';
import { LongText } from './long-text.ts';

/** The modes of TRIM(): which characters go, and whether only spaces are meant. */
interface TrimMode {
  readonly leading: boolean;
  readonly trailing: boolean;
  readonly inner: 'keep' | 'compact' | 'remove';
  readonly spaces?: boolean;
}

const MODES = new Map<string, TrimMode>([
  ['A', { leading: true, trailing: true, inner: 'remove' }],
  ['B', { leading: true, trailing: true, inner: 'keep' }],
  ['C', { leading: false, trailing: false, inner: 'compact' }],
  ['D', { leading: true, trailing: true, inner: 'compact', spaces: true }],
  ['E', { leading: false, trailing: true, inner: 'keep', spaces: true }],
  ['F', { leading: true, trailing: false, inner: 'keep', spaces: true }],
  ['L', { leading: true, trailing: false, inner: 'keep' }],
  ['R', { leading: true, trailing: true, inner: 'compact' }],
  ['T', { leading: false, trailing: true, inner: 'keep' }],
]);

/** TRIM(text): no spaces around, single ones within. */
export function trim(text: string): string {
  if (!text.includes(' ')) return text;
  return trimCharacter(text, ' ', MODES.get('R')!);
}

/** TRIMF(): no leading spaces. */
export function trimFront(text: string): string {
  let start = 0;
  while (text.charCodeAt(start) === 32) start++;
  return start === 0 ? text : text.slice(start);
}

/** TRIMB(): no trailing spaces. */
export function trimBack(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 32) end--;
  return end === text.length ? text : text.slice(0, end);
}

/** Why TRIM(text, character, mode) cannot be done. */
export type TrimRefusal = 'bad mode' | 'no character';

/** TRIM(text, character, mode): undefined with a reason when mode or character are not usable. */
export function trimWith(
  text: string,
  character: string,
  mode: string,
): string | { refused: TrimRefusal } {
  const rule = MODES.get(mode === '' ? 'R' : mode.charAt(0));
  if (rule === undefined) return { refused: 'bad mode' };
  if (rule.spaces) return trimCharacter(text, ' ', rule);
  if (character === '') return { refused: 'no character' };
  return trimCharacter(text, character.charAt(0), rule);
}

function trimCharacter(text: string, character: string, mode: TrimMode): string {
  const code = character.charCodeAt(0);
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) === code) start++;
  while (end > start && text.charCodeAt(end - 1) === code) end--;
  const inner = innerText(text.slice(start, end), character, mode.inner);
  const whole = start === end && text.length > 0;
  const head = mode.leading ? '' : kept(text.slice(0, start), mode.inner);
  // A text of nothing but the character is all leading
  const tail = mode.trailing || whole ? '' : kept(text.slice(end), mode.inner);
  if (whole && mode.trailing && !mode.leading) return '';
  return head + inner + tail;
}

function kept(run: string, inner: TrimMode['inner']): string {
  return inner === 'compact' ? run.slice(0, 1) : run;
}

function innerText(text: string, character: string, inner: TrimMode['inner']): string {
  if (inner === 'keep') return text;
  if (inner === 'remove') return inPieces(text, (piece) => piece.replaceAll(character, ''));
  const twice = character + character;
  if (!text.includes(twice)) return text;
  const result = new LongText();
  let copied = 0;
  for (let at = text.indexOf(twice); at >= 0; at = text.indexOf(twice, copied)) {
    result.add(text.slice(copied, at + 1));
    copied = at + 2;
    while (text.charAt(copied) === character) copied++;
  }
  result.add(text.slice(copied));
  return result.toString();
}
