import type { PrintUnit } from '#session/index.ts';
import { ask } from '../../questions.ts';
import { type Command, setReturnCode, stop, type Verb } from '../../verb.ts';
import { takeOptions } from './setptr-options.ts';
import { shownLine, showSettings } from './show-unit.ts';
import { currentSettings, FLAG, type UnitSettings } from './unit-settings.ts';

const HIGHEST_UNIT = 255;
const MARGIN_MAX = 50;
const WIDTH_MAX = 32767;

export const setptr: Verb = {
  names: ['SETPTR'],
  usage:
    'SETPTR {unit{,width{,lines{,top{,bottom{,mode{,option...}}}}}}} | SETPTR DISPLAY {LPTR {n}}',
  summary: 'Set or show a print unit',
  dispatch: 'CA $SETPTR',
  run(command) {
    const { words } = command;
    const word = words.peek();
    if (word.keyword === 'DISPLAY') {
      showAllUnits(command);
      return;
    }
    const number = takeUnitNumber(command);
    if (words.peek().type === 'end') {
      showSettings(command, number, currentSettings(command, number));
      setReturnCode(command.session, 0);
      return;
    }
    const settings = takeSettings(command, number);
    if (!settings) return;
    setReturnCode(command.session, 0);
    if (!settings.brief && !confirmed(command, number, settings)) return;
    apply(command, number, settings);
  },
};

function takeUnitNumber({ words }: Command): number {
  const word = words.peek();
  if (!/^\d{1,3}$/.test(word.text)) return 0;
  words.next();
  if (Number(word.text) > HIGHEST_UNIT) stop('Invalid print unit number', 1);
  return Number(word.text);
}

function showAllUnits(command: Command): void {
  const { session, words } = command;
  words.next();
  const word = words.next();
  if (word.type !== 'end' && word.keyword !== 'LPTR') stop(`Unexpected token (${word.text})`, 1);
  const unit = word.keyword === 'LPTR' ? Number(words.next().text) || 0 : -1;
  const print = (line: string) => session.printers.write(unit, `${line}\n`);
  const saved = session.printers.printerOn;
  if (unit === 0) session.printers.printerOn = true;
  print('Unit Width Depth Tmgn Bmgn Mode Options');
  for (const { number } of session.printers.list()) {
    const [n, width, lines, top, bottom, mode, ...options] = shownLine(command, number).split(',');
    const numbers = [
      (n ?? '').padStart(4),
      (width ?? '').padStart(5),
      (lines ?? '').padStart(5),
      (top ?? '').padStart(4),
      (bottom ?? '').padStart(4),
      (mode ?? '').padStart(4),
    ];
    print(`${numbers.join(' ')} ${options.join(', ')}`);
  }
  session.printers.printerOn = saved;
  setReturnCode(session, 0);
}

/** Takes a number after a comma; undefined when the place is empty. */
function takeNumber(command: Command, most: number, fault: string, least = 0): number | undefined {
  const { words } = command;
  if (words.peek().type !== 'comma') return undefined;
  words.next();
  const { text } = words.peek();
  if (!/^\d+$/.test(text)) return undefined;
  words.next();
  if (Number(text) < least || Number(text) > most) stop(fault, 1);
  return Number(text);
}

/** Undefined: the unit was only to be shown. */
function takeSettings(command: Command, number: number): UnitSettings | undefined {
  const { words } = command;
  const old = currentSettings(command, number);
  const settings: UnitSettings = { ...old, ...STANDARD, values: new Map() };
  const width = takeNumber(command, WIDTH_MAX, 'Width parameter is invalid', 1);
  if (width === undefined && words.peek().keyword === 'DISPLAY') {
    command.session.terminal.writeLine(shownLine(command, number));
    setReturnCode(command.session, 0);
    return undefined;
  }
  const lines = takeNumber(command, WIDTH_MAX, 'Depth (lines per page) parameter is invalid');
  const top = takeNumber(command, MARGIN_MAX, 'Top margin parameter is invalid');
  const bottom = takeNumber(command, MARGIN_MAX, 'Bottom margin parameter is invalid');
  settings.mode = takeMode(command);
  takeOptions(command, settings);
  const standard = settings.noDefault ? old : STANDARD;
  settings.width = width ?? standard.width;
  settings.lines = lines ?? standard.lines;
  settings.topMargin = top ?? standard.topMargin;
  settings.bottomMargin = bottom ?? standard.bottomMargin;
  if (settings.noDefault) settings.flags |= old.flags;
  return settings;
}

/** What places left empty mean. */
const STANDARD = {
  width: 80,
  lines: 66,
  topMargin: 0,
  bottomMargin: 0,
  leftMargin: 0,
  flags: 0,
  mode: 1,
  copies: 1,
  fileName: '',
  brief: false,
  noDefault: false,
};
const MODES: ReadonlySet<string> = new Set(['0', '1', '3', '4', '5', '6']);

function takeMode({ words }: Command): number {
  if (words.peek().type !== 'comma') return STANDARD.mode;
  words.next();
  const { text } = words.peek();
  if (!/^\d+$/.test(text)) return STANDARD.mode;
  words.next();
  if (!MODES.has(text)) stop('Mode parameter is out of range', 1);
  return Number(text);
}

function confirmed(command: Command, number: number, settings: UnitSettings): boolean {
  showSettings(command, number, settings);
  command.session.terminal.writeLine('');
  for (;;) {
    const answer = ask(command.session, 'OK to set new parameters (Y/N)? ').toUpperCase();
    if (answer === 'Y') return true;
    if (answer === 'N') return false;
  }
}

function apply(command: Command, number: number, settings: UnitSettings): void {
  const unit: PrintUnit = command.session.printers.unit(number);
  unit.mode = settings.mode;
  unit.page.width = settings.width;
  unit.page.length = settings.lines;
  unit.page.topMargin = settings.topMargin;
  unit.page.bottomMargin = settings.bottomMargin;
  unit.page.leftMargin = settings.leftMargin;
  unit.settings.clear();
  for (const [key, value] of settings.values) unit.settings.set(key, value);
  unit.settings.set(7, settings.flags);
  unit.settings.set(12, settings.copies);
  unit.numberJobs = (settings.flags & FLAG.NEXT) !== 0;
  unit.keepOpen = (settings.flags & FLAG.KEEP_OPEN) !== 0;
  unit.unformatted = (settings.flags & FLAG.NFMT) !== 0;
  const [file = '', record = ''] = settings.fileName.split(' ');
  unit.holdFile = file === '' ? '$HOLD' : file;
  unit.holdRecord = record;
}
