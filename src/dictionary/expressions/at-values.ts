// @-variables in expressions.
import type { Runtime, Value } from '#qmbasic/index.ts';
import type { CurrentRecord } from '../field-readers/current-record.ts';
import type { Code } from './code.ts';

/** What an @-name stands for, and whether it is the same for every record. */
export interface AtName {
  readonly code: Code;
  readonly constant: boolean;
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['FM', '\xfe'],
  ['AM', '\xfe'],
  ['VM', '\xfd'],
  ['SM', '\xfc'],
  ['SVM', '\xfc'],
  ['TM', '\xfb'],
  ['IM', '\xff'],
]);

type Reader = (current: CurrentRecord) => Value;

const OF_RECORD: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['ID', (current) => current.id],
  ['RECORD', (current) => current.record],
  ['NI', (current) => current.recordCount],
  ['ND', (current) => current.detailCount],
  ['NV', (current) => current.valuePosition],
  ['NS', (current) => current.subvaluePosition],
  ['NB', (current) => current.breakLevel],
  ['LPV', (current) => (current.previousValue === '' ? 0 : current.previousValue)],
]);

/** Names that never change while a query runs. */
const FIXED: ReadonlySet<string> = new Set([
  'DATE',
  'DAY',
  'GID',
  'HOSTNAME',
  'IP.ADDR',
  'MONTH',
  'TERM.TYPE',
  'TIME',
  'TRANSACTION.ID',
  'TRANSACTION.LEVEL',
  'UID',
  'USER.NO',
  'USERNO',
  'YEAR',
  'YEAR4',
]);

const CHANGING: ReadonlySet<string> = new Set([
  'ABORT.CODE',
  'ABORT.MESSAGE',
  'ANS',
  'COMMAND',
  'COMMAND.STACK',
  'CONV',
  'DATA.PENDING',
  'DS',
  'ITYPE.MODE',
  'LOGNAME',
  'PARASENTENCE',
  'PATH',
  'PIB',
  'POB',
  'SELECTED',
  'SENTENCE',
  'SIB',
  'SOB',
  'SYS.BELL',
  'SYSTEM.RETURN.CODE',
  'SYSTEM.SET',
  'TRIGGER.RETURN.CODE',
  'TTY',
  'USER',
  'USER.RETURN.CODE',
  'USER0',
  'USER1',
  'USER2',
  'USER3',
  'USER4',
  'VOC',
  'WHO',
]);

/** What a name after @ means; undefined when it is none. */
export function atName(name: string, rt: Runtime): AtName | undefined {
  const mark = MARKS.get(name);
  if (mark !== undefined) return { code: () => mark, constant: true };
  const reader = OF_RECORD.get(name);
  if (reader) return { code: ({ current }) => reader(current), constant: false };
  if (name === 'TRUE' || name === 'FALSE') {
    const value = name === 'TRUE' ? 1 : 0;
    return { code: () => value, constant: true };
  }
  if (name === 'FILE.NAME') return { code: ({ current }) => current.fileName, constant: true };
  if (FIXED.has(name)) return { code: () => rt.getAt(name), constant: true };
  if (CHANGING.has(name)) {
    // @ANS is what the expression before gave; it begins as 0.
    if (name === 'ANS') return { code: () => rt.session.at.get('ANS') || 0, constant: false };
    return { code: () => rt.getAt(name), constant: false };
  }
  return undefined;
}
