// From a file name to the directory of the file: VOC records, pointers to other accounts, parts of
// multi-part files.
import { isAbsolute, resolve } from 'node:path';
import { ER } from '#base/index.ts';
import type { FileSystem } from '../file-system.ts';
import type { Portion } from '../records/open-file.ts';
import { filePointer, parseVocRecord, type VocRecord } from '../voc/voc-record.ts';
import type { Account } from './account.ts';

/** Q-pointers are followed so far. */
const POINTER_DEPTH_MAX = 10;

interface ResolvedFile {
  readonly outcome: 'resolved';
  readonly path: string;
  /** The account whose VOC holds the F record, and that record's name there. */
  readonly account: Account;
  readonly vocName: string;
}

export type ResolveOutcome = ResolvedFile | { readonly outcome: 'failed'; readonly status: number };

const failed = (status: number): ResolveOutcome => ({ outcome: 'failed', status });

/** Replaces @QMSYS, @TMP and @HOME at the start of a path, and makes it absolute. */
export function expandPath(fileSystem: FileSystem, base: string, path: string): string {
  const { temporaryDirectory = '/tmp', homeDirectory = '', systemDirectory } = fileSystem.options;
  const tokens: readonly (readonly [string, string])[] = [
    ['@QMSYS', systemDirectory],
    ['@TMP', temporaryDirectory],
    ['@HOME', homeDirectory],
  ];
  for (const [token, place] of tokens) {
    if (path === token || path.startsWith(`${token}/`))
      return resolve(place + path.slice(token.length));
  }
  return isAbsolute(path) ? resolve(path) : resolve(base, path);
}

interface Wanted {
  readonly name: string;
  readonly part: string;
  readonly portion: Portion;
}

function wantedFile(name: string, portion: Portion): Wanted {
  const comma = name.indexOf(',');
  if (comma < 0) return { name, part: '', portion };
  return { name: name.slice(0, comma), part: name.slice(comma + 1), portion };
}

/** Finds the directory of a file named in an account's VOC. */
export function resolveFile(account: Account, name: string, portion: Portion): ResolveOutcome {
  let current = account;
  let wanted = wantedFile(name, portion);
  for (let depth = 0; depth <= POINTER_DEPTH_MAX; depth += 1) {
    const text = current.voc.read(wanted.name);
    if (text === undefined) {
      return depth === 0 ? byFileRule(account, name, portion) : failed(ER.NVR);
    }
    const record = parseVocRecord(text);
    if (record.type === 'F') return resolvePointer(current, wanted, record);
    if (record.type !== 'Q') return failed(ER.VNF);
    const target = pointedAccount(current, record.fields[1] ?? '');
    if (!target) return failed(ER.VNF);
    if (record.fields[3]) return failed(ER.REMOTE);
    current = target;
    const next = wantedFile(record.fields[2] ?? '', portion);
    wanted = { ...next, part: next.part || wanted.part };
  }
  return failed(ER.VNF);
}

/** Field 2 of a Q record: nothing, a path, or the name of an account. */
function pointedAccount(account: Account, where: string): Account | undefined {
  if (where === '') return account;
  const { fileSystem } = account;
  const path = where.includes('/')
    ? expandPath(fileSystem, account.path, where)
    : fileSystem.register.find(where);
  if (path === undefined || !fileSystem.hasAccount(path)) return undefined;
  return fileSystem.openAccount(path);
}

function resolvePointer(account: Account, wanted: Wanted, record: VocRecord): ResolveOutcome {
  const pointer = filePointer(record);
  const found = (path: string): ResolveOutcome => {
    if (path === '') return failed(ER.NPN);
    const full = expandPath(account.fileSystem, account.path, path);
    return { outcome: 'resolved', path: full, account, vocName: wanted.name };
  };
  if (wanted.portion === 'DICT') return found(pointer.dictionaryPath);
  if (pointer.parts.length === 0) {
    return wanted.part ? failed(ER.CNF) : found(pointer.dataPaths[0] ?? '');
  }
  // Without a part, the one that has the name of the file.
  const part = pointer.parts.indexOf(wanted.part || wanted.name);
  if (part < 0) return failed(wanted.part ? ER.CNF : ER.MFC);
  return found(pointer.dataPaths[part] ?? '');
}

/** Names that are not in the VOC, where FILERULE allows them. */
function byFileRule(account: Account, name: string, portion: Portion): ResolveOutcome {
  const { fileSystem } = account;
  const rule = fileSystem.options.fileRule ?? 0;
  if (rule & 4 && name.startsWith('PATH:')) {
    const path = expandPath(fileSystem, account.path, name.slice('PATH:'.length));
    return { outcome: 'resolved', path, account, vocName: '' };
  }
  const colon = name.indexOf(':');
  if (rule & 1 && colon > 0) {
    const other = pointedAccount(account, name.slice(0, colon));
    if (other) return resolveFile(other, name.slice(colon + 1), portion);
  }
  return failed(ER.NVR);
}
