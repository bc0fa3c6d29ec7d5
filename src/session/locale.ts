/** National settings of a session (NLS verb, SETNLS) and the default date form (DATE.FORMAT verb). */
export interface LocaleSettings {
  currency: string;
  thousands: string;
  decimal: string;
  dateFormat: 'american' | 'european' | 'iso';
  /** The date conversion that D alone stands for; '' for the built-in one. */
  dateConversion: string;
}

export function defaultLocale(): LocaleSettings {
  return {
    currency: '$',
    thousands: ',',
    decimal: '.',
    dateFormat: 'american',
    dateConversion: '',
  };
}
