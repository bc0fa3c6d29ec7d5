// Keyboard, screen and print units.
import { CAPABILITY_ORDER, capability, type Session, screenControl } from '#session/index.ts';
import { bindKey, terminalModes } from '../operations/key-statements.ts';
import { keyCode, keyIn } from '../operations/keyboard-input.ts';
import { getPrintUnit, printerSetting, printUnitFault } from '../operations/print-settings.ts';
import { ScreenImage } from '../operations/special-values.ts';
import { int, num, text } from '../runtime/conversion.ts';
import { Fault } from '../runtime/fault.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';

const FIELD_MARK = '\xfe';
const timeout = { args: [0, 1], defaults: [null] } as const;

/** Seconds as milliseconds; no limit when there is no number or it is not above 0. */
function limitMs(seconds: Value | null): number | undefined {
  if (seconds === null) return undefined;
  const value = num(seconds);
  return value > 0 ? value * 1000 : undefined;
}

function checkUnit(unit: number): void {
  const fault = printUnitFault(unit);
  if (fault !== undefined) throw new Fault(fault);
}

function capabilities(session: Session): string {
  const { type } = session.terminal;
  return CAPABILITY_ORDER.map((name) => capability(type, name)).join(FIELD_MARK);
}

export const terminalFunctions = {
  '@': {
    args: [2, 2],
    summary: 'Moves the cursor or changes what is shown',
    returns: 'string',
    call: (rt: Runtime, column: Value, row: Value) =>
      screenControl(rt.session.terminal, int(column), int(row, 1)),
  },
  BINDKEY: {
    args: [2, 2],
    summary: 'Binds a key or asks for its binding',
    call: (rt: Runtime, keys: Value, action: Value) =>
      bindKey(rt.session, text(keys), int(action, 1)),
  },
  GETPU: {
    args: [2, 2],
    summary: 'A setting of a print unit',
    call: (rt: Runtime, key: Value, unit: Value) =>
      getPrintUnit(rt.session, int(key), int(unit, 1)),
  },
  INPUTBLK: {
    args: [1, 1],
    summary: 'So many characters as they are typed',
    returns: 'string',
    call: (rt: Runtime, length: Value) => rt.session.keyboard.block(int(length)),
  },
  KEYCODE: {
    ...timeout,
    summary: 'One key, special keys as one character',
    returns: 'string',
    call: (rt: Runtime, seconds: Value | null) => keyCode(rt.session, limitMs(seconds)),
  },
  KEYIN: {
    ...timeout,
    summary: 'One character',
    returns: 'string',
    call: (rt: Runtime, seconds: Value | null) => keyIn(rt.session, limitMs(seconds), true),
  },
  KEYINC: {
    ...timeout,
    summary: 'One character in the case that PTERM says',
    returns: 'string',
    call: (rt: Runtime, seconds: Value | null) => keyIn(rt.session, limitMs(seconds), false),
  },
  KEYINR: {
    ...timeout,
    summary: 'One character as it comes',
    returns: 'string',
    call: (rt: Runtime, seconds: Value | null) => keyIn(rt.session, limitMs(seconds), true),
  },
  KEYREADY: {
    args: [0, 0],
    summary: 'Is a key waiting?',
    returns: 'number',
    call: (rt: Runtime) => (rt.session.keyboard.isKeyReady() ? 1 : 0),
  },
  'PRINTER.SETTING': {
    args: [3, 3],
    summary: 'Sets a print unit or asks for a setting (see GETPU, SETPU)',
    call(rt: Runtime, unit: Value, key: Value, value: Value) {
      checkUnit(int(unit));
      const result = printerSetting(rt.session, int(unit), int(key, 1), int(value, 2));
      if (result === undefined) throw new Fault('Unrecognised printer setting key');
      return result;
    },
  },
  'SAVE.SCREEN': {
    args: [4, 4],
    summary: 'An image of part of the screen',
    call: (_: Runtime, ...[column, row, width, height]: Value[]) =>
      new ScreenImage([int(column), int(row, 1), int(width, 2), int(height, 3)]),
  },
  TERMINFO: {
    args: [0, 1],
    defaults: [null],
    summary: 'What the terminal can do',
    returns: 'string',
    call(rt: Runtime, name: Value | null) {
      if (name === null) return capabilities(rt.session);
      return capability(rt.session.terminal.type, text(name));
    },
  },
  TTYGET: {
    args: [0, 0],
    summary: 'Modes of the terminal',
    returns: 'string',
    call: (rt: Runtime) => terminalModes(rt.session),
  },
} satisfies FunctionTable;
