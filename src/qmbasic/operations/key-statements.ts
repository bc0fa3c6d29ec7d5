// BINDKEY(), KEYEDIT, KEYEXIT, KEYTRAP: what keys mean; TTYGET() and TTYSET: how the terminal
// behaves.
import { KEY, type KeyUse, type Session } from '#session/index.ts';

const HIGHEST_KEY_CODE = 255;

/** Actions that KEYEDIT can give to a key. */
const EDIT_ACTIONS: ReadonlyMap<number, number> = new Map([
  [2, KEY.LEFT],
  [3, KEY.RETURN],
  [4, KEY.BACKSPACE],
  [6, KEY.RIGHT],
  [7, KEY.INSERT],
  [8, KEY.DELETE],
  [13, KEY.INSERT],
]);

/**
 * The bytes that a key number of KEYEDIT stands for: 1-31 a control key, 32-159 ESC and a
 * character, above packed bytes.
 */
function keysOf(keyNumber: number): string {
  if (keyNumber < 1) return '';
  if (keyNumber < 32) return String.fromCharCode(keyNumber);
  if (keyNumber < 160) return `\x1b${String.fromCharCode(keyNumber)}`;
  let keys = '';
  for (let packed = keyNumber - 160; packed > 0; packed = Math.floor(packed / 256)) {
    keys += String.fromCharCode(packed % 256);
  }
  return keys;
}

/** KEYEDIT, KEYEXIT, KEYTRAP (action, key): a negative action takes the binding away. */
export function defineKey(
  session: Session,
  kind: 'edit' | 'exit' | 'trap',
  action: number,
  keyNumber: number,
): void {
  const { keyBindings, terminal } = session;
  keyBindings.useTerminal(terminal.type);
  const keys = keysOf(keyNumber);
  if (action < 0) {
    keyBindings.unbind(keys);
    return;
  }
  const use = useOf(kind, action);
  if (use) keyBindings.bind(keys, use);
}

function useOf(kind: 'edit' | 'exit' | 'trap', action: number): KeyUse | undefined {
  if (kind !== 'edit') return { kind, number: action & HIGHEST_KEY_CODE };
  const code = EDIT_ACTIONS.get(action);
  return code === undefined ? undefined : { kind: 'code', code };
}

/** BINDKEY(keys, action): binds from 0 on; -1 takes away, -2 asks. */
export function bindKey(session: Session, keys: string, action: number): number {
  const { keyBindings, terminal } = session;
  keyBindings.useTerminal(terminal.type);
  session.status = 0;
  if (action === -1) {
    keyBindings.unbind(keys);
    return 1;
  }
  if (action === -2) {
    const use = keyBindings.find(keys);
    if (!use) return -1;
    return use.kind === 'code' ? use.code : use.number;
  }
  if (action < 0) return 1;
  session.status = bindingProblem(session, keys, action);
  if (session.status !== 0) return 0;
  keyBindings.bind(keys, { kind: 'code', code: action });
  return 1;
}

// STATUS() of a binding that cannot be: 1 the keys, 2 the action, 3 a shorter binding is in the
// way.
function bindingProblem(session: Session, keys: string, action: number): number {
  if (keys === '' || keys.includes('\xfe')) return 1;
  if (action > HIGHEST_KEY_CODE) return 2;
  for (let length = 1; length < keys.length; length++) {
    if (session.keyBindings.find(keys.slice(0, length))) return 3;
  }
  return 0;
}

const CONTROL_C = 3;

/** TTYGET(): break key, case inversion, code of the break key, line end sent, line end typed. */
export function terminalModes(session: Session): string {
  const breakKey = session.breakInhibits === 0 ? 1 : 0;
  const inverted = session.terminal.invertCase ? 1 : 0;
  return [breakKey, inverted, CONTROL_C, '\r\n', '\r'].join('\xfe');
}

/** TTYSET modes */
export function setTerminalModes(session: Session, modes: string): void {
  const [, inverted = '1'] = modes.split('\xfe');
  session.terminal.invertCase = inverted !== '0' && inverted !== '';
}
