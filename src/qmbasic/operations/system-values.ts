// SYSTEM(key), CONFIG() and the @-variables that are worked out when asked.
import { tmpdir } from 'node:os';
import { ER, localDateTime } from '#base/index.ts';
import type { Session } from '#session/index.ts';
import { placesAtWork } from '../runtime/fault-place.ts';
import { environmentListing } from './operating-system.ts';

type SystemValue = string | number;

const FIELD_MARK = '\xfe';
const VALUE_MARK = '\xfd';
const SECONDS_A_DAY = 86_400;
const COMPATIBLE_RELEASE = '2.6-6';

/** The default print unit's page: of the printer while PRINTER ON is in effect. */
const page = (session: Session) => session.printers.page(0);

function linesLeft(session: Session): number {
  const { printerOn } = session.printers;
  return page(session).dataLines() - page(session).line - (printerOn ? 0 : 1);
}

function lineNumber(session: Session): number {
  const { line } = page(session);
  return line >= page(session).dataLines() ? 1 : line + 1;
}

function millisecondsOfDay(session: Session): number {
  return session.clock.now() % (SECONDS_A_DAY * 1000);
}

function internalTime(session: Session): number {
  const { date, time } = session.now();
  return date * SECONDS_A_DAY + Math.floor(time);
}

function loginTime(session: Session): number {
  const { date, time } = localDateTime(session.loginTimeMs);
  return date * SECONDS_A_DAY + Math.floor(time);
}

function userLimit(session: Session): number {
  return Number(session.system.configuration.get('NUMUSERS') ?? 0) || 0;
}

/**
 * A field for each program, the one that asks first: its name, then the address of object code
 * (there is none: 0) and the line, for itself and for each GOSUB it is in.
 */
function callStack(): string {
  const fields: string[] = [];
  let positions: (string | number)[] = [];
  for (const { program, line, isInternal } of placesAtWork()) {
    positions.push(0, line);
    if (isInternal) continue;
    fields.push([program, ...positions].join(VALUE_MARK));
    positions = [];
  }
  return fields.join(FIELD_MARK);
}

/** How many GOSUBs the program that asks has not returned from. */
function gosubDepth(): number {
  return placesAtWork().findIndex((place) => !place.isInternal);
}

function openFiles(session: Session): string {
  const files = session.files.openFiles();
  return files.map((file) => `${file.fileNumber}${VALUE_MARK}${file.path}`).join(FIELD_MARK);
}

const truth = (value: boolean) => (value ? 1 : 0);

type Row = (session: Session) => SystemValue;

const SYSTEM_VALUES: ReadonlyMap<number, Row> = new Map<number, Row>([
  [1, (s) => truth(s.printers.printerOn)],
  [2, (s) => page(s).width],
  [3, (s) => page(s).length],
  [4, linesLeft],
  [5, (s) => page(s).pageNumber],
  [6, lineNumber],
  [7, (s) => s.terminal.type],
  [9, () => Math.floor(process.cpuUsage().user / 1000)],
  [10, (s) => truth(s.keyboard.dataQueue.length > 0)],
  [11, (s) => truth((s.selectLists.get(0)?.remaining ?? 0) > 0)],
  [12, (s) => Math.floor(s.now().time)],
  [18, (s) => s.subject.userNumber],
  [23, (s) => truth(s.breakInhibits === 0)],
  [24, (s) => truth(s.terminal.echo)],
  [25, (s) => truth(s.entry === 'phantom')],
  [26, (s) => s.terminal.promptCharacter],
  [27, (s) => s.subject.uid],
  [28, (s) => s.subject.uid],
  [29, (s) => s.subject.gid],
  [30, (s) => s.subject.gid],
  [31, () => 0],
  [32, (s) => s.system.qmsys],
  [38, (s) => s.system.configuration.get('TEMPDIR') || tmpdir()],
  [42, (s) => s.clientAddress],
  [91, () => 0],
  [1000, (s) => truth(s.terminal.isCapturing)],
  [1001, (s) => truth(s.terminal.invertCase)],
  [1002, callStack],
  [1003, openFiles],
  [1004, (s) => s.files.mostOpenFiles],
  [1005, internalTime],
  [1006, () => 0],
  [1007, (s) => s.files.transactionNumber],
  [1008, (s) => s.files.transactionDepth],
  [1009, () => 0],
  [1010, () => 'Linux'],
  [1011, (s) => s.system.configPath],
  // The release whose language and commands these are; programs test it.
  [1012, () => COMPATIBLE_RELEASE],
  [1013, userLimit],
  [1014, userLimit],
  [1015, (s) => s.system.hostName],
  [1017, () => 0],
  [1020, millisecondsOfDay],
  [1021, () => ''],
  [1022, () => ''],
  [1023, () => ''],
  [1024, (s) => s.account.path],
  [1025, environmentListing],
  [1026, (s) => s.startCommand],
  [1027, () => ''],
  // ScarletDME: answers with its own key (functions-misc/system-function)
  [1028, () => 1028],
  [1029, gosubDepth],
  [1030, loginTime],
  [1031, () => process.pid],
  [1032, (s) => truth(s.terminal.takeBreak())],
  [1050, (s) => truth(s.subject.administrator)],
]);

