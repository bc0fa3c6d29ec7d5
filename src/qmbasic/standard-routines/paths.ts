// !ABSPATH, !PATHTKN and !FTYPE: paths and what lies at them.
import { tmpdir } from 'node:os';
import { VALUE_MARK } from '#values/index.ts';
import { openPath } from '../operations/file-access.ts';
import { environmentValue } from '../operations/operating-system.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference } from '../runtime/value.ts';
import type { StandardRoutineTable } from './standard-routine.ts';

const SYSTEM_ACCOUNT = '@QMSYS';

function absolutePath(rt: Runtime, directory: string, path: string): string {
  const { system, account } = rt.session;
  if (path.startsWith(SYSTEM_ACCOUNT)) return system.qmsys + path.slice(SYSTEM_ACCOUNT.length);
  if (path.startsWith('/')) return path;
  const base = directory === '' ? account.path : directory;
  return `${base}${base.endsWith('/') ? '' : '/'}${path}`;
}

/** Words at the beginning of a path that stand for a directory. */
const WORDS: readonly (readonly [word: string, directory: (rt: Runtime) => string])[] = [
  [SYSTEM_ACCOUNT, (rt) => rt.session.system.qmsys],
  ['@TMP', (rt) => rt.session.system.configuration.get('TEMPDIR') || tmpdir()],
  ['@HOME', () => environmentValue('HOME')],
];

function expandedPath(rt: Runtime, path: string): string {
  const upper = path.slice(0, SYSTEM_ACCOUNT.length).toUpperCase();
  const found = WORDS.find(([word]) => upper.startsWith(word));
  return found ? found[1](rt) + path.slice(found[0].length) : path;
}

const FILE_TYPE = 3;
const DIRECTORY_TYPE = 4;
/** What the letters after a dynamic file mean, with the key of FILEINFO() that tells. */
const LETTERS: readonly (readonly [letter: string, key: number])[] = [
  ['I', 13],
  ['S', 1005],
  ['T', 1002],
];

function fileType(rt: Runtime, path: string): string {
  const { session } = rt;
  if (path.includes(VALUE_MARK)) return 'Mult';
  if (/^VFS:/i.test(path)) return 'VFS';
  const file = openPath(session, path.replace(/^@QMSYS/i, session.system.qmsys), true);
  if (!file) return `Err ${session.status}`;
  try {
    const isSet = (key: number) => !['', '0'].includes(String(file.info(key)));
    if (file.info(FILE_TYPE) === DIRECTORY_TYPE) return 'Dir';
    const letters = LETTERS.filter(([, key]) => isSet(key)).map(([letter]) => letter);
    return `DH ${letters.join('')}`.trimEnd();
  } finally {
    session.files.close(file);
  }
}

export const pathRoutines = {
  '!ABSPATH': {
    kind: 'function',
    arguments: ['result', 'directory', 'path'],
    summary:
      'An absolute path: a relative one lies in the directory, or in the account for a null one',
    call(rt: Runtime, result: Reference, directory: Reference, path: Reference) {
      result.v = absolutePath(rt, rt.text(directory.v, 1), rt.text(path.v, 2));
    },
  },
  '!PATHTKN': {
    kind: 'function',
    arguments: ['result', 'path'],
    summary: 'A path with @QMSYS, @TMP or @HOME at its beginning replaced by the directory meant',
    call(rt: Runtime, result: Reference, path: Reference) {
      result.v = expandedPath(rt, rt.text(path.v, 1));
    },
  },
  '!FTYPE': {
    kind: 'function',
    arguments: ['result', 'path'],
    summary:
      'Kind of the file at a path: Dir, DH (with I indices, S statistics, T trigger), Mult for several paths, VFS, or Err and the error number',
    call(rt: Runtime, result: Reference, path: Reference) {
      result.v = fileType(rt, rt.text(path.v, 1));
    },
  },
} satisfies StandardRoutineTable;
