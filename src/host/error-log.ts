// The error log: a file in the system account that LOGMSG writes to and that is cut when it is long.
import { appendFileSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogWriter } from '#session/index.ts';
import { MONTH_NAMES } from '#values/index.ts';

/** The shortest limit in KB: less would hold no more than a few messages. */
const LIMIT_MIN = 10;

const two = (value: number) => String(value % 100).padStart(2, '0');

function timeText(date: Date): string {
  const month = MONTH_NAMES[date.getMonth()]!.slice(0, 3);
  const day = `${two(date.getDate())} ${month} ${two(date.getFullYear())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** What writes to the log, or undefined when the limit (ERRLOG, in KB) is 0: there is no log then. */
export function errorLog(qmsys: string, limitKb: number): LogWriter | undefined {
  if (!(limitKb > 0)) return undefined;
  const path = join(qmsys, 'errlog');
  const limit = Math.max(LIMIT_MIN, limitKb) * 1024;
  return (text, { userNumber, userName }) => {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= limit) cut(path, limit / 2);
    // A message is one line, so that nobody can write one that looks like another user's.
    const line = text.replace(/[\x00-\x1f\x7f]/g, ' ');
    const head = `${timeText(new Date())} User ${userNumber} (pid ${process.pid}, ${userName}):`;
    appendFileSync(path, Buffer.from(`${head}\n   ${line}\n`, 'latin1'), { mode: 0o640 });
  };
}

/** Keeps about so many bytes at the end, from the beginning of a line on. */
function cut(path: string, keep: number): void {
  const bytes = readFileSync(path);
  const start = bytes.indexOf(10, bytes.length - keep) + 1;
  const temporary = `${path}.new`;
  writeFileSync(temporary, bytes.subarray(start), { mode: 0o640 });
  renameSync(temporary, path);
}
