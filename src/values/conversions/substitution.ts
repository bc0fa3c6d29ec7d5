import { extract } from '../dynamic-array/extract.ts';
import {
  type Conversion,
  type ConversionContext,
  type Converter,
  done,
  failed,
  type Value,
  valueText,
} from './context.ts';

/**
 * S;v1{;v2}: v1 where the data is neither empty nor zero, else v2; each is a field number, a
 * literal or * (the data).
 */
export const substitution: Conversion = { output: substitute, input: substitute };

type Choice = (data: string, context: ConversionContext) => string;

function substitute(rest: string): Converter | undefined {
  const start = rest.indexOf(';');
  if (start < 0) return undefined;
  const items = rest.slice(start + 1);
  const middle = items.indexOf(';');
  const whenSet = readChoice(middle < 0 ? items : items.slice(0, middle));
  const whenNot = middle < 0 ? () => '' : readChoice(items.slice(middle + 1));
  return (value, context) => {
    const choice = isSet(value) ? whenSet : whenNot;
    if (choice === undefined) return failed(value, context, 2);
    return done(choice(valueText(value, context), context));
  };
}

/**
 * Whether the data counts as something: not empty and not a zero, in which spaces may stand
 * anywhere.
 */
function isSet(value: Value): boolean {
  if (typeof value === 'number') return value !== 0;
  let mayBeSigned = true;
  let hasPoint = false;
  for (const character of value) {
    if (character === ' ') continue;
    if (character === '0') mayBeSigned = false;
    else if ((character === '+' || character === '-') && mayBeSigned) mayBeSigned = false;
    else if (character === '.' && !hasPoint) hasPoint = true;
    else return true;
  }
  return false;
}

function readChoice(code: string): Choice | undefined {
  if (code === '') return () => '';
  if (code === '*') return (data) => data;
  if (/^\d+$/.test(code)) {
    const field = Number(code);
    return (_, context) =>
      field === 0 ? (context.recordId ?? '') : extract(context.record ?? '', field);
  }
  const quote = code.charAt(0);
  if (quote !== '"' && quote !== "'" && quote !== '\\') return undefined;
  const end = code.indexOf(quote, 1);
  if (end < 0) return undefined;
  const text = code.slice(1, end);
  return () => text;
}
