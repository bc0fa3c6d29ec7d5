import { type ConversionContext, defaultConversionContext } from '#values/index.ts';
import type { Session } from './session.ts';

/** What conversions and formats depend on, as this session has it now. */
export function conversionContext(session: Session): ConversionContext {
  const { locale, options } = session;
  return {
    ...defaultConversionContext,
    europeanDates: locale.dateFormat === 'european',
    defaultDate: locale.dateConversion,
    national: { ...locale },
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
