import { TEXT_MARK_CODE } from '../marks.ts';
import { field } from '../strings/field.ts';
import { type Conversion, type Converter, done, valueText } from './context.ts';

/** G{skip}dn: n groups of the data, which the character d separates, after skipping some. */
export const group: Conversion = { output: takeGroups, input: takeGroups };

function takeGroups(rest: string): Converter | undefined {
  const skipped = /^\d*/.exec(rest)![0];
  const delimiter = rest.charAt(skipped.length);
  const groups = Number(/^\d*/.exec(rest.slice(skipped.length + 1))![0]);
  if (groups === 0 || delimiter === '' || delimiter.charCodeAt(0) >= TEXT_MARK_CODE) {
    return undefined;
  }
  const first = Number(skipped) + 1;
  return (value, context) => done(field(valueText(value, context), delimiter, first, groups));
}
