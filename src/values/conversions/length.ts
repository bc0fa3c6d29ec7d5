import { type Conversion, type Converter, done, valueText } from './context.ts';

/**
 * L{n{,m}}: the length of the data, or the data only when its length is at most n, or from n to m.
 */
export const length: Conversion = { output: testLength, input: testLength };

function testLength(rest: string): Converter | undefined {
  const parts = /^(?:(\d+)(?:,(\d*))?)?$/.exec(rest);
  if (parts === null) return undefined;
  const first = Number(parts[1] ?? '0');
  const last = Number(parts[2] ?? '0');
  return (value, context) => {
    const text = valueText(value, context);
    if (first === 0) return done(`${text.length}`);
    const fits = last === 0 ? text.length <= first : text.length >= first && text.length <= last;
    return done(fits ? text : '');
  };
}
