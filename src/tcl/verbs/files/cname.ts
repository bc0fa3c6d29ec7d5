import { ER } from '#base/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { type FileArgument, openArgument } from '../../arguments/file-argument.ts';
import type { Word } from '../../command-line/words.ts';
import {
  type Command,
  fileMaker,
  setReturnCode,
  showFileFault,
  stop,
  type Verb,
} from '../../verb.ts';

export const cname: Verb = {
  names: ['CNAME', 'RENAME'],
  usage: 'CNAME file TO new name, or CNAME {DICT} file id TO new id ...',
  summary: 'Rename a file or records',
  dispatch: 'CA $CNAME',
  run(command) {
    const { words } = command;
    let word = words.nextFile();
    const dict = word.keyword === 'DICT' ? word.text : '';
    if (dict !== '') word = words.nextFile();
    if (word.type === 'end') stop('File name required', 1);
    const next = words.next();
    if (next.type === 'comma' || next.keyword === 'TO') renameFile(command, dict, word.text);
    else renameRecords(command, openArgument(command, word.text, dict ? 'DICT' : 'DATA'), next);
    setReturnCode(command.session, 0);
  },
};

function renameFile(command: Command, dict: string, oldName: string): void {
  const { session, words } = command;
  if (dict !== '') stop(`${dict} not valid when renaming a file`, 1);
  if (oldName.includes(',')) stop('Renaming of multifiles is not supported at this release', 1);
  const word = words.next();
  if (word.type === 'end') stop('New file name required', 1);
  const extra = words.next();
  if (extra.type !== 'end') stop(`Unexpected token (${extra.text})`, 1);
  const newName = word.text;
  if (oldName === '' || newName === '') stop('Null file name not allowed', 1);
  const record = session.files.read(session.voc, oldName)?.split(FIELD_MARK);
  if (!record) stop(`${oldName} is not defined in your VOC`, ER.RNF);
  const type = (record[0] ?? '').slice(0, 1).toUpperCase();
  if (type !== 'F' && type !== 'Q') {
    stop(`VOC entry for '${oldName}' is not a file description`, ER.VNF);
  }
  if (session.files.read(session.voc, newName) !== undefined) {
    stop(`${newName} is already defined in your VOC`, 1);
  }
  if (type === 'Q') {
    session.terminal.writeLine(
      'This is a Q-pointer. The operating system files will not be renamed.',
    );
  } else {
    renamePath(command, record, { field: 1, usual: oldName, to: newName, shown: 'data file' });
    const usual = `${oldName}.DIC`;
    renamePath(command, record, { field: 2, usual, to: `${newName}.DIC`, shown: 'dictionary' });
  }
  const status = session.files.write(session.voc, newName, record.join(FIELD_MARK));
  if (status !== 0) stop(`Error ${status} writing VOC record '${newName}'`, status);
  session.files.delete(session.voc, oldName);
  renameIdItem(command, oldName, newName);
  session.terminal.writeLine(`'${oldName}' renamed to '${newName}'`);
}

interface PathChange {
  readonly field: number;
  /** Only a path of the usual name is renamed. */
  readonly usual: string;
  readonly to: string;
  readonly shown: string;
}

function renamePath(command: Command, record: string[], change: PathChange): void {
  const { session } = command;
  const old = record[change.field] ?? '';
  if (old !== change.usual || change.to.includes('/')) return;
  const status = fileMaker(command).rename(old, change.to);
  if (status === 0) {
    session.terminal.writeLine(`Renamed ${change.shown} at operating system level`);
    record[change.field] = change.to;
  } else {
    session.terminal.writeLine(
      `Unable to rename ${change.shown} at operating system level. Error ${status}`,
    );
  }
}

/** The column heading of @ID follows when it was the name of the file. */
function renameIdItem(command: Command, oldName: string, newName: string): void {
  const { files } = command.session;
  const opened = files.open(newName, 'DICT');
  if (opened.outcome !== 'opened') return;
  const item = files.read(opened.file, '@ID')?.split(FIELD_MARK);
  if (item?.[3] === oldName) {
    item[3] = newName;
    files.write(opened.file, '@ID', item.join(FIELD_MARK));
  }
  files.close(opened.file);
}

function renameRecords(command: Command, { file }: FileArgument, first: Word): void {
  const { words } = command;
  if (file.readOnly) stop('File is read-only', ER.RDONLY);
  if (first.type === 'end') stop('Record name required', 1);
  file.markMapping = false;
  for (let old = first; old.type !== 'end'; old = words.next()) {
    const joint = words.next();
    if (joint.type !== 'comma' && joint.keyword !== 'TO') stop('Exected comma or TO', 1);
    const word = words.next();
    if (word.type === 'end') stop('New record name required', 1);
    if (old.text === '' || word.text === '') stop('Null record name not allowed', 1);
    renameRecord(command, file, old.text, word.text);
  }
}

function renameRecord(command: Command, file: FileArgument['file'], old: string, to: string): void {
  const { session } = command;
  const { files } = session;
  files.lockRecord(file, old, 'U', { wait: true });
  const record = files.read(file, old);
  if (record === undefined) {
    files.release(file, old);
    stop(`Cannot read old record '${old}'`, ER.RNF);
  }
  if (files.read(file, to) !== undefined) stop(`Record ${to} already exists`, 1);
  files.lockRecord(file, to, 'U', { wait: true });
  const written = files.write(file, to, record);
  if (written !== 0) {
    showFileFault(session, written, `Error ${written} writing record '${to}'`);
    stop('', written);
  }
  const deleted = files.delete(file, old);
  if (deleted !== 0) {
    showFileFault(session, deleted, `Error ${deleted} deleting record '${old}'`);
    stop('', deleted);
  }
  session.terminal.writeLine(`'${old}' renamed to '${to}'`);
}
