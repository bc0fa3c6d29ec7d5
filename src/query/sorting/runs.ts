// Sorted runs on disk. A record is a line of JSON: texts are bytes, so nothing is lost.
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type PreparedRecord, prepare, type SortField, type SortRecord } from './sort-keys.ts';

const BUFFER_BYTES = 65536;
const CHUNK_RECORDS = 500;

export interface Run {
  read(fields: readonly SortField[]): Iterator<PreparedRecord>;
}

/** The runs of one sort, in a folder of their own. */
export class RunFolder {
  readonly #path: string;
  #count = 0;

  constructor(temporaryFolder: string) {
    this.#path = mkdtempSync(join(temporaryFolder, 'sort-'));
  }

  write(records: readonly PreparedRecord[]): Run {
    const path = join(this.#path, String(this.#count));
    this.#count += 1;
    const file = openSync(path, 'wx', 0o600);
    for (let at = 0; at < records.length; at += CHUNK_RECORDS) {
      const chunk = records.slice(at, at + CHUNK_RECORDS);
      writeSync(
        file,
        chunk.map(({ record }) => `${JSON.stringify(record)}\n`).join(''),
        null,
        'latin1',
      );
    }
    closeSync(file);
    return { read: (fields) => readRun(path, fields) };
  }

  close(): void {
    rmSync(this.#path, { recursive: true, force: true });
  }
}

function* readRun(path: string, fields: readonly SortField[]): IterableIterator<PreparedRecord> {
  const file = openSync(path, 'r');
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let rest = '';
  try {
    for (;;) {
      const bytes = readSync(file, buffer, 0, BUFFER_BYTES, null);
      if (bytes === 0) return;
      const lines = (rest + buffer.latin1Slice(0, bytes)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield prepare(JSON.parse(line) as SortRecord, fields);
    }
  } finally {
    closeSync(file);
  }
}
