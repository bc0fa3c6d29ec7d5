import { ER } from '#base/index.ts';
import type { FileKind, OpenFile } from '#files/index.ts';
import { takeFile } from '../../arguments/file-argument.ts';
import { type Command, fileMaker, setReturnCode, stop, type Verb } from '../../verb.ts';

interface Request {
  kind?: FileKind;
  hasDynamicParameters: boolean;
  noCase?: boolean;
  split: number;
  merge: number;
}

/** Parameters of the original's hashed files: checked and otherwise without effect, our storage has no groups. */
const PARAMETERS: ReadonlyMap<string, readonly [least: number, most: number, fault: string]> =
  new Map([
    ['GROUP.SIZE', [1, 8, 'Group size is invalid']],
    ['LARGE.RECORD', [0, 1e9, 'Large record size is invalid']],
    ['MERGE.LOAD', [10, 10000, 'Merge load is invalid']],
    ['MINIMUM.MODULUS', [1, 1e9, 'Minimum modulus is invalid']],
    ['SPLIT.LOAD', [20, 10000, 'Split load is invalid']],
    ['VERSION', [0, 2, 'Invalid file version']],
  ]);
/** Words that need nothing done here. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set(['BINARY', 'IMMEDIATE', 'NO.RESIZE', 'RESIZE']);

export const configureFile: Verb = {
  names: ['CONFIGURE.FILE'],
  usage: 'CONFIGURE.FILE {DICT} file parameter ...',
  summary: 'Change the kind or the parameters of a file',
  dispatch: 'CA $CONFIGF',
  run(command) {
    const { session } = command;
    const { file } = takeFile(command, 'Cannot open %1');
    if (file.readOnly) stop('File is read-only', ER.RDONLY);
    const request = takeParameters(command);
    if (request.kind === 'directory' && request.hasDynamicParameters) {
      stop('Inconsistent command options', 1);
    }
    if (request.split <= request.merge) stop('Split load must be greater than merge load', 1);
    const kind = request.kind ?? file.kind;
    const changesCase =
      kind === 'dynamic' && request.noCase !== undefined && request.noCase !== file.noCase;
    if (kind !== file.kind || changesCase)
      convertFile(command, file, kind, request.noCase ?? file.noCase);
    setReturnCode(session, 0);
  },
};

function takeParameters({ words }: Command): Request {
  const request: Request = { hasDynamicParameters: false, split: 80, merge: 50 };
  let word = words.next();
  if (word.type === 'end') stop('File parameters required', 1);
  for (; word.type !== 'end'; word = words.next()) {
    const parameter = PARAMETERS.get(word.keyword);
    if (word.keyword === 'DIRECTORY' || word.keyword === 'DYNAMIC') {
      if (request.kind) stop('Multiple file type keywords found', 1);
      request.kind = word.keyword === 'DIRECTORY' ? 'directory' : 'dynamic';
    } else if (word.keyword === 'DEFAULT') request.noCase = false;
    else if (word.keyword === 'NO.CASE') request.noCase = true;
    else if (parameter) {
      const [least, most, fault] = parameter;
      const { text } = words.next();
      const value = Number(text);
      if (!/^\d+$/.test(text) || value < least || value > most) stop(fault, 1);
      if (word.keyword === 'SPLIT.LOAD') request.split = value;
      if (word.keyword === 'MERGE.LOAD') request.merge = value;
      request.hasDynamicParameters = true;
    } else if (!WITHOUT_EFFECT.has(word.keyword)) stop(`Unexpected token (${word.text})`, 1);
  }
  return request;
}

/** A new file beside the old one gets the records, then takes its place. */
function convertFile(command: Command, file: OpenFile, kind: FileKind, noCase: boolean): void {
  const { files } = command.session;
  const maker = fileMaker(command);
  const path = file.path;
  const temporary = `${path}.~new`;
  if (maker.exists(temporary) && maker.remove(temporary) !== 0) {
    stop('Unable to remove old temporary file');
  }
  if (maker.create(temporary, kind, { noCase }) !== 0) stop('Cannot create temporary file');
  const opened = files.openPath(temporary);
  if (opened.outcome !== 'opened') stop('Cannot create temporary file', opened.status);
  for (const id of files.ids(file)) {
    const record = files.read(file, id);
    const status = record === undefined ? ER.RNF : files.write(opened.file, id, record);
    if (status !== 0) {
      files.close(opened.file);
      maker.remove(temporary);
      stop(`Error ${status} writing record '${id}'`, status);
    }
  }
  files.close(opened.file);
  files.close(file);
  const removed = maker.remove(path);
  if (removed !== 0) stop('Failed to delete old file', removed);
  const renamed = maker.rename(temporary, path);
  if (renamed !== 0) stop(`Data can be found in ${temporary}`, renamed);
}
