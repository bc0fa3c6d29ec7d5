import type { FileKind } from '#files/index.ts';
import { FIELD_MARK, VALUE_MARK } from '#values/index.ts';
import {
  checkDynamicSettings,
  type DynamicSettings,
  takeDynamicParameter,
  usualSettings,
} from '../../arguments/dynamic-parameters.ts';
import { lookUp } from '../../command-line/look-up.ts';
import type { Word } from '../../command-line/words.ts';
import type { FileMaker } from '../../file-maker.ts';
import { askYesNo } from '../../questions.ts';
import { type Command, fileMaker, setReturnCode, stop, type Verb } from '../../verb.ts';

export const createFile: Verb = {
  names: ['CREATE.FILE'],
  usage:
    'CREATE.FILE {DICT | DATA} name{,part} {DIRECTORY | DYNAMIC} {NO.CASE} {PATHNAME path} {USING DICT file} {parameters}',
  summary: 'Create a file: its data and its dictionary',
  dispatch: 'CA $CREATEF',
  run(command) {
    const request = takeRequest(command);
    const record = vocRecord(command, request);
    const maker = fileMaker(command);
    checkPaths(request, maker);
    if (request.dict) makeDictionary(command, request, record);
    if (request.data) makeData(command, request, record);
    writeVocRecord(command, request.name, record);
    if (request.dict && request.sharedDictionary === '') addDefaultItem(command, request);
    setReturnCode(command.session, 0);
  },
};

interface Request {
  readonly name: string;
  /** Part of a multi-part file; '' for a simple file. */
  part: string;
  data: boolean;
  dict: boolean;
  kind: FileKind;
  noCase: boolean;
  noResize: boolean;
  noQuery: boolean;
  /** Directory to put it in, with a slash at its end; '' for the account's own. */
  folder: string;
  /** Path of another file's dictionary, to be used for this file too. */
  sharedDictionary: string;
  upperCase: boolean;
  readonly settings: DynamicSettings;
}

function takeRequest(command: Command): Request {
  const { words, session } = command;
  let word = words.nextFile();
  const only = word.keyword === 'DICT' || word.keyword === 'DATA' ? word.keyword : '';
  if (only !== '') word = words.nextFile();
  if (word.type === 'end') stop('File name required', 1);
  const [name = '', part = ''] = word.text.split(',');
  const request: Request = {
    name,
    part,
    data: only !== 'DICT',
    dict: only !== 'DATA',
    kind: 'dynamic',
    noCase: false,
    noResize: false,
    noQuery: false,
    folder: '',
    sharedDictionary: '',
    upperCase: !session.options.has('CREATE.FILE.UPCASE'),
    settings: {},
  };
  word = words.next();
  if (word.type === 'comma') {
    request.part = words.next().text;
    word = words.next();
  }
  if (name === '') stop('Illegal file name', 1);
  if (word.keyword === 'DIRECTORY' || word.keyword === 'DYNAMIC') {
    if (word.keyword === 'DIRECTORY') request.kind = 'directory';
    word = words.next();
  }
  takeOptions(command, request, word);
  return request;
}

function takeOptions(command: Command, request: Request, first: Word): void {
  const { words, session } = command;
  const { settings } = request;
  for (let word = first; word.type !== 'end'; word = words.next()) {
    if (word.keyword === 'NO.CASE') request.noCase = true;
    else if (word.keyword === 'NO.QUERY') request.noQuery = true;
    else if (word.keyword === 'NO.RESIZE') request.noResize = true;
    else if (word.keyword === 'PATHNAME') request.folder = takeFolder(command);
    else if (word.keyword === 'USING') request.sharedDictionary = takeDictionary(command, request);
    else if (request.kind !== 'dynamic' || !takeDynamicParameter(words, word, settings)) {
      stop(`Unexpected token (${word.text})`, 1);
    }
  }
  checkDynamicSettings(settings, usualSettings(session));
}

function takeFolder(command: Command): string {
  const { text } = command.words.next();
  const maker = fileMaker(command);
  if (text === '') stop('Directory path name is not valid', 8);
  if (!maker.exists(text)) stop('Directory path name does not exist', 5);
  const path = maker.fullPath(text);
  return path.endsWith('/') ? path : `${path}/`;
}

function takeDictionary(command: Command, request: Request): string {
  const { words, session } = command;
  const word = words.next();
  if (word.keyword !== 'DICT') stop(`Expected DICT after ${word.text}`, 1);
  const typed = words.next().text;
  if (!request.data) stop('Inconsistent command options', 1);
  const record = lookUp(session, typed);
  if (!record) stop(`${typed} is not defined in your VOC`, 1);
  if (record.type !== 'F') stop(`${typed} is not an F-type VOC record`, 1);
  const path = record.fields[2] ?? '';
  if (path === '') stop(`${typed} has no dictionary`, 1);
  return path;
}

/** The VOC record as it is now, after seeing what of the file is still to be made. */
function vocRecord(command: Command, request: Request): string[] {
  const { session } = command;
  const text = session.files.read(session.voc, request.name);
  if (text === undefined) return ['F', '', ''];
  const record = text.split(FIELD_MARK);
  if (!/^f/i.test(record[0] ?? '')) {
    stop(`VOC record ${request.name} already exists but not as a file`, 3009);
  }
  if (request.data) checkData(command, request, record);
  if (request.dict && (record[2] ?? '') !== '') {
    session.terminal.writeLine('DICT part of file already exists');
    request.dict = false;
  }
  if (!request.data && !request.dict) stop('', 1);
  return record;
}

