import type { Conversion } from '../context.ts';
import { maskedDecimalInput } from './input.ts';
import { type Mode, maskedDecimalOutput } from './output.ts';

/** MD, ML and MR: numbers with implied decimals. */
export function maskedDecimal(mode: Mode): Conversion {
  return {
    output: (rest) => maskedDecimalOutput(mode, rest),
    input: maskedDecimalInput,
  };
}
