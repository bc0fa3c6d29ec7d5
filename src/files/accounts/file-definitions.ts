// CREATE.FILE, DELETE.FILE and CNAME as far as the directories of files and the VOC records for
// them go. What is said
// to the user is the command's business.
import { rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ER } from '#base/index.ts';
import { FIELD_MARK, VALUE_MARK } from '#values/index.ts';
import type { DynamicOptions } from '../file-kinds/descriptor.ts';
import { nameOfId } from '../file-kinds/directory-names.ts';
import type { FileKind, Portion } from '../records/open-file.ts';
import { filePointer, parseVocRecord, type VocRecord } from '../voc/voc-record.ts';
import type { Account } from './account.ts';
import { defaultPath, expandPath } from './resolve-file.ts';

export interface CreateFileRequest {
  /** VOC name, `FILE` or `FILE,PART`. */
  readonly name: string;
  readonly portion: Portion;
  readonly kind: FileKind;
  readonly options?: DynamicOptions;
  /** Where to make it, instead of a directory of its name in the account. */
  readonly path?: string;
}

export type CreateFileOutcome =
  /** `path` is as written to the VOC record. */
  | { readonly outcome: 'created'; readonly path: string }
  /** The VOC record names this portion already. */
  | { readonly outcome: 'exists' }
  /** The VOC record is of another type. */
  | { readonly outcome: 'not-a-file' }
  | { readonly outcome: 'failed'; readonly status: number; readonly path: string };

function splitName(name: string): { file: string; part: string } {
  const comma = name.indexOf(',');
  return comma < 0
    ? { file: name, part: '' }
    : { file: name.slice(0, comma), part: name.slice(comma + 1) };
}

function withField(record: VocRecord, field: number, text: string): string {
  const fields = [...record.fields];
  while (fields.length < field) fields.push('');
  fields[field - 1] = text;
  return fields.join(FIELD_MARK);
}

/**
 * Directory name for a file name: upper case, odd characters replaced; undefined when it cannot
 * be one.
 */
export function directoryNameOf(name: string): string | undefined {
  return nameOfId(name.toUpperCase());
}

/** Makes one portion of a file and enters it in the VOC. */
export function createFile(account: Account, request: CreateFileRequest): CreateFileOutcome {
  const { file, part } = splitName(request.name);
  const record = parseVocRecord(account.voc.read(file) ?? 'F');
  if (record.type !== 'F') return { outcome: 'not-a-file' };
  const pointer = filePointer(record);
  const path = request.path ?? pathFor(file, part, request.portion);
  if (path === undefined) return { outcome: 'failed', status: ER.NAM, path: request.name };
  if (isTaken(pointer, request.portion, part)) return { outcome: 'exists' };
  const full = expandPath(account.fileSystem, account.path, path);
  const status =
    request.kind === 'dynamic'
      ? account.fileSystem.createDynamic(full, request.options ?? {})
      : account.fileSystem.createDirectory(full);
  if (status !== 0) return { outcome: 'failed', status, path };
  const written = account.voc.write(file, entered(record, request.portion, part, path));
  if (written !== 0) return { outcome: 'failed', status: written, path };
  return { outcome: 'created', path };
}

function pathFor(file: string, part: string, portion: Portion): string | undefined {
  const name = directoryNameOf(file);
  const partName = part === '' ? '' : directoryNameOf(part);
  if (name === undefined || partName === undefined) return undefined;
  return defaultPath(name, portion, partName);
}

function isTaken(pointer: ReturnType<typeof filePointer>, portion: Portion, part: string): boolean {
  if (portion === 'DICT') return pointer.dictionaryPath !== '';
  if (part === '') return pointer.dataPaths.length > 0;
  return (
    pointer.parts.includes(part) || (pointer.parts.length === 0 && pointer.dataPaths.length > 0)
  );
}

function entered(record: VocRecord, portion: Portion, part: string, path: string): string {
  if (portion === 'DICT') return withField(record, 3, path);
  if (part === '') return withField(record, 2, path);
  const pointer = filePointer(record);
  const paths = [...pointer.dataPaths, path].join(VALUE_MARK);
  const parts = [...pointer.parts, part].join(VALUE_MARK);
  return withField(parseVocRecord(withField(record, 2, paths)), 4, parts);
}

