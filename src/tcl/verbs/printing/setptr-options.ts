// The options of SETPTR after the mode.
import type { Word } from '../../command-line/words.ts';
import { type Command, stop } from '../../verb.ts';
import { FLAG, KEY, type UnitSettings } from './unit-settings.ts';

interface OptionTaker {
  /** Modes in which the option makes sense; empty: all. */
  readonly modes?: readonly number[];
  take(command: Command, settings: UnitSettings, name: string): void;
}

const PRINTING = [1, 6];
const KEEPING = [3, 6];

function flag(bit: number): OptionTaker {
  return {
    take(_command, settings) {
      settings.flags |= bit;
    },
  };
}

/** The word after an option. */
function qualifier({ words }: Command, name: string): Word {
  const word = words.next();
  if (word.type === 'end' || word.type === 'comma') {
    stop(`Invalid or missing qualifier in ${name}`, 1);
  }
  return word;
}

function text(key: number, modes?: readonly number[]): OptionTaker {
  return {
    ...(modes ? { modes } : {}),
    take(command, settings, name) {
      settings.values.set(key, qualifier(command, name).text);
    },
  };
}

function number(command: Command, name: string): number {
  const word = command.words.next();
  if (!/^\d+$/.test(word.text)) stop(`Invalid or missing qualifier in ${name}`, 1);
  return Number(word.text);
}

const NEWLINES: ReadonlyMap<string, string> = new Map([
  ['CR', '\r'],
  ['LF', '\n'],
  ['CRLF', '\r\n'],
]);

const OPTIONS: ReadonlyMap<string, OptionTaker> = new Map<string, OptionTaker>([
  ['AS', { modes: KEEPING, take: takeHoldName }],
  ['AT', text(KEY.LOCATION, PRINTING)],
  ['BANNER', text(KEY.BANNER, PRINTING)],
  [
    'BRIEF',
    {
      take(_command, settings) {
        settings.brief = true;
      },
    },
  ],
  [
    'COPIES',
    {
      take(command, settings, name) {
        settings.copies = number(command, name);
        if (settings.copies < 1) stop(`Invalid or missing qualifier in ${name}`, 1);
      },
    },
  ],
  ['CPI', text(KEY.CPI)],
  [
    'DUPLEX',
    {
      take({ words }, settings) {
        const isShort = words.peek().keyword === 'SHORT';
        if (isShort) words.next();
        settings.flags &= ~(FLAG.DUPLEX | FLAG.DUPLEX_SHORT);
        settings.flags |= isShort ? FLAG.DUPLEX_SHORT : FLAG.DUPLEX;
      },
    },
  ],
  ['FORM', text(KEY.FORM, PRINTING)],
  ['KEEP.OPEN', flag(FLAG.KEEP_OPEN)],
  ['LANDSCAPE', flag(FLAG.LANDSCAPE)],
  [
    'LEFT.MARGIN',
    {
      take(command, settings, name) {
        settings.leftMargin = number(command, name);
        if (settings.leftMargin > 50) stop('Left margin parameter is invalid', 1);
      },
    },
  ],
  ['LPI', text(KEY.LPI)],
  [
    'NEWLINE',
    {
      take({ words }, settings) {
        const value = NEWLINES.get(words.next().text.toUpperCase());
        if (value === undefined) stop('Newline mode required', 1);
        settings.values.set(KEY.NEWLINE, value);
      },
    },
  ],
  ['NFMT', flag(FLAG.NFMT)],
  [
    'NODEFAULT',
    {
      take(_command, settings) {
        settings.noDefault = true;
      },
    },
  ],
  ['OPTIONS', text(KEY.OPTIONS, PRINTING)],
  ['OVERLAY', text(KEY.OVERLAY)],
  ['PAPER.SIZE', text(KEY.PAPER_SIZE)],
  ['PCL', flag(FLAG.PCL)],
  ['POSTSCRIPT', flag(FLAG.POSTSCRIPT)],
  ['PREFIX', text(KEY.PREFIX)],
  ['SPOOLER', text(KEY.SPOOLER)],
  ['STYLE', text(KEY.STYLE)],
  ['SYMBOL.SET', text(KEY.SYMBOL_SET)],
  ['WEIGHT', text(KEY.WEIGHT)],
]);

/** AS {NEXT} name, AS PATHNAME path */
function takeHoldName(command: Command, settings: UnitSettings, name: string): void {
  const { words } = command;
  let word = qualifier(command, name);
  if (word.keyword === 'PATHNAME') {
    word = words.next();
    if (word.type === 'end') stop('Pathname required', 1);
    settings.fileName = word.text;
    return;
  }
  if (word.keyword === 'NEXT') {
    settings.flags |= FLAG.NEXT;
    const ahead = words.peek().type;
    if (ahead === 'comma' || ahead === 'end') return;
    word = words.next();
  }
  settings.fileName = `$HOLD ${word.text}`;
}

/** Takes `,option...` to the end of the sentence. */
export function takeOptions(command: Command, settings: UnitSettings): void {
  const { words } = command;
  let word = words.next();
  while (word.type === 'comma') {
    word = words.next();
    while (word.type !== 'end' && word.type !== 'comma') {
      const option = OPTIONS.get(word.keyword);
      const isHere = option && (option.modes?.includes(settings.mode) ?? true);
      if (!option || !isHere) stop(`Unexpected token (${word.text})`, 1);
      option.take(command, settings, word.text);
      word = words.next();
    }
  }
  if (word.type !== 'end') stop(`Unexpected token (${word.text})`, 1);
}
