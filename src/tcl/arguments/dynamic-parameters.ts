// GROUP.SIZE, SPLIT.LOAD and the other settings of a dynamic file in a command: kept with the file and told by FILEINFO(), though our
// storage has no groups.
import type { DynamicOptions } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import type { CommandWords, Word } from '../command-line/words.ts';
import { stop } from '../verb.ts';

interface Parameter {
  /** VERSION is of the original's file format and kept nowhere. */
  readonly setting: keyof NumbersOf | undefined;
  readonly least: number;
  readonly most: number;
  readonly fault: string;
}

type NumbersOf = Pick<
  DynamicOptions,
  'groupSize' | 'largeRecord' | 'mergeLoad' | 'minimumModulus' | 'splitLoad'
>;
/** Settings of a dynamic file that a command names. */
export type DynamicSettings = { -readonly [Name in keyof NumbersOf]: number };

const MOST_GROUPS = 8;
const HEADER_BYTES = 8;

const PARAMETERS: ReadonlyMap<string, Parameter> = new Map<string, Parameter>([
  ['GROUP.SIZE', row('groupSize', 1, MOST_GROUPS, 'Group size is invalid')],
  ['LARGE.RECORD', row('largeRecord', 0, 1e9, 'Large record size is invalid')],
  ['MERGE.LOAD', row('mergeLoad', 10, 10000, 'Merge load is invalid')],
  ['MINIMUM.MODULUS', row('minimumModulus', 1, 1e9, 'Minimum modulus is invalid')],
  ['SPLIT.LOAD', row('splitLoad', 20, 10000, 'Split load is invalid')],
  ['VERSION', row(undefined, 0, 2, 'Invalid file version')],
]);

function row(setting: Parameter['setting'], least: number, most: number, fault: string): Parameter {
  return { setting, least, most, fault };
}

/** Settings of a file for which nothing is said. */
export function usualSettings(session: Session): {
  readonly groupSize: number;
  readonly splitLoad: number;
  readonly mergeLoad: number;
} {
  const groupSize = Number(session.system.configuration.get('GRPSIZE') ?? 1) || 1;
  return { groupSize, splitLoad: 80, mergeLoad: 50 };
}

/** Takes the value behind a word that is such a parameter; false when it is none. */
export function takeDynamicParameter(
  words: CommandWords,
  word: Word,
  settings: DynamicSettings,
): boolean {
  const parameter = PARAMETERS.get(word.keyword);
  if (!parameter) return false;
  const { text } = words.next();
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < parameter.least || value > parameter.most) {
    stop(parameter.fault, 1);
  }
  if (parameter.setting) settings[parameter.setting] = value;
  return true;
}

/** Settings that do not go together end the command; `before` are those of the file so far. */
export function checkDynamicSettings(
  settings: DynamicSettings,
  before: { readonly groupSize: number; readonly splitLoad: number; readonly mergeLoad: number },
): void {
  const { groupSize, splitLoad, mergeLoad } = { ...before, ...settings };
  if ((settings.largeRecord ?? 0) > groupSize * 1024 - HEADER_BYTES) {
    stop('Large record size must be at least 8 bytes less than group size', 1);
  }
  if (splitLoad <= mergeLoad) stop('Split load must be greater than merge load', 1);
}
