// Conversions as a session has them: under its national settings and options.
import { conversionContext, type Session } from '#session/index.ts';
import { iconv, oconv } from '#values/index.ts';

/** Whether the input conversion takes the text. */
export function acceptsConversion(session: Session, text: string, code: string): boolean {
  return iconv(text, code, conversionContext(session)).status === 0;
}

/** Whether a code is an output conversion: tried on today's date. */
export function isOutputConversion(session: Session, code: string): boolean {
  return oconv(session.now().date, code, conversionContext(session)).status === 0;
}

export function iconvText(session: Session, text: string, code: string): string {
  return iconv(text, code, conversionContext(session)).text;
}

export function oconvText(session: Session, text: string, code: string): string {
  return oconv(text, code, conversionContext(session)).text;
}
