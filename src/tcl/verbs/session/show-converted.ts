// What ICONV and OCONV at the prompt have in common.
import { conversionContext } from '#session/index.ts';
import type { ConversionContext, ConversionResult } from '#values/index.ts';
import { type Command, setReturnCode, stop } from '../../verb.ts';

type Convert = (text: string, code: string, context: ConversionContext) => ConversionResult;

/** Takes `value code` and shows what becomes of the value. */
export function showConverted({ session, words }: Command, convert: Convert): void {
  const value = words.next();
  const code = words.next();
  if (code.type === 'end') stop('Value and conversion code required', 1);
  const { text, status } = convert(value.text, code.text, conversionContext(session));
  if (status === 0) session.terminal.writeLine(text);
  else if (status === 2) stop(`'${code.text}' is no conversion code`, 1);
  else stop(`'${value.text}' does not fit the conversion ${code.text}`, 1);
  setReturnCode(session, 0);
}
