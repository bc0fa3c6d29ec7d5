// STOP and ABORT in their forms, and the messages of the ERRMSG file.
import { localDateTime } from '#base/index.ts';
import type { Session } from '#session/index.ts';
import { runTimeMessage } from './run-time-messages.ts';

const FIELD_MARK = '\xfe';
const BELL = '\x07';
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** A line of an ERRMSG record: what it shows. The first letter says which. */
type LineMaker = (line: string, parts: MessageParts) => string;

interface MessageParts {
  readonly id: string;
  readonly session: Session;
  next(): string;
}

const MAKERS: ReadonlyMap<string, LineMaker> = new Map<string, LineMaker>([
  ['A', (line, parts) => padded(line, parts.next(), 'left')],
  ['B', () => BELL],
  ['D', (_, parts) => dateText(parts.session)],
  ['E', (line, parts) => `[${parts.id}]${line.slice(1)}`],
  ['H', (line) => line.slice(1)],
  ['L', (line) => '\n'.repeat(numberIn(line) ?? 1)],
  ['R', (line, parts) => padded(line, parts.next(), 'right')],
  ['S', (line) => ' '.repeat(numberIn(line) ?? 0)],
  ['T', (_, parts) => timeText(parts.session)],
]);

function numberIn(line: string): number | undefined {
  return line.length > 1 ? Number(line.slice(1)) : undefined;
}

/**
 * Letters whose lines must hold nothing but digits after them; other lines of theirs show nothing.
 */
const WITH_NUMBER = /^[ALRS](?!\d*$)/;

function padded(line: string, text: string, side: 'left' | 'right'): string {
  const width = numberIn(line);
  if (width === undefined) return text;
  return side === 'left' ? text.padEnd(width) : text.padStart(width);
}

function dateText(session: Session): string {
  const now = new Date(session.clock.now());
  return `${String(now.getDate()).padStart(2, '0')} ${MONTHS[now.getMonth()]} ${now.getFullYear()}`;
}

function timeText(session: Session): string {
  const { time } = localDateTime(session.clock.now());
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${two(time / 3600)}:${two((time / 60) % 60)}:${two(time % 60)}`;
}

/**
 * ERRMSG id, args: shows a message of the ERRMSG file, its places filled with the arguments in
 * turn.
 */
export function showErrorMessage(session: Session, id: string, args: readonly string[]): void {
  const { terminal } = session;
  const opened = session.files.open('ERRMSG', 'DATA');
  if (opened.outcome === 'failed') {
    terminal.writeLine(runTimeMessage(1620, id));
    return;
  }
  const record = session.files.read(opened.file, id === '' ? 'NULL' : id);
  session.files.close(opened.file);
  const shownId = id === '' ? 'NULL' : id;
  if (record === undefined) {
    terminal.writeLine(`[${shownId}] ${runTimeMessage(1621)}`);
    return;
  }
  if (/^\d+$/.test(shownId)) session.at.set('SYSTEM.RETURN.CODE', Number(shownId));
  let used = 0;
  const parts: MessageParts = { id: shownId, session, next: () => args[used++] ?? '' };
  const text = record
    .split(FIELD_MARK)
    .map((line) =>
      WITH_NUMBER.test(line) ? '' : (MAKERS.get(line.slice(0, 1))?.(line, parts) ?? ''),
    )
    .join('');
  terminal.writeLine(text);
}