/** SYSTEM(key): undefined when the key means nothing here (a program $SYSTEM may know it). */
export function systemValue(session: Session, key: number): SystemValue | undefined {
  return SYSTEM_VALUES.get(key)?.(session);
}

/** CONFIG(name): '' with STATUS() 1004 when there is no such parameter. Secrets stay hidden. */
export function configurationValue(session: Session, name: string): string {
  const value = session.system.configuration.get(name);
  const isHidden = /PASSWORD|SECRET|TOKEN|KEY$/.test(name);
  session.status = value === undefined || isHidden ? ER.NOT_FOUND : 0;
  return value === undefined || isHidden ? '' : value;
}

/** Days since 31 December 1967 to a calendar date. */
function calendar(session: Session): { day: number; month: number; year: number } {
  const days = Number(session.at.get('DATE') ?? 0);
  const date = new Date((days - 732) * SECONDS_A_DAY * 1000);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}

const two = (value: number) => String(value % 100).padStart(2, '0');

/** @-variables that are worked out when asked. */
type Computed = (session: Session) => SystemValue;

const COMPUTED: ReadonlyMap<string, Computed> = new Map<string, Computed>([
  ['CRTHIGH', (s) => s.terminal.lines],
  ['CRTWIDE', (s) => s.terminal.width],
  ['COMMAND.STACK', (s) => s.commandStack.join('\xfe')],
  ['DATA.PENDING', (s) => s.keyboard.dataQueue.map((line) => `${line}\xff`).join('')],
  ['DAY', (s) => two(calendar(s).day)],
  ['DS', () => '/'],
  ['GID', (s) => s.subject.gid],
  ['HOSTNAME', (s) => s.system.hostName],
  ['IP.ADDR', (s) => s.clientAddress],
  ['LEVEL', (s) => s.commandLevel],
  ['LOGNAME', (s) => s.subject.userName],
  ['LPTRHIGH', (s) => page(s).length],
  ['LPTRWIDE', (s) => page(s).width],
  ['MONTH', (s) => two(calendar(s).month)],
  ['PATH', (s) => s.account.path],
  ['QMSYS', (s) => s.system.qmsys],
  ['TERM.TYPE', (s) => s.terminal.type],
  ['TRANSACTION.ID', (s) => s.files.transactionNumber],
  ['TRANSACTION.LEVEL', (s) => s.files.transactionDepth],
  ['TTY', (s) => s.entry],
  ['UID', (s) => s.subject.uid],
  ['USER', (s) => s.subject.userName],
  ['USER.NO', (s) => s.subject.userNumber],
  ['USERNO', (s) => s.subject.userNumber],
  ['WHO', (s) => s.account.name],
  ['YEAR', (s) => two(calendar(s).year)],
  ['YEAR4', (s) => String(calendar(s).year)],
]);

/**
 * The value of any @-variable but @VOC, by its name in upper case; undefined when there is none.
 */
export function atVariable(session: Session, name: string): SystemValue | undefined {
  const computed = COMPUTED.get(name);
  return computed ? computed(session) : session.at.get(name);
}
