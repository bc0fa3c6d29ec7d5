// A paragraph made ready: continued lines joined, LOOP and REPEAT turned into hidden labels and jumps.
import { FIELD_MARK } from '#values/index.ts';

const UNPAIRED = 'Paragraph contains unpaired LOOP and REPEAT constructs';

export type PreparedParagraph =
  | { readonly outcome: 'ready'; readonly lines: readonly string[] }
  | { readonly outcome: 'faulty'; readonly message: string };

function withContinuations(fields: readonly string[]): string[] {
  const lines: string[] = [];
  let pending: string | undefined;
  for (const field of fields) {
    const line: string = pending === undefined ? field : pending + field;
    if (line.endsWith('_')) pending = `${line.slice(0, -1)} `;
    else {
      lines.push(line.trimStart());
      pending = undefined;
    }
  }
  if (pending !== undefined) lines.push(pending.trimStart());
  return lines;
}

/** Lines of a paragraph record; the first is its type. */
export function prepareParagraph(record: string): PreparedParagraph {
  const lines = withContinuations(record.split(FIELD_MARK));
  let depth = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const word = (lines[i] ?? '').toUpperCase();
    if (word === 'LOOP') {
      lines[i] = `@${depth}:`;
      depth += 1;
    } else if (word === 'REPEAT') {
      depth -= 1;
      if (depth < 0) return { outcome: 'faulty', message: UNPAIRED };
      lines[i] = `GO @${depth}`;
    }
  }
  return depth === 0 ? { outcome: 'ready', lines } : { outcome: 'faulty', message: UNPAIRED };
}

/** What `$ECHO ON` shows of a line: LOOP and REPEAT as they were written. */
export function lineAsWritten(line: string): string {
  if (/^@\d*:$/.test(line)) return 'LOOP';
  return line.startsWith('GO @') ? 'REPEAT' : line;
}
