import { extract } from '../dynamic-array/extract.ts';
import { type Conversion, type Converter, done, valueText } from './context.ts';

/** <f{,v{,s}}>: an element of the data. */
export const fieldExtraction: Conversion = { output: extractElement };

function extractElement(rest: string): Converter | undefined {
  const parts = /^(\d+)(?:,(\d+)(?:,(\d+))?)?>$/.exec(rest);
  if (parts === null) return undefined;
  // ScarletDME: field 0 is field 1 here (functions-conversion/field-extraction-conversion)
  const field = Math.max(Number(parts[1]), 1);
  const value = Number(parts[2] ?? '0');
  const subvalue = Number(parts[3] ?? '0');
  return (data, context) => done(extract(valueText(data, context), field, value, subvalue));
}
