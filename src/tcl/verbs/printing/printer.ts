import type { PrintUnit } from '#session/index.ts';
import { type Command, setReturnCode, stop, tryOpenFile, type Verb } from '../../verb.ts';
import { FLAG, KEY } from './unit-settings.ts';

type Action = (command: Command, number: number) => void;

const DEFAULT_WIDTH = 80;
const DEFAULT_LINES = 66;

const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  [
    'AT',
    (command, n) =>
      unit(command, n).settings.set(KEY.LOCATION, needWord(command, 'Printer name required')),
  ],
  ['CLOSE', close],
  ['FILE', setFile],
  ['KEEP.OPEN', (command, n) => keepOpen(unit(command, n), true)],
  [
    'LINES',
    (command, n) => {
      page(command, n).length = needNumber(command, 'Depth (lines per page) parameter is invalid');
    },
  ],
  [
    'WIDTH',
    (command, n) => {
      page(command, n).width = needNumber(command, 'Width parameter is invalid');
    },
  ],
  [
    'TOP.MARGIN',
    (command, n) => {
      page(command, n).topMargin = needNumber(command, 'Top margin parameter is invalid');
    },
  ],
  [
    'BOTTOM.MARGIN',
    (command, n) => {
      page(command, n).bottomMargin = needNumber(command, 'Bottom margin parameter is invalid');
    },
  ],
  [
    'LEFT.MARGIN',
    (command, n) => {
      page(command, n).leftMargin = needNumber(command, 'Left margin parameter is invalid');
    },
  ],
  ['QUERY', query],
  ['RESET', reset],
]);

export const printer: Verb = {
  names: ['PRINTER'],
  usage: 'PRINTER {unit} action ...',
  summary: 'Control a print unit: AT, CLOSE, FILE, KEEP.OPEN, LINES, WIDTH, margins, QUERY, RESET',
  dispatch: 'CA $PRINTER',
  run(command) {
    const { words } = command;
    const first = words.peek();
    const hasNumber = /^-?\d+$/.test(first.text);
    const number = hasNumber ? Number(words.next().text) : 0;
    if (number < -1 || number > 255) stop('Invalid print unit number', 1);
    for (let word = words.next(); word.type !== 'end'; word = words.next()) {
      const action = ACTIONS.get(word.keyword);
      if (!action) stop(`Unexpected token (${word.text})`, 1);
      action(command, number);
    }
    setReturnCode(command.session, 0);
  },
};

function unit({ session }: Command, number: number): PrintUnit {
  return session.printers.unit(Math.max(0, number));
}

function page(command: Command, number: number): PrintUnit['page'] {
  return number < 0 ? command.session.terminal.page : unit(command, number).page;
}

function needWord({ words }: Command, fault: string): string {
  const word = words.next();
  if (word.type === 'end') stop(fault, 1);
  return word.text;
}

function needNumber({ words }: Command, fault: string): number {
  const { text } = words.next();
  if (!/^\d+$/.test(text)) stop(fault, 1);
  return Number(text);
}

function keepOpen(target: PrintUnit, on: boolean): void {
  const flags = Number(target.settings.get(7) ?? 0);
  target.settings.set(7, on ? flags | FLAG.KEEP_OPEN : flags & ~FLAG.KEEP_OPEN);
  target.keepOpen = on;
}

function close(command: Command, number: number): void {
  const target = unit(command, number);
  keepOpen(target, false);
  // ScarletDME: this ends AS NEXT too. (tcl-admin/hold-file-records)
  target.settings.set(7, Number(target.settings.get(7) ?? 0) & ~FLAG.NEXT);
  target.numberJobs = false;
  command.session.printers.close(number);
}

/** The job becomes a record of a directory file. */
function setFile(command: Command, number: number): void {
  const fileName = needWord(command, 'Printer file and record name required');
  const record = needWord(command, 'Printer file and record name required');
  const file = tryOpenFile(command.session, fileName);
  if (typeof file === 'number') stop('File not found', file);
  if (file.kind !== 'directory') stop(`${fileName} is not a directory file`, 3004);
  const target = unit(command, number);
  target.mode = 3;
  target.holdFile = fileName;
  target.holdRecord = record;
}

function query(command: Command, number: number): void {
  const { terminal } = command.session;
  const target = unit(command, number);
  const shown = page(command, number);
  terminal.writeLine(`PRINT UNIT ${number}`);
  terminal.writeLine(`   Page width     : ${shown.width}`);
  terminal.writeLine(`   Lines per page : ${shown.length}`);
  terminal.writeLine(`   Top margin     : ${shown.topMargin}`);
  terminal.writeLine(`   Bottom margin  : ${shown.bottomMargin}`);
  terminal.writeLine(`   Left margin    : ${shown.leftMargin}`);
  terminal.writeLine(`   Mode           : ${target.mode}`);
  const printer = String(target.settings.get(KEY.LOCATION) ?? '');
  if (target.mode === 1) terminal.writeLine(`   Printer        : ${printer || '(Default)'}`);
  else if (target.mode === 3) {
    const name = target.holdRecord || `P${number}`;
    terminal.writeLine(`   Target         : ${target.holdFile} ${name}`);
  }
}

function reset(command: Command, number: number): void {
  const target = unit(command, number);
  target.settings.delete(KEY.LOCATION);
  target.holdFile = '$HOLD';
  target.holdRecord = '';
  const shown = page(command, number);
  shown.width = DEFAULT_WIDTH;
  shown.length = DEFAULT_LINES;
  shown.topMargin = 0;
  shown.bottomMargin = 0;
  shown.leftMargin = 0;
}
