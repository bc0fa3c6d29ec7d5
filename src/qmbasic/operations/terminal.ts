// Operations of the statements on keyboard and screen.
import { fmt } from '#values/index.ts';
import { Fault } from '../runtime/fault.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference, Value } from '../runtime/value.ts';
import { conversionContext } from './conversion-context.ts';
import { defineKey, setTerminalModes } from './key-statements.ts';
import { inKey, inputField, inputLine, inputReady, showErrorLine } from './keyboard-input.ts';
import { ScreenImage } from './special-values.ts';
import type { OperationTable } from './table.ts';

/** Seconds as milliseconds; no limit without a number above 0. */
function limitMs(rt: Runtime, seconds: Value | null, scale = 1000): number | undefined {
  if (seconds === null) return undefined;
  const limit = rt.num(seconds);
  return limit > 0 ? limit * scale : undefined;
}

/** The options of an INPUT: words between spaces. */
function optionWords(flags: string): ReadonlySet<string> {
  return new Set(flags.split(' '));
}

const inputOperations = {
  /**
   * INPUT v, length: true unless the time was up. A negative length asks whether something is typed
   * ahead.
   */
  INPUT(
    rt: Runtime,
    ...[target, lengthValue, flags, timeout]: [Reference, Value, string, Value | null]
  ): boolean {
    const { session } = rt;
    const length = rt.int(lengthValue, 1);
    if (length < 0) {
      target.v = inputReady(session);
      return true;
    }
    const words = optionWords(flags);
    const limit = limitMs(rt, timeout);
    const text = inputLine(session, {
      length,
      needsReturn: words.has('_'),
      stayOnLine: words.has(':'),
      hidden: words.has('HIDDEN'),
      upperCase: words.has('UPCASE'),
      keepCase: words.has('NOCASEINVERT'),
      hideQueued: words.has('NO.ECHO.DATA'),
      ...(limit === undefined ? {} : { timeoutMs: limit }),
    });
    if (text !== undefined) target.v = text;
    return text !== undefined;
  },

  /** INPUT @(column,row) and INPUTFIELD */
  'INPUT.AT'(
    rt: Runtime,
    ...operands: [Value, Value, Reference, Value, Value | null, string, Value | null]
  ): boolean {
    const [column, row, target, length, format, flags, timeout] = operands;
    const { session } = rt;
    const code = format === null ? undefined : rt.text(format, 4);
    const before = target.v === undefined ? '' : rt.text(target.v, 2);
    const words = optionWords(flags);
    const text = inputField(session, before, {
      column: rt.int(column),
      row: rt.int(row, 1),
      length: rt.int(length, 3),
      display: words.has('DISPLAY') && target.v !== undefined,
      stayOnLine: words.has(':'),
      needsReturn: words.has('_') || words.has('PANNING'),
      hidden: words.has('HIDDEN'),
      upperCase: words.has('UPCASE'),
      fieldMode: words.has('FIELD'),
      overlay: words.has('OVERLAY'),
      edit: words.has('EDIT') || words.has('APPEND'),
      append: words.has('APPEND'),
      panning: words.has('PANNING'),
      timeoutMs: limitMs(rt, timeout),
      formatted:
        code === undefined
          ? undefined
          : (shown) => fmt(shown, code, conversionContext(session)).text,
    });
    if (text !== undefined) target.v = text;
    return text !== undefined;
  },

  /** IN v FOR tenths: the code of one key */
  IN(rt: Runtime, target: Reference, tenths: Value): boolean {
    const code = inKey(rt.session, limitMs(rt, tenths, 100));
    target.v = code;
    return code !== 0;
  },

  CLEARINPUT: (rt: Runtime): void => rt.session.keyboard.discard(),
} satisfies OperationTable;

function boundKey(kind: 'edit' | 'exit' | 'trap') {
  return (rt: Runtime, action: Value, key: Value): void =>
    defineKey(rt.session, kind, rt.int(action), rt.int(key, 1));
}

const errorLine = (rt: Runtime, text: Value): void => showErrorLine(rt.session, rt.text(text));

const screenOperations = {
  ECHO(rt: Runtime, state: Value): void {
    rt.session.terminal.echo = rt.truth(state);
  },

  HUSH(rt: Runtime, state: Value, before: Reference | null): void {
    const { terminal } = rt.session;
    rt.session.status = terminal.hushed ? 1 : 0;
    terminal.hushed = rt.truth(state);
    if (before) before.v = rt.session.status;
  },

  PROMPT(rt: Runtime, text: Value): void {
    rt.session.terminal.promptCharacter = rt.text(text).slice(0, 1);
  },

  PRINTERR: errorLine,
  INPUTERR: errorLine,
  KEYEDIT: boundKey('edit'),
  KEYEXIT: boundKey('exit'),
  KEYTRAP: boundKey('trap'),

  /** Our terminals do not tell what they show, so nothing is drawn again. */
  'RESTORE.SCREEN'(_: Runtime, image: Value): void {
    if (!(image instanceof ScreenImage)) throw new Fault('Data is not a screen image');
  },

  TTYSET: (rt: Runtime, modes: Value): void => setTerminalModes(rt.session, rt.text(modes)),
} satisfies OperationTable;

export const terminalOperations = { ...inputOperations, ...screenOperations };
