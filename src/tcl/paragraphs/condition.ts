// IF value operator value {AND|OR ...} THEN sentence
import { compareTexts, matches } from '#values/index.ts';
import type { CommandWords, Word } from '../command-line/words.ts';
import type { CommandEnvironment } from '../verb.ts';

type Relation = (a: string, b: string) => boolean;

// ScarletDME: the operators UNLIKE and SAID are refused. (tcl-para/if-errors)
const RELATIONS: ReadonlyMap<string, Relation> = new Map<string, Relation>([
  ['=', (a, b) => compareTexts(a, b) === 0],
  ['NE', (a, b) => compareTexts(a, b) !== 0],
  ['LT', (a, b) => compareTexts(a, b) < 0],
  ['LE', (a, b) => compareTexts(a, b) <= 0],
  ['GE', (a, b) => compareTexts(a, b) >= 0],
  ['GT', (a, b) => compareTexts(a, b) > 0],
  ['LIKE', matches],
]);

/** A condition that cannot be understood; the text is what the user sees, and the paragraph is aborted. */
export class ConditionError extends Error {}

function isThen(word: Word): boolean {
  return word.text.toUpperCase() === 'THEN';
}

/** Value of the condition; what is left in `words` is the sentence after THEN. */
export function conditionHolds(environment: CommandEnvironment, words: CommandWords): boolean {
  let result = false;
  let join = 'OR';
  for (;;) {
    const holds = comparison(environment, words);
    // ScarletDME: AND and OR have the same rank, left to right.
    result = join === 'OR' ? result || holds : result && holds;
    const word = words.next();
    if (word.keyword === 'AND' || word.keyword === 'OR') {
      join = word.keyword;
      continue;
    }
    if (!isThen(word)) throw new ConditionError('THEN not found where expected in IF');
    return result;
  }
}

function comparison(environment: CommandEnvironment, words: CommandWords): boolean {
  const first = words.next();
  if (first.type !== 'word' && first.type !== 'string') {
    throw new ConditionError('Value 1 missing in IF');
  }
  // The answer to an in-line prompt may have been null: then the operator stands first.
  const alone = RELATIONS.get(first.keyword);
  const left = alone ? '' : textOf(environment, first);
  const relation = alone ?? RELATIONS.get(words.next().keyword);
  if (!relation) throw new ConditionError('Relational operator missing in IF');
  return relation(left, secondValue(environment, words));
}

function secondValue(environment: CommandEnvironment, words: CommandWords): string {
  const ahead = words.peek();
  if (ahead.keyword === 'AND' || ahead.keyword === 'OR' || isThen(ahead)) return '';
  const word = words.next();
  if (word.type !== 'word' && word.type !== 'string') {
    throw new ConditionError('Value 2 missing in IF');
  }
  return textOf(environment, word);
}

function textOf(environment: CommandEnvironment, word: Word): string {
  const isVariable = word.type === 'word' && word.text.startsWith('@');
  return isVariable ? environment.expandAtVariables(word.text) : word.text;
}
