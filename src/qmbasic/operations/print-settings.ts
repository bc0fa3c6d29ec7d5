// PRINT ON, HEADING, PRINTER ... and the settings of print units.
import { ER } from '#base/index.ts';
import {
  HIGHEST_PRINT_UNIT,
  type Page,
  PRINT_MODE,
  type PrintUnit,
  type Session,
} from '#session/index.ts';
import { runTimeMessage } from './run-time-messages.ts';

/** Undefined for a legal print unit, else what the program aborts with. */
export function printUnitFault(unit: number): string | undefined {
  const isLegal = Number.isInteger(unit) && unit >= -1 && unit <= HIGHEST_PRINT_UNIT;
  return isLegal ? undefined : runTimeMessage(1115);
}

type Setting = string | number;

interface SettingRow {
  get(target: SettingTarget): Setting;
  /** Missing: the setting can only be asked for. Returns 0 or an ER number. */
  set?(target: SettingTarget, value: Setting): number;
}

interface SettingTarget {
  readonly session: Session;
  readonly number: number;
  readonly page: Page;
  /** Undefined for the display. */
  readonly unit: PrintUnit | undefined;
  readonly key: number;
}

const whole = (value: Setting) => Math.trunc(Number(value)) || 0;

function defaultWidth(session: Session): number {
  return whole(session.system.configuration.get('LPTRWIDE') ?? 80) || 80;
}

function defaultLength(session: Session): number {
  return whole(session.system.configuration.get('LPTRHIGH') ?? 66) || 66;
}

/** A number of the page; a negative one asks for the default. */
function pageNumber(
  name: 'width' | 'length' | 'topMargin' | 'bottomMargin' | 'leftMargin',
  otherwise: (session: Session) => number,
): SettingRow {
  return {
    get: ({ page }) => page[name],
    set({ page, session }, value) {
      const number = whole(value);
      page[name] = number < 0 ? otherwise(session) : number;
      return 0;
    },
  };
}

/** A setting that is only kept for the printer. */
function kept(
  otherwise: Setting,
  adjust: (value: Setting) => Setting = (value) => value,
): SettingRow {
  return {
    get: ({ unit, key }) => unit?.settings.get(key) ?? otherwise,
    set({ unit, key }, value) {
      unit?.settings.set(key, adjust(value));
      return 0;
    },
  };
}

const atLeastOne = (value: Setting) => Math.max(1, whole(value));

function setMode({ unit }: SettingTarget, value: Setting): number {
  const mode = whole(value);
  const modes: readonly number[] = Object.values(PRINT_MODE);
  if (!modes.includes(mode)) return ER.MODE;
  if (unit) unit.mode = mode;
  return 0;
}

function linesLeft({ page, number }: SettingTarget): number {
  return page.dataLines() - page.line - (number < 0 ? 1 : 0);
}

function lineNumber({ page }: SettingTarget): number {
  const limit = page.dataLines();
  return limit > 0 && page.line >= limit ? 1 : page.line + 1;
}

/** The file and record of hold files that a name stands for; undefined for none. */
function holdParts(name: Setting): readonly [file: string, record: string] | undefined {
  const [file, record] = String(name).trim().split(/\s+/);
  if (!file) return undefined;
  return record === undefined ? ['$HOLD', file] : [file, record];
}

const FILE_NAME: SettingRow = {
  get({ unit, key }) {
    if (!unit || unit.holdRecord === '') return '';
    const given = unit.settings.get(key) ?? '';
    const [file, record] = holdParts(given) ?? [];
    const isCurrent = file === unit.holdFile && record === unit.holdRecord;
    return isCurrent ? given : `${unit.holdFile} ${unit.holdRecord}`;
  },
  set({ unit, key }, value) {
    const parts = holdParts(value);
    if (unit && parts) {
      [unit.holdFile, unit.holdRecord] = parts;
      unit.settings.set(key, value);
    }
    return 0;
  },
};

/** What the original's units begin with. */
const SPOOL_RAW = 16;
const PAPER_A4 = 26;

