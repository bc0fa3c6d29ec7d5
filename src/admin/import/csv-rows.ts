// Comma separated text as rows: the first line names the columns.
import { readFileSync } from 'node:fs';
import { CommandError } from '#base/index.ts';
import type { ImportRow } from './import-row.ts';

interface CsvLine {
  readonly cells: string[];
  /** Line of the text on which it begins. */
  readonly number: number;
}

/** Rows are objects of texts by the names in the heading line. Quotes may enclose delimiters, quotes (doubled) and line ends. */
export function* csvRows(path: string, delimiter: string): Generator<ImportRow> {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  let names: string[] | undefined;
  for (const { cells, number } of csvLines(path, text, delimiter)) {
    if (!names) {
      names = cells.map((cell) => cell.trim());
      continue;
    }
    if (cells.length === 1 && cells[0] === '') continue;
    if (cells.length > names.length) {
      const counts = `${cells.length} cells under ${names.length} headings`;
      throw new CommandError('IMPORT', `Line ${number} of "${path}" has ${counts}`);
    }
    const entries = names.map((name, at) => [name, cells[at] ?? ''] as const);
    yield { place: `line ${number}`, value: Object.fromEntries(entries) };
  }
}

function* csvLines(path: string, text: string, delimiter: string): Generator<CsvLine> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      const cell =
        text[at] === '"' ? quotedCell(path, text, at, line) : plainCell(text, at, delimiter);
      cells.push(cell.text);
      line += cell.lineEnds;
      at = cell.next;
      if (text.startsWith(delimiter, at)) at += delimiter.length;
      else break;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    else if (at < text.length) {
      throw new CommandError('IMPORT', `Line ${line} of "${path}": text after a closing quote`);
    }
    line += 1;
    yield { cells, number: start };
  }
}

interface Cell {
  readonly text: string;
  readonly next: number;
  readonly lineEnds: number;
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== '\n' && !text.startsWith(delimiter, end)) end += 1;
  const atLineEnd = text[end] === '\n' || end >= text.length;
  const stop = atLineEnd && text[end - 1] === '\r' && end > start ? end - 1 : end;
  return { text: text.slice(start, stop), next: stop, lineEnds: 0 };
}

function quotedCell(path: string, text: string, start: number, line: number): Cell {
  let value = '';
  let at = start + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) {
      throw new CommandError('IMPORT', `Line ${line} of "${path}": a quote is never closed`);
    }
    value += text.slice(at, end);
    if (text[end + 1] !== '"') {
      return { text: value, next: end + 1, lineEnds: value.split('\n').length - 1 };
    }
    value += '"';
    at = end + 2;
  }
}
