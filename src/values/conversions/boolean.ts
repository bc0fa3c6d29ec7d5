import { isTrue } from '../numbers/truth.ts';
import { type Conversion, done, failed, valueText } from './context.ts';

/** B: 1 and 0 as Y and N, and back from a single letter. */
export const boolean: Conversion = {
  output: () => (value) =>
    done((typeof value === 'number' ? value !== 0 : isTrue(value)) ? 'Y' : 'N'),
  input: () => (value, context) => {
    const text = valueText(value, context).toUpperCase();
    if (text === 'Y') return done('1');
    if (text === 'N' || text === '') return done('0');
    return failed(value, context, 1);
  },
};