export type DeleteFileOutcome =
  | { readonly outcome: 'deleted'; readonly path: string }
  /** The VOC record names no such portion. */
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'failed'; readonly status: number; readonly path: string };

/**
 * Removes one portion of a file (of a multi-part file: the part named, or all) and takes it out
 * of the VOC record,
 * which itself goes when nothing is left in it.
 */
export function deletePortion(account: Account, name: string, portion: Portion): DeleteFileOutcome {
  const { file, part } = splitName(name);
  const text = account.voc.read(file);
  const record = parseVocRecord(text ?? '');
  if (record.type !== 'F') return { outcome: 'absent' };
  const pointer = filePointer(record);
  const isWanted = (n: number) => part === '' || pointer.parts[n] === part;
  const paths =
    portion === 'DICT' ? [pointer.dictionaryPath] : pointer.dataPaths.filter((_, n) => isWanted(n));
  if (paths.length === 0 || paths[0] === '') return { outcome: 'absent' };
  for (const path of paths) {
    const full = expandPath(account.fileSystem, account.path, path);
    const status = account.fileSystem.deleteFile(full);
    if (status !== 0 && status !== ER.FNF) return { outcome: 'failed', status, path };
    if (pointer.parts.length > 0) removeIfEmpty(dirname(full), account.path);
  }
  const rest = portion === 'DICT' ? withField(record, 3, '') : withoutPart(record, part);
  const left = filePointer(parseVocRecord(rest));
  const status =
    left.dataPaths.length === 0 && left.dictionaryPath === ''
      ? account.voc.delete(file)
      : account.voc.write(file, rest);
  if (status !== 0) return { outcome: 'failed', status, path: paths[0] as string };
  return { outcome: 'deleted', path: paths.join(', ') };
}

function withoutPart(record: VocRecord, part: string): string {
  const pointer = filePointer(record);
  const keep = (_: string, n: number) => part !== '' && pointer.parts[n] !== part;
  const paths = pointer.dataPaths.filter(keep).join(VALUE_MARK);
  const parts = pointer.parts.filter(keep).join(VALUE_MARK);
  const withoutPaths = parseVocRecord(withField(record, 2, paths));
  return pointer.parts.length > 0
    ? withField(withoutPaths, 4, parts)
    : withoutPaths.fields.join(FIELD_MARK);
}

/** The directory that held the parts of a file, once the last is gone. */
function removeIfEmpty(directory: string, accountPath: string): void {
  if (directory === accountPath) return;
  try {
    rmdirSync(directory);
  } catch {
    // Something is still in it.
  }
}

export interface RenameOutcome {
  /** 0 or an ER number. */
  readonly status: number;
  readonly dataRenamed: boolean;
  readonly dictionaryRenamed: boolean;
}

/** Renames a file: its VOC record, and its directories where they go by its name. */
export function renameFile(account: Account, from: string, to: string): RenameOutcome {
  const none = { dataRenamed: false, dictionaryRenamed: false };
  const text = account.voc.read(from);
  if (text === undefined) return { status: ER.NVR, ...none };
  let record = parseVocRecord(text);
  const newName = directoryNameOf(to);
  const oldName = directoryNameOf(from);
  if (newName === undefined) return { status: ER.NAM, ...none };
  const done = { ...none };
  if (record.type === 'F' && oldName !== undefined) {
    const pointer = filePointer(record);
    const rename = (old: string, renamed: string) =>
      account.fileSystem.renameFile(join(account.path, old), join(account.path, renamed));
    if (pointer.parts.length === 0 && pointer.dataPaths[0] === oldName) {
      const status = rename(oldName, newName);
      if (status !== 0) return { status, ...done };
      record = parseVocRecord(withField(record, 2, newName));
      done.dataRenamed = true;
    }
    if (pointer.dictionaryPath === `${oldName}.DIC`) {
      const status = rename(`${oldName}.DIC`, `${newName}.DIC`);
      if (status !== 0) return { status, ...done };
      record = parseVocRecord(withField(record, 3, `${newName}.DIC`));
      done.dictionaryRenamed = true;
    }
  }
  const status = account.voc.write(to, record.fields.join(FIELD_MARK)) || account.voc.delete(from);
  return { status, ...done };
}
