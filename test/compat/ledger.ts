// The two lists of cases that need not pass: gaps of today, and differences that we chose.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Ledger {
  /** Cases that fail today and shall pass one day. */
  readonly gaps: ReadonlySet<string>;
  /** Cases that shall not pass, with the reason. */
  readonly chosen: ReadonlyMap<string, string>;
}

function linesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Reads `folder/gaps.txt` (a case a line) and `folder/chosen.txt` (case, blank, reason). */
export function readLedger(folder: string): Ledger {
  const chosen = new Map<string, string>();
  for (const line of linesOf(join(folder, 'chosen.txt'))) {
    const blank = line.search(/\s/);
    if (blank < 0) throw new Error(`chosen.txt: "${line}" has no reason`);
    chosen.set(line.slice(0, blank), line.slice(blank).trim());
  }
  return { gaps: new Set(linesOf(join(folder, 'gaps.txt'))), chosen };
}
