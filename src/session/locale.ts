/** National settings of a session (NLS verb, SETNLS) and the default date form (DATE.FORMAT verb). */
export interface LocaleSettings {
  currency: string;
  thousands: string;
  decimal: string;
  dateFormat: 'american' | 'european' | 'iso';
}

export function defaultLocale(): LocaleSettings {
  return { currency: '$', thousands: ',', decimal: '.', dateFormat: 'american' };
}