function checkData(command: Command, request: Request, record: string[]): void {
  const { session } = command;
  const isSimple = (record[3] ?? '') === '';
  const hasData = (record[1] ?? '') !== '';
  let exists = false;
  if (request.part === '' && isSimple) exists = hasData;
  else {
    if (request.part === '') request.part = request.name;
    if (hasData && isSimple) makeMultipart(command, request, record);
    exists = (record[3] ?? '').split(VALUE_MARK).includes(request.part);
  }
  if (!exists) return;
  session.terminal.writeLine('DATA part of file already exists');
  request.data = false;
}

/** A simple file becomes the first part of a file with several: its data go into a directory of the file's name. */
function makeMultipart(command: Command, request: Request, record: string[]): void {
  const { session } = command;
  const { name } = request;
  if (name === request.part) {
    stop(`Subfile ${request.part} would be created from the existing data element`, 1);
  }
  if (request.noQuery) {
    session.terminal.writeLine(`Converting to multifile named "${name},${name}"`);
  } else {
    session.terminal.writeLine(`${name} already exists but not as a multifile`);
    if (!askYesNo(session, `Convert to multifile named "${name},${name}" (Y/N)? `)) stop('', 1);
  }
  const maker = fileMaker(command);
  const old = record[1] ?? '';
  const aside = `${old}.~`;
  const inner = `${old}/${maker.osName(request.upperCase ? name.toUpperCase() : name)}`;
  for (const step of [
    () => maker.rename(old, aside),
    () => maker.makeDirectory(old),
    () => maker.rename(aside, inner),
  ]) {
    const status = step();
    if (status !== 0) stop(`Unable to create ${inner}`, status);
  }
  record[1] = inner;
  record[3] = name;
  writeVocRecord(command, name, record);
}

function dictionaryPath(request: Request, maker: FileMaker): string {
  return `${request.folder}${maker.osName(cased(request, request.name))}.DIC`;
}

function cased(request: Request, name: string): string {
  return request.upperCase ? name.toUpperCase() : name;
}

/** A part lies in a directory of the file's name, unless PATHNAME says otherwise. */
function dataPath(request: Request, maker: FileMaker): string {
  const { part, name, folder } = request;
  const osName = maker.osName(cased(request, part === '' ? name : part));
  if (part === '') return folder + osName;
  return `${folder === '' ? `${name}/` : folder}${osName}`;
}

function checkPaths(request: Request, maker: FileMaker): void {
  const dictionary = dictionaryPath(request, maker);
  if (request.dict && request.sharedDictionary === '' && maker.exists(dictionary)) {
    stop(`Dictionary pathname '${dictionary}' already exists`, 1);
  }
  const data = dataPath(request, maker);
  if (request.data && maker.exists(data)) stop(`Data pathname '${data}' already exists`, 1);
}

function makeDictionary(command: Command, request: Request, record: string[]): void {
  const maker = fileMaker(command);
  let path = request.sharedDictionary;
  if (path === '') {
    path = dictionaryPath(request, maker);
    const status = maker.create(path, 'dynamic', {});
    if (status !== 0) stop(`Error ${status} creating ${path}`, status);
    command.session.terminal.writeLine(`Created DICT part as ${path}`);
  }
  record[2] = path;
}

function makeData(command: Command, request: Request, record: string[]): void {
  const maker = fileMaker(command);
  const path = dataPath(request, maker);
  if (request.part !== '' && request.folder === '' && !maker.exists(request.name)) {
    if (maker.makeDirectory(request.name) !== 0) stop(`Unable to create directory ${request.name}`);
  }
  const { noCase, noResize } = request;
  const settings = { ...usualSettings(command.session), ...request.settings };
  const status = maker.create(path, request.kind, { noCase, noResize, ...settings });
  if (status !== 0) stop(`Error ${status} creating ${path}`, status);
  command.session.terminal.writeLine(`Created DATA part as ${path}`);
  if (request.part === '') record[1] = path;
  else {
    record[1] = appended(record[1], path);
    record[3] = appended(record[3], request.part);
  }
}

function appended(values: string | undefined, value: string): string {
  return values ? `${values}${VALUE_MARK}${value}` : value;
}

function writeVocRecord(command: Command, name: string, record: readonly string[]): void {
  const { session } = command;
  const fields = Array.from(record, (field) => field ?? '');
  const status = session.files.write(session.voc, name, fields.join(FIELD_MARK));
  if (status !== 0) stop(`Error ${status} writing VOC record '${name}'`, status);
}

function addDefaultItem(command: Command, request: Request): void {
  const { session } = command;
  const opened = session.files.open(request.name, 'DICT');
  if (opened.outcome !== 'opened') {
    stop('Unable to open newly created dictionary', opened.status);
  }
  const format = request.kind === 'directory' ? '12L' : '10L';
  const item = ['D', '0', '', request.name, format, 'S', ''].join(FIELD_MARK);
  const status = session.files.write(opened.file, '@ID', item);
  session.files.close(opened.file);
  if (status !== 0) stop(`Error ${status} writing '@ID'`, status);
  session.terminal.writeLine("Added default '@ID' record to dictionary");
}
