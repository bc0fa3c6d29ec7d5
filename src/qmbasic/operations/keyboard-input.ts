// INPUT in its forms, single keys, and the error line at the foot of the screen.
import { MvError } from '#base/index.ts';
import {
  FieldEditor,
  type FieldOptions,
  type Key,
  type KeyBindings,
  type LineOptions,
  readKey,
  type Session,
  screenControl,
} from '#session/index.ts';

const CLEAR_TO_END_OF_LINE = -4;

/** INPUT v: the line typed or queued, or undefined when the time is up. */
export function inputLine(session: Session, options: LineOptions): string | undefined {
  checkKeyboard(session);
  session.status = 0;
  const entered = session.keyboard.line({
    ...options,
    prompt: session.terminal.promptCharacter,
  });
  if (entered.outcome === 'line') return entered.text;
  session.status = TIMED_OUT;
  return undefined;
}

const TIMED_OUT = 1011;

/** Phantoms and API connections have nobody to ask. */
function inputFault(session: Session): string | undefined {
  if (session.entry === 'phantom') return 'Phantom requested keyboard input';
  if (session.entry === 'vbsrvr' && session.keyboard.dataQueue.length === 0) {
    return 'QMClient requested keyboard input';
  }
  return undefined;
}

function checkKeyboard(session: Session): void {
  const fault = session.keyboard.dataQueue.length > 0 ? undefined : inputFault(session);
  if (fault !== undefined) throw new MvError('NO_KEYBOARD', fault);
}

/** INPUT v,-1: is anything typed ahead or queued? */
export function inputReady(session: Session): number {
  return session.keyboard.isReady() ? 1 : 0;
}

/** INPUT @ and INPUTFIELD: the text, or undefined when the time is up. */
export function inputField(
  session: Session,
  text: string,
  options: FieldOptions,
): string | undefined {
  checkKeyboard(session);
  session.status = 0;
  const { terminal, keyboard, keyBindings } = session;
  const { paginate } = terminal;
  const editor = new FieldEditor(terminal, keyboard, keyBindings, { text, options });
  const entered = editor.run();
  terminal.paginate = paginate;
  terminal.page.line = 0;
  clearErrorLine(session);
  if (entered.outcome === 'timeout') {
    session.status = TIMED_OUT;
    return undefined;
  }
  session.status = entered.status;
  return entered.text;
}

/** IN v {FOR tenths}: the code of one key, shown when it is printable; 0 when the time is up. */
export function inKey(session: Session, timeoutMs: number | undefined): number {
  checkKeyboard(session);
  const code = session.keyboard.key(timeoutMs, true);
  session.status = code === undefined ? TIMED_OUT : 0;
  if (code === undefined) return 0;
  if (session.terminal.echo && code >= 32) session.terminal.write(String.fromCharCode(code));
  return code;
}

/** KEYIN(), KEYINC(), KEYINR(): one character; '' when the time is up. */
export function keyIn(session: Session, timeoutMs: number | undefined, keepCase: boolean): string {
  checkKeyboard(session);
  const code = session.keyboard.key(timeoutMs, keepCase);
  session.status = code === undefined ? TIMED_OUT : 0;
  return code === undefined ? '' : String.fromCharCode(code);
}

/** KEYCODE(): one key, special keys as their K$ code; '' when the time is up. */
export function keyCode(session: Session, timeoutMs: number | undefined): string {
  checkKeyboard(session);
  const key: Key | undefined = readKey(
    session.keyboard,
    session.keyBindings,
    session.terminal,
    timeoutMs,
  );
  session.status = key === undefined ? TIMED_OUT : 0;
  if (key === undefined) return '';
  if (key.kind === 'code') return String.fromCharCode(key.code & 255);
  session.status = key.number;
  return '\0';
}

/** One key for a screen with bindings of its own: its code, 0 for a key that has none. */
export function screenKey(session: Session, bindings: KeyBindings): number {
  checkKeyboard(session);
  bindings.useTerminal(session.terminal.type);
  const key = readKey(session.keyboard, bindings, session.terminal, undefined);
  return key?.kind === 'code' ? key.code : 0;
}

/** INPUTERR, PRINTERR: a message on the bottom line, until the next input. */
export function showErrorLine(session: Session, text: string): void {
  const { terminal } = session;
  const { paginate } = terminal;
  const place = screenControl(terminal, 0, terminal.lines - 1);
  terminal.write(place + text.slice(0, terminal.width - 1) + clearLine(session));
  terminal.paginate = paginate;
  session.errorLineShown = text !== '';
}

function clearLine(session: Session): string {
  return screenControl(session.terminal, CLEAR_TO_END_OF_LINE);
}

function clearErrorLine(session: Session): void {
  if (session.errorLineShown) showErrorLine(session, '');
}
