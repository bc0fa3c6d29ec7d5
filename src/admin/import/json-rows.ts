// JSON text as rows: an array of objects, an object of objects, or one object on each line.
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { CommandError } from '#base/index.ts';
import { type ImportRow, isObject, type JsonValue } from './import-row.ts';

const CHUNK_BYTES = 4 * 1024 * 1024;
/** A whole document is held in memory; longer ones must have one object on each line. */
const DOCUMENT_BYTES_MAX = 500 * 1024 * 1024;

export function jsonRows(path: string): Iterable<ImportRow> {
  return isLineByLine(path) ? lineRows(path) : documentRows(path);
}

/** One object on each line: the first line is a whole object and another line follows. */
function isLineByLine(path: string): boolean {
  for (const { text } of linesOf(path)) {
    if (text.trim() === '') continue;
    const first = parsed(text);
    return isObject(first) && hasSecondObject(path, text);
  }
  return false;
}

function hasSecondObject(path: string, first: string): boolean {
  const size = statSync(path).size;
  if (size > DOCUMENT_BYTES_MAX) return true;
  let seen = false;
  for (const { text } of linesOf(path)) {
    if (text.trim() === '') continue;
    if (seen) return isObject(parsed(text));
    seen = text === first;
  }
  return false;
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Lines of a UTF-8 text, read piece by piece. */
function* linesOf(path: string): Generator<{ text: string; number: number }> {
  const handle = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    let rest: Buffer = Buffer.alloc(0);
    let number = 0;
    for (;;) {
      const count = readSync(handle, buffer, 0, CHUNK_BYTES, null);
      const bytes = Buffer.concat([rest, buffer.subarray(0, count)]);
      let start = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
        number += 1;
        yield { text: bytes.toString('utf8', start, end).replace(/\r$/, ''), number };
        start = end + 1;
      }
      rest = bytes.subarray(start);
      if (count > 0) continue;
      if (rest.length > 0) yield { text: rest.toString('utf8'), number: number + 1 };
      return;
    }
  } finally {
    closeSync(handle);
  }
}

function* lineRows(path: string): Generator<ImportRow> {
  for (const { text, number } of linesOf(path)) {
    if (text.trim() === '') continue;
    const value = parsed(number === 1 ? text.replace(/^\ufeff/, '') : text);
    if (value === undefined) throw fault(`Line ${number} of "${path}" is no JSON object`);
    yield { place: `line ${number}`, value };
  }
}

function fault(message: string): CommandError {
  return new CommandError('IMPORT', message);
}

function* documentRows(path: string): Generator<ImportRow> {
  if (statSync(path).size > DOCUMENT_BYTES_MAX) {
    throw fault(`"${path}" is too long for one JSON document: put one object on each line`);
  }
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  const document = parsedDocument(path, text);
  if (Array.isArray(document)) {
    let number = 0;
    for (const value of document as readonly JsonValue[]) {
      number += 1;
      yield { place: `record ${number}`, value };
    }
  } else if (isObject(document) && Object.values(document).every(isObject)) {
    for (const [key, value] of Object.entries(document)) {
      yield { place: `record "${key}"`, key, value };
    }
  } else if (isObject(document)) yield { place: 'record 1', value: document };
  else throw fault(`"${path}" holds neither an array nor an object`);
}

function parsedDocument(path: string, text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    const { message } = error as Error;
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
    const line = Number.isNaN(position) ? 0 : text.slice(0, position).split('\n').length;
    const where = line > 0 ? ` at line ${line}` : '';
    throw fault(`"${path}" is no JSON${where}: ${message.split('\n')[0] ?? ''}`);
  }
}
