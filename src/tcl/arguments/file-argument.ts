// `{DICT} file` at the front of a command.
import type { OpenFile, Portion } from '#files/index.ts';
import { type Command, stop, tryOpenFile } from '../verb.ts';

export interface FileArgument {
  /** As it is in the VOC: upper case when only that was found. */
  readonly name: string;
  readonly portion: Portion;
  readonly file: OpenFile;
}

/** Takes `{DICT} file` and opens it. */
export function takeFile(command: Command, notFound = 'File not found'): FileArgument {
  let word = command.words.nextFile();
  const portion: Portion = word.keyword === 'DICT' ? 'DICT' : 'DATA';
  if (portion === 'DICT') word = command.words.nextFile();
  if (word.type === 'end') stop('File name required', 1);
  return openArgument(command, word.text, portion, notFound);
}

export function openArgument(
  command: Command,
  typed: string,
  portion: Portion,
  notFound = 'File not found',
): FileArgument {
  const first = tryOpenFile(command.session, typed, portion);
  if (typeof first === 'number') stop(notFound.replace('%1', typed), first);
  return { name: first.name === '' ? typed : first.name, portion, file: first };
}
