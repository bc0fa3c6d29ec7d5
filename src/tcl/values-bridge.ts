// Values as a session sees them: conversions under its national settings and options.
import type { Session } from '#session/index.ts';
import { type ConversionContext, defaultConversionContext, iconv, oconv } from '#values/index.ts';

export { compareTexts as compareNatural, matches as matchesTemplate } from '#values/index.ts';

/** What conversions depend on, of this session. */
export function conversionContext(session: Session): ConversionContext {
  const { locale, options } = session;
  return {
    ...defaultConversionContext,
    europeanDates: locale.dateFormat === 'european',
    defaultDate: locale.dateConversion,
    national: locale,
    options: {
      amPmUpcase: options.has('AMPM.UPCASE'),
      crDbUpcase: options.has('CRDB.UPCASE'),
      pickNull: options.has('PICK.NULL'),
      spaceMct: options.has('SPACE.MCT'),
      noDateWrapping: options.has('NO.DATE.WRAPPING'),
    },
    today: () => session.now().date,
  };
}

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
