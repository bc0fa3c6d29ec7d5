import { ER } from '#base/index.ts';
import { FIELD_MARK, VALUE_MARK } from '#values/index.ts';
import { idsOfActiveList } from '../../arguments/record-ids.ts';
import { askYesNo } from '../../questions.ts';
import {
  type Command,
  fileMaker,
  noteFailure,
  setReturnCode,
  stop,
  type Verb,
} from '../../verb.ts';

export const deleteFile: Verb = {
  names: ['DELETE.FILE'],
  usage: 'DELETE.FILE {DICT | DATA} name{,part} {FORCE} {NO.QUERY}',
  summary: 'Delete a file',
  dispatch: 'CA $DELETEF',
  run(command) {
    const request = takeRequest(command);
    const { session } = command;
    const names = request.name === '' ? idsOfActiveList(session, request.noQuery) : [request.name];
    if (!names) stop('File name required', 1);
    setReturnCode(session, 0);
    for (const name of names) deleteOne(command, { ...request, name });
  },
};

/** Without these an account is none. */
const PROTECTED: ReadonlySet<string> = new Set(['VOC', '$ACC']);

interface Request {
  readonly name: string;
  readonly part: string;
  readonly data: boolean;
  readonly dict: boolean;
  readonly force: boolean;
  readonly noQuery: boolean;
}

function takeRequest(command: Command): Request {
  const { words } = command;
  let word = words.nextFile();
  const only = word.keyword === 'DICT' || word.keyword === 'DATA' ? word.keyword : '';
  if (only !== '') word = words.nextFile();
  let name = '';
  let force = false;
  let noQuery = false;
  for (; word.type !== 'end'; word = words.next()) {
    if (word.keyword === 'NO.QUERY') noQuery = true;
    else if (word.keyword === 'FORCE') force = true;
    else if (name !== '') stop(`Unexpected token (${word.text})`, 1);
    else name = word.text;
  }
  const [file = '', part = ''] = name.split(',');
  return { name: file, part, data: only !== 'DICT', dict: only !== 'DATA', force, noQuery };
}

function deleteOne(command: Command, request: Request): void {
  const { session } = command;
  const name = vocName(command, request.name);
  if (name === undefined) {
    setReturnCode(session, -7);
    noteFailure(session, ER.NVR);
    return;
  }
  const record = (session.files.read(session.voc, name) ?? '').split(FIELD_MARK);
  if (!/^f/i.test(record[0] ?? '')) stop(`VOC record ${name} is not a file`, 3009);
  if (PROTECTED.has(name)) stop(`Cannot delete system file ${name}`, 3009);
  if (request.data) deleteData(command, { ...request, name }, record);
  if (request.dict && request.part === '') deleteDictionary(command, { ...request, name }, record);
  if ((record[1] ?? '') !== '' || (record[2] ?? '') !== '') {
    session.files.write(session.voc, name, record.join(FIELD_MARK));
    return;
  }
  session.files.delete(session.voc, name);
  session.terminal.writeLine(`VOC entry '${name}' deleted`);
}

/** The name in the VOC; one found in upper case only is used when the user says so. */
function vocName(command: Command, typed: string): string | undefined {
  const { session } = command;
  if (session.files.read(session.voc, typed) !== undefined) return typed;
  session.terminal.writeLine(`No VOC record found for ${typed}`);
  const upper = typed.toUpperCase();
  // ScarletDME asks again for ever when there is no such file in upper case either; we stop.
  const record = upper === typed ? undefined : session.files.read(session.voc, upper);
  if (!/^f/i.test(record ?? '')) return undefined;
  return askYesNo(session, `Use file '${upper}'? `) ? upper : undefined;
}

function deleteData(command: Command, request: Request, record: string[]): void {
  const { session } = command;
  const paths = values(record[1]);
  const parts = values(record[3]);
  if (paths.length === 0) {
    session.terminal.writeLine('DATA part of file does not exist');
    return;
  }
  let chosen = paths;
  if (request.part !== '') {
    const wanted = request.part.toUpperCase();
    const exact = parts.indexOf(request.part);
    const at = exact >= 0 ? exact : parts.findIndex((part) => part.toUpperCase() === wanted);
    if (at < 0) stop('Multifile component not found', 1);
    chosen = paths.slice(at, at + 1);
  } else if (paths.length > 1 && !request.force) {
    if (!askYesNo(session, 'Delete all data components of multifile? ')) return;
  }
  stopIfOpen(command, chosen, 'Data');
  const gone = new Set(chosen.filter((path) => deletePart(command, request, path, 'DATA')));
  const kept = paths.map((_, at) => at).filter((at) => !gone.has(paths[at] ?? ''));
  record[1] = kept.map((at) => paths[at] ?? '').join(VALUE_MARK);
  if (record.length > 3) record[3] = kept.map((at) => parts[at] ?? '').join(VALUE_MARK);
  if (parts.length > 0) removeEmptyParent(command, chosen[0] ?? '');
}

function values(field: string | undefined): string[] {
  return field ? field.split(VALUE_MARK) : [];
}

function removeEmptyParent(command: Command, path: string): void {
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const maker = fileMaker(command);
  if (parent === '' || !maker.removeEmptyDirectory(parent)) return;
  command.session.terminal.writeLine(`Multifile directory '${parent}' deleted'`);
}

function deleteDictionary(command: Command, request: Request, record: string[]): void {
  const path = record[2] ?? '';
  stopIfOpen(command, [path], 'Dictionary');
  if (path === '') command.session.terminal.writeLine('DICT part of file does not exist');
  else if (deletePart(command, request, path, 'DICT')) record[2] = '';
}

function stopIfOpen(command: Command, paths: readonly string[], part: string): void {
  const maker = fileMaker(command);
  const open = paths.find((path) => path !== '' && maker.isOpen(path));
  if (open !== undefined) stop(`Cannot delete file - ${part} part ${open} is open`);
}

/** True when the part is gone, or is only to be forgotten. A path that is not the usual one is asked about. */
function deletePart(
  command: Command,
  request: Request,
  path: string,
  portion: 'DATA' | 'DICT',
): boolean {
  const { session } = command;
  if (/^@QMSYS/i.test(path) && !mayDeleteSystemFile(command, portion)) return true;
  const usual = portion === 'DATA' ? request.name : `${request.name}.DIC`;
  if (path !== usual && !request.force) {
    if (!askYesNo(session, `OK to delete ${portion} portion '${path}'? `)) return false;
  }
  const status = fileMaker(command).remove(path);
  if (status === 0) {
    session.terminal.writeLine(`${portion} portion '${path}' deleted`);
    return true;
  }
  session.terminal.writeLine(`Error deleting ${portion} portion '${path}'`);
  setReturnCode(session, -status);
  return false;
}

function mayDeleteSystemFile(command: Command, portion: 'DATA' | 'DICT'): boolean {
  const { terminal } = command.session;
  const part = portion === 'DATA' ? 'data' : 'dictionary';
  terminal.writeLine(`WARNING: The ${part} part of this file is in the system account`);
  terminal.writeLine('Enter Y to delete this file. This may affect other accounts.');
  terminal.writeLine('Enter N to delete VOC reference but leave the file in the system account.');
  return askYesNo(command.session, 'Delete the file from the system account (Y/N)? ');
}
