import { ER } from '#base/index.ts';
import { SETTABLE_VARIABLES, setUserVariable } from '#qmbasic/index.ts';
import { numberToText } from '#values/index.ts';
import { type Command, stop, type Verb } from '../../verb.ts';

const DEFAULT_PRECISION = 4;

type Arithmetic = (a: number, b: number) => number;

/** Each operator is done everywhere before the next: no brackets, blanks around every operator. */
const OPERATORS: readonly (readonly [string, Arithmetic])[] = [
  ['*', (a, b) => a * b],
  ['/', (a, b) => a / b],
  ['+', (a, b) => a + b],
  ['-', (a, b) => a - b],
];

export const setVerb: Verb = {
  names: ['SET'],
  usage: 'SET name {EVAL} value',
  summary: 'Set an @-variable',
  dispatch: 'IN 34',
  run(command) {
    const { session, words, environment } = command;
    const word = words.next();
    if (word.type !== 'word') stop('Illegal or missing variable name');
    const name = word.text.replace(/^@/, '');
    let value: string;
    if (words.peek().keyword === 'EVAL') {
      words.next();
      value = evaluate(environment.expandAtVariables(words.takeRest()));
    } else value = words.takeRest().trimStart();
    const fault = setVariable(command, name.toUpperCase(), value);
    if (fault !== '') session.terminal.writeLine(fault);
  },
};

function evaluate(text: string): string {
  let value = text;
  for (let step = nextStep(value); step !== undefined; step = nextStep(value)) value = step;
  return value;
}

/** The text with one operation carried out, or undefined when there is none left. */
function nextStep(text: string): string | undefined {
  for (const [sign, operation] of OPERATORS) {
    const match = new RegExp(`(\\d{1,9}) \\${sign} (\\d{1,9})`).exec(text);
    if (!match) continue;
    const result = operation(Number(match[1]), Number(match[2]));
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    return `${before} ${numberToText(result, DEFAULT_PRECISION)} ${after}`
      .trim()
      .replace(/ +/g, ' ');
  }
  return undefined;
}

/** '' when done, else what is wrong. */
function setVariable({ session, environment }: Command, name: string, value: string): string {
  const isOwn = session.userVariables.has(name);
  const isKnown = !isOwn && environment.atVariable(name) !== undefined;
  const isReadOnly = isKnown && !SETTABLE_VARIABLES.has(name);
  const status = isReadOnly ? ER.RDONLY_VAR : setUserVariable(session, name, value);
  if (status === ER.LENGTH) return 'Variable name has invalid length';
  if (status === ER.BAD_NAME) return 'Illegal character in variable name';
  return status === 0 ? '' : `The @${name} variable cannot be set`;
}
