import { ER } from '#base/index.ts';
import {
  type DynamicOptions,
  type FileKind,
  type OpenFile,
  usualLargeRecord,
} from '#files/index.ts';
import type { Session } from '#session/index.ts';
import {
  checkDynamicSettings,
  type DynamicSettings,
  takeDynamicParameter,
  usualSettings,
} from '../../arguments/dynamic-parameters.ts';
import { takeFile } from '../../arguments/file-argument.ts';
import { type Command, fileMaker, setReturnCode, stop, type Verb } from '../../verb.ts';

interface Request {
  kind?: FileKind;
  isDefault: boolean;
  noCase?: boolean;
  noResize?: boolean;
  readonly settings: DynamicSettings;
}

/** Words that need nothing done here. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set(['BINARY', 'IMMEDIATE']);

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
    const kind = request.kind ?? file.kind;
    const settings = settingsFor(session, file, request);
    const changesCase =
      kind === 'dynamic' && request.noCase !== undefined && request.noCase !== file.noCase;
    if (kind !== file.kind || changesCase) {
      convertFile(command, file, kind, { ...settings, noCase: request.noCase ?? file.noCase });
    } else if (kind === 'dynamic') {
      const status = fileMaker(command).configure(file, settings);
      if (status !== 0) stop('Cannot change the parameters of the file', status);
    }
    setReturnCode(session, 0);
  },
};

function takeParameters({ words }: Command): Request {
  const request: Request = { isDefault: false, settings: {} };
  let word = words.next();
  if (word.type === 'end') stop('File parameters required', 1);
  for (; word.type !== 'end'; word = words.next()) {
    if (word.keyword === 'DIRECTORY' || word.keyword === 'DYNAMIC') {
      if (request.kind) stop('Multiple file type keywords found', 1);
      request.kind = word.keyword === 'DIRECTORY' ? 'directory' : 'dynamic';
    } else if (word.keyword === 'DEFAULT') request.isDefault = true;
    else if (word.keyword === 'CASE' || word.keyword === 'NO.CASE') {
      request.noCase = word.keyword === 'NO.CASE';
    } else if (word.keyword === 'RESIZE' || word.keyword === 'NO.RESIZE') {
      request.noResize = word.keyword === 'NO.RESIZE';
    } else if (WITHOUT_EFFECT.has(word.keyword)) continue;
    else if (!takeDynamicParameter(words, word, request.settings)) {
      stop(`Unexpected token (${word.text})`, 1);
    }
  }
  const isDirectory = request.kind === 'directory';
  const hasSettings = Object.keys(request.settings).length > 0;
  if (request.isDefault ? hasSettings || isDirectory : hasSettings && isDirectory) {
    stop('Inconsistent command options', 1);
  }
  if (request.isDefault) request.noCase = false;
  return request;
}

/** What is to change of a dynamic file, checked against what it has. */
function settingsFor(session: Session, file: OpenFile, request: Request): DynamicOptions {
  const resize = request.noResize === undefined ? {} : { noResize: request.noResize };
  const usual = usualSettings(session);
  const before =
    file.kind === 'dynamic'
      ? {
          groupSize: Number(file.info(7)),
          splitLoad: Number(file.info(10)),
          mergeLoad: Number(file.info(9)),
        }
      : usual;
  if (!request.isDefault) checkDynamicSettings(request.settings, before);
  const { groupSize } = usual;
  const chosen = request.isDefault
    ? { ...usual, largeRecord: usualLargeRecord(groupSize), minimumModulus: 1 }
    : request.settings;
  // ScarletDME: a file whose group size changes is made anew, which keeps neither its minimum
  // modulus nor NO.RESIZE
  const isMadeAnew = (chosen.groupSize ?? before.groupSize) !== before.groupSize;
  return { ...(isMadeAnew && { minimumModulus: 1, noResize: false }), ...chosen, ...resize };
}

/** A new file beside the old one gets the records, then takes its place. */
function convertFile(
  command: Command,
  file: OpenFile,
  kind: FileKind,
  options: DynamicOptions,
): void {
  const { files } = command.session;
  const maker = fileMaker(command);
  const path = file.path;
  const temporary = `${path}.~new`;
  if (maker.exists(temporary) && maker.remove(temporary) !== 0) {
    stop('Unable to remove old temporary file');
  }
  if (maker.create(temporary, kind, options) !== 0) stop('Cannot create temporary file');
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
