// Which indices of a file a command is about.

import { lookUp } from '../command-line/look-up.ts';
import { keywordName } from '../keywords.ts';
import { ask } from '../questions.ts';
import { type Command, stop } from '../verb.ts';

export interface WantedIndices {
  readonly all: boolean;
  readonly names: readonly string[];
}

/** Takes names or ALL to the end of the sentence; asks when there is neither. Undefined: the user gave none. */
export function takeIndexNames(
  command: Command,
  other: (keyword: string) => boolean = () => false,
): WantedIndices | undefined {
  const { words, session } = command;
  const names: string[] = [];
  let all = false;
  for (let word = words.next(); word.type !== 'end'; word = words.next()) {
    if (word.keyword === 'ALL') {
      if (names.length > 0) stop('Cannot use ALL with field names', 1);
      all = true;
    } else if (!other(word.keyword)) names.push(word.text);
  }
  if (all || names.length > 0) return { all, names };
  const answer = ask(session, 'Index name: ');
  if (answer === '') return undefined;
  const record = lookUp(session, answer);
  const isAll = record?.type === 'K' && keywordName(Number(record.fields[1])) === 'ALL';
  return isAll ? { all: true, names: [] } : { all: false, names: [answer] };
}

/** The name as the file has it; undefined when it has none such. */
export function knownIndex(known: readonly string[], name: string): string | undefined {
  const upper = name.toUpperCase();
  return known.find((each) => each === name) ?? known.find((each) => each.toUpperCase() === upper);
}
