// What the keys of a terminal mean to KEYCODE(), INPUT @ and INPUTFIELD: a key sends a string, which stands for a code.
import { capability } from '../terminal/capabilities.ts';

/** Codes of special keys, as KEYIN.H names them (K$...). */
export const KEY = {
  BACKSPACE: 8,
  RETURN: 13,
  ESCAPE: 27,
  F1: 128,
  LEFT: 203,
  RIGHT: 204,
  UP: 205,
  DOWN: 206,
  PAGE_UP: 207,
  PAGE_DOWN: 208,
  HOME: 209,
  END: 210,
  INSERT: 211,
  DELETE: 212,
  BACK_TAB: 213,
} as const;

const FUNCTION_KEYS = 12;

const NAMED_KEYS: readonly (readonly [capability: string, code: number])[] = [
  ['kcub1', KEY.LEFT],
  ['kcuf1', KEY.RIGHT],
  ['kcuu1', KEY.UP],
  ['kcud1', KEY.DOWN],
  ['kpp', KEY.PAGE_UP],
  ['knp', KEY.PAGE_DOWN],
  ['khome', KEY.HOME],
  ['kend', KEY.END],
  ['kich1', KEY.INSERT],
  ['kdch1', KEY.DELETE],
  ['kcbt', KEY.BACK_TAB],
  ['kbs', KEY.BACKSPACE],
];

/** What a program made a key do. */
export type KeyUse =
  /** Stands for a code. */
  | { readonly kind: 'code'; readonly code: number }
  /** KEYEXIT: ends the input and keeps the data. STATUS() is the number. */
  | { readonly kind: 'exit'; readonly number: number }
  /** KEYTRAP: ends the input and takes the data back. */
  | { readonly kind: 'trap'; readonly number: number };

/** The keys of one session. */
export class KeyBindings {
  #uses = new Map<string, KeyUse>();
  #terminalType = '';

  /** Binds the keys of a terminal type; what programs bound is lost when the type changes. */
  useTerminal(type: string): void {
    if (type === this.#terminalType) return;
    this.#terminalType = type;
    this.#uses.clear();
    for (let key = 1; key <= FUNCTION_KEYS; key++) {
      this.bind(capability(type, `kf${key}`), { kind: 'code', code: KEY.F1 + key - 1 });
    }
    for (const [name, code] of NAMED_KEYS)
      this.bind(capability(type, name), { kind: 'code', code });
    this.bind('\r', { kind: 'code', code: KEY.RETURN });
    this.bind('\n', { kind: 'code', code: KEY.RETURN });
  }

  bind(keys: string, use: KeyUse): void {
    if (keys !== '') this.#uses.set(keys, use);
  }

  unbind(keys: string): void {
    this.#uses.delete(keys);
  }

  find(keys: string): KeyUse | undefined {
    return this.#uses.get(keys);
  }

  /** True when more keys might follow to make up a bound string. */
  isBeginning(keys: string): boolean {
    for (const bound of this.#uses.keys()) {
      if (bound.length > keys.length && bound.startsWith(keys)) return true;
    }
    return false;
  }
}
