// Writes rows as records of a file.
import type { FileContext, OpenFile } from '#files/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { type FieldMapping, PathReader } from './field-map.ts';
import type { ImportRow } from './import-row.ts';
import { bytesOf, textOf } from './row-text.ts';

export interface ImportJob {
  readonly files: FileContext;
  readonly file: OpenFile;
  readonly mappings: readonly FieldMapping[];
  /** Keys to the record id; empty: the row's own key, or a number. */
  readonly idPath: readonly string[];
  readonly overwriting: boolean;
  readonly limit: number;
  /** Input conversion; undefined when the text does not fit the code. */
  convert(text: string, code: string): string | undefined;
  /** Told of each thing that is wrong with a row. */
  complain(message: string): void;
}

export interface ImportCounts {
  read: number;
  written: number;
  /** Not written because there is such a record. */
  existing: number;
  /** Not written because something was wrong. */
  refused: number;
  /** Values kept as they were because their conversion does not take them. */
  unconverted: number;
}

export function importRows(job: ImportJob, rows: Iterable<ImportRow>): ImportCounts {
  const counts: ImportCounts = { read: 0, written: 0, existing: 0, refused: 0, unconverted: 0 };
  const reader = new PathReader();
  for (const row of rows) {
    if (counts.read >= job.limit) break;
    counts.read += 1;
    const id = idOf(job, reader, row, counts.read);
    if (id === '') {
      refuse(job, counts, `${row.place}: no record id`);
      continue;
    }
    if (!job.overwriting && job.files.read(job.file, id) !== undefined) {
      counts.existing += 1;
      continue;
    }
    writeRow(job, counts, { row, id, record: recordOf(job, reader, row, counts) });
  }
  return counts;
}

function refuse(job: ImportJob, counts: ImportCounts, message: string): void {
  counts.refused += 1;
  job.complain(message);
}

function idOf(job: ImportJob, reader: PathReader, row: ImportRow, number: number): string {
  if (job.idPath.length > 0) return textOf(reader.read(row.value, job.idPath), (text) => text);
  return row.key === undefined ? String(number) : bytesOf(row.key);
}

function recordOf(
  job: ImportJob,
  reader: PathReader,
  row: ImportRow,
  counts: ImportCounts,
): string {
  const fields: string[] = [];
  for (const mapping of job.mappings) {
    const value = reader.read(row.value, mapping.path);
    const text = textOf(value, (single) => converted(job, counts, row, mapping, single));
    while (fields.length < mapping.field) fields.push('');
    fields[mapping.field - 1] = text;
  }
  return fields.join(FIELD_MARK).replace(/\xfe+$/, '');
}

function converted(
  job: ImportJob,
  counts: ImportCounts,
  row: ImportRow,
  mapping: FieldMapping,
  text: string,
): string {
  if (mapping.conversion === '' || text === '') return text;
  const result = job.convert(text, mapping.conversion);
  if (result !== undefined) return result;
  counts.unconverted += 1;
  job.complain(`${row.place}: ${mapping.name} "${text}" does not fit ${mapping.conversion}`);
  return text;
}

interface NewRecord {
  readonly row: ImportRow;
  readonly id: string;
  readonly record: string;
}

function writeRow(job: ImportJob, counts: ImportCounts, { row, id, record }: NewRecord): void {
  const status = job.files.write(job.file, id, record);
  if (status === 0) counts.written += 1;
  else refuse(job, counts, `${row.place}: error ${status} writing record '${id}'`);
}