/** GETPU and SETPU keys (PU$). */
const SETTINGS: ReadonlyMap<number, SettingRow> = new Map<number, SettingRow>([
  [1, { get: ({ unit }) => unit?.mode ?? PRINT_MODE.DISPLAY, set: setMode }],
  [2, pageNumber('width', defaultWidth)],
  [3, pageNumber('length', defaultLength)],
  [4, pageNumber('topMargin', () => 0)],
  [5, pageNumber('bottomMargin', () => 0)],
  [6, pageNumber('leftMargin', () => 0)],
  [7, kept(SPOOL_RAW, whole)],
  [9, kept('')],
  [10, kept('')],
  [11, kept('')],
  [12, kept(1, atLeastOne)],
  [
    15,
    {
      get: ({ page }) => page.pageNumber,
      set({ page }, value) {
        page.pageNumber = atLeastOne(value) as number;
        return 0;
      },
    },
  ],
  [1002, { get: linesLeft }],
  [1003, { get: ({ page }) => page.headingLines().length }],
  [1004, { get: ({ page }) => page.footingLines().length }],
  [1005, { get: ({ page }) => page.dataLines() }],
  [1006, kept('')],
  [1007, kept('')],
  [1008, kept('')],
  [1009, kept('')],
  [1010, kept(10, Number)],
  [1011, kept(PAPER_A4, atLeastOne)],
  [1012, kept(6, whole)],
  [1013, kept(0, whole)],
  [1014, kept('8U')],
  [1015, kept('')],
  [1016, kept('\n')],
  [1017, kept('')],
  [1018, FILE_NAME],
  [2000, { get: lineNumber }],
]);

function target(session: Session, unit: number, key: number): SettingTarget {
  const { printers, terminal } = session;
  if (unit < 0) return { session, number: unit, page: terminal.page, unit: undefined, key };
  const found = printers.unit(unit);
  return { session, number: unit, page: found.page, unit: found, key };
}

/** GETPU(key, unit) */
export function getPrintUnit(session: Session, key: number, unit: number): Setting {
  session.status = 0;
  if (printUnitFault(unit) !== undefined) {
    session.status = 1007;
    return 0;
  }
  if (key === 0) return unit < 1 || session.printers.isDefined(unit) ? 1 : 0;
  const row = SETTINGS.get(key);
  if (row) return row.get(target(session, unit, key));
  session.status = ER.BAD_KEY;
  return 0;
}

/** SETPU key, unit, value */
export function setPrintUnit(session: Session, key: number, unit: number, value: Setting): void {
  if (printUnitFault(unit) !== undefined) {
    session.status = 1007;
    return;
  }
  const row = SETTINGS.get(key);
  session.status = row?.set ? row.set(target(session, unit, key), value) : ER.BAD_KEY;
}

/**
 * The key of GETPU that answers for a key of PRINTER SETTING (LPTR$), and whether it can be set.
 */
const PRINTER_SETTINGS: ReadonlyMap<number, readonly [key: number, settable: boolean]> = new Map([
  [1, [2, true]],
  [2, [3, true]],
  [3, [4, true]],
  [4, [5, true]],
  [5, [6, true]],
  [6, [1005, false]],
  [7, [1003, false]],
  [8, [1004, false]],
  [9, [1, false]],
  [10, [1018, false]],
  [11, [7, true]],
  [12, [2000, false]],
  [13, [15, false]],
  [14, [1002, false]],
  [15, [12, true]],
]);

/**
 * PRINTER.SETTING(unit, key, value): -1 sets the default, -2 only asks. Undefined: there is no such
 * key.
 */
export function printerSetting(
  session: Session,
  unit: number,
  key: number,
  value: number,
): Setting | undefined {
  const entry = PRINTER_SETTINGS.get(key);
  if (!entry) return undefined;
  const [setting, settable] = entry;
  if (settable && value >= -1) setPrintUnit(session, setting, unit, value);
  return getPrintUnit(session, setting, unit);
}

/** PRINTER FILE {ON unit} file, record: true for THEN. */
export function printToFile(session: Session, unit: number, file: string, record: string): boolean {
  const opened = session.files.open(file, 'DATA');
  if (opened.outcome === 'failed') {
    session.status = opened.status;
    return false;
  }
  const { kind } = opened.file;
  session.files.close(opened.file);
  if (kind !== 'directory') {
    session.status = ER.NDIR;
    return false;
  }
  const printer = session.printers.unit(unit);
  printer.close();
  printer.mode = PRINT_MODE.HOLD;
  printer.holdFile = file;
  printer.holdRecord = record;
  printer.numberJobs = false;
  session.status = 0;
  return true;
}

/** PRINTER NAME {ON unit} name */
export function namePrinter(session: Session, unit: number, name: string): void {
  const printer = session.printers.unit(unit);
  printer.mode = PRINT_MODE.PRINTER;
  setPrintUnit(session, 1017, unit, name);
}

/** PRINTER DISPLAY {ON unit} */
export function printToDisplay(session: Session, unit: number): void {
  session.printers.unit(unit).mode = PRINT_MODE.DISPLAY;
}

/** PRINTER RESET: unit 0 goes to the display again, without heading and footing. */
export function resetPrinter(session: Session): void {
  session.printers.close(0);
  session.printers.printerOn = false;
  session.terminal.page.heading = '';
  session.terminal.page.footing = '';
}
