// Texts in UTF-8: characters instead of bytes, and the columns they take on a screen.
import {
  displaySubstring,
  displayWidth,
  fmt,
  isUtf8,
  latin1ToUtf8,
  parseFormatCode,
  utf8Bytes,
  utf8Case,
  utf8Character,
  utf8Count,
  utf8Substring,
  utf8ToLatin1,
} from '#values/index.ts';
import { conversionContext } from '../operations/conversion-context.ts';
import { int, text } from '../runtime/conversion.ts';
import { Fault } from '../runtime/fault.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { eachText } from './element-by-element.ts';

const one = [1, 1] as const;
const returnsString = { itype: true, returns: 'string' } as const;
const returnsInt = { itype: true, returns: 'int' } as const;
const own = { origin: 'ScarletDME for Node.js' } as const;
const LAST_POINT = 0x10ffff;
const TEXT_MARK = '\xfb';

function character(_: Runtime, point: Value): string {
  const code = int(point);
  if (code < 0 || code > LAST_POINT) throw new Fault(`There is no character ${code}`);
  return utf8Bytes(code);
}

/** FMT() by columns: the width is what the text takes on the screen. */
function formatted(rt: Runtime, value: Value, format: Value): string {
  const [shown, code] = [text(value), text(format, 1)];
  const context = conversionContext(rt.session);
  const parsed = parseFormatCode(code);
  const width = displayWidth(shown);
  if (parsed?.width === undefined || width === shown.length) {
    const result = fmt(shown, code, context);
    rt.session.status = result.status;
    return result.text;
  }
  const rest = code.replace(/^\d+/, '');
  rt.session.status = 0;
  const lines: string[] = [];
  let at = 1;
  do {
    const line = displaySubstring(shown, at, parsed.width);
    const columns = parsed.width - displayWidth(line) + line.length;
    lines.push(fmt(line, `${columns}${rest}`, context).text);
    at += Math.max(displayWidth(line), 1);
  } while (at <= width);
  return lines.join(TEXT_MARK);
}

/** FOLD() by columns, without regard to words. */
function folded(_: Runtime, value: Value, columns: Value, delimiter: Value): string {
  const [shown, wide, mark] = [text(value), int(columns, 1), text(delimiter, 2)];
  if (wide < 2) throw new Fault('Lines must be two columns wide at least');
  const lines: string[] = [];
  let rest = shown;
  while (rest !== '') {
    const line = displaySubstring(rest, 1, wide);
    lines.push(line);
    rest = rest.slice(line.length);
  }
  return lines.join(mark);
}

function substring(_: Runtime, value: Value, start: Value, columns: Value): string {
  return displaySubstring(text(value), int(start, 1), int(columns, 2));
}

const widthRow = {
  args: one,
  summary: 'Columns that a text in UTF-8 takes on the screen',
  ...returnsInt,
  call: (_: Runtime, value: Value) => displayWidth(text(value)),
} as const;
const formatRow = {
  args: [2, 2],
  summary: 'FMT() by columns of the screen',
  ...returnsString,
  call: formatted,
} as const;
const foldRow = {
  args: [2, 3],
  defaults: ['\xfe'],
  summary: 'FOLD() by columns of the screen',
  ...returnsString,
  call: folded,
} as const;

export const unicodeFunctions = {
  BYTELEN: {
    args: one,
    summary: 'Length in bytes',
    ...returnsInt,
    origin: 'UniVerse',
    call: (_: Runtime, value: Value) => text(value).length,
  },
  'DISPLAY.WIDTH': { ...widthRow, origin: 'OpenQM' },
  'DISPLAY.WIDTHS': {
    args: one,
    summary: 'DISPLAY.WIDTH() of each element',
    ...returnsString,
    origin: 'OpenQM',
    call: eachText(displayWidth),
  },
  FMTDP: { ...formatRow, origin: 'UniVerse' },
  FMTDW: { ...formatRow, origin: 'OpenQM' },
  FOLDDP: { ...foldRow, origin: 'UniVerse' },
  FOLDDW: { ...foldRow, origin: 'OpenQM' },
  ISUTF8: {
    args: one,
    summary: 'True when a text is valid UTF-8',
    ...returnsInt,
    ...own,
    call: (_: Runtime, value: Value) => (isUtf8(text(value)) ? 1 : 0),
  },
  LATIN1: {
    args: one,
    summary: 'UTF-8 to Latin-1; characters without a place there become ?',
    ...returnsString,
    origin: 'jBASE',
    call: (_: Runtime, value: Value) => utf8ToLatin1(text(value)),
  },
  LENDP: { ...widthRow, origin: 'UniVerse' },
  SUBSTRDW: {
    args: [3, 3],
    summary: 'What stands in so many columns of the screen',
    ...returnsString,
    origin: 'OpenQM',
    call: substring,
  },
  UDOWNCASE: {
    args: one,
    summary: 'Lower case of a text in UTF-8',
    ...returnsString,
    ...own,
    call: (_: Runtime, value: Value) => utf8Case(text(value), 'lower'),
  },
  ULEN: {
    args: one,
    summary: 'Length in characters of a text in UTF-8',
    ...returnsInt,
    ...own,
    call: (_: Runtime, value: Value) => utf8Count(text(value)),
  },
  UNICHAR: {
    args: one,
    summary: 'The character of a code point, in UTF-8',
    ...returnsString,
    origin: 'UniVerse',
    call: character,
  },
  UNISEQ: {
    args: one,
    summary: 'Code point of the first character of a text in UTF-8',
    ...returnsInt,
    origin: 'UniVerse',
    call(_: Runtime, value: Value) {
      const shown = text(value);
      return shown === '' ? 0 : utf8Character(shown, 0).point;
    },
  },
  USUBSTR: {
    args: [3, 3],
    summary: 'Characters from the middle of a text in UTF-8',
    ...returnsString,
    ...own,
    call: (_: Runtime, value: Value, start: Value, length: Value) =>
      utf8Substring(text(value), int(start, 1), int(length, 2)),
  },
  UTF8: {
    args: one,
    summary: 'Latin-1 to UTF-8; marks stay as they are',
    ...returnsString,
    origin: 'jBASE',
    call: (_: Runtime, value: Value) => latin1ToUtf8(text(value)),
  },
  UUPCASE: {
    args: one,
    summary: 'Upper case of a text in UTF-8',
    ...returnsString,
    ...own,
    call: (_: Runtime, value: Value) => utf8Case(text(value), 'upper'),
  },
} satisfies FunctionTable;
