import { numberToText } from '../numbers/number-to-text.ts';
import { textToNumber } from '../numbers/text-to-number.ts';

/**
 * STATUS() after a conversion: 0 done, 1 bad data, 2 bad code, 3 done although the date was out of
 * its month.
 */
export interface ConversionResult {
  readonly text: string;
  readonly status: number;
  /** The result where it is a number whose text shows less of it. */
  readonly number?: number;
}

/** What the national settings say about money and large numbers (SETNLS). */
interface NationalSettings {
  readonly currency: string;
  readonly thousands: string;
  readonly decimal: string;
}

/** Options of the session (OPTION) that conversions and formats heed. */
interface ConversionOptions {
  readonly amPmUpcase: boolean;
  readonly crDbUpcase: boolean;
  readonly pickNull: boolean;
  readonly spaceMct: boolean;
  readonly noDateWrapping: boolean;
}

/** Everything outside the data that a conversion may depend on. */
export interface ConversionContext {
  /** Decimals that numbers show. */
  readonly precision: number;
  /** Day before month in dates (DATE.FORMAT ON). */
  readonly europeanDates: boolean;
  /** The date conversion that D alone stands for; '' for the built-in one. */
  readonly defaultDate: string;
  /** First year of the hundred that two-digit years mean. */
  readonly yearBase: number;
  readonly national: NationalSettings;
  readonly options: ConversionOptions;
  /** Today's day number, for dates without a year. */
  today(): number;
  /** The current record and its id, for the codes C and S. */
  readonly record?: string;
  readonly recordId?: string;
  /** Tfile: fields of other records; higher layers fill this in. */
  translate?(request: TranslateRequest): ConversionResult;
  /** Uname: a catalogued subroutine; undefined when there is none of that name. */
  userConversion?(request: UserConversionRequest): ConversionResult | undefined;
}

/** A field of records of another file, for the T conversion. */
export interface TranslateRequest {
  /** File name, with 'DICT ' before it for a dictionary. */
  readonly file: string;
  readonly ids: string;
  readonly field: string;
  /** X, V, C or N: what happens when there is no such record. */
  readonly code: string;
}

/** A call of a user's conversion subroutine. */
export interface UserConversionRequest {
  readonly name: string;
  /** What stands behind the first point of the code; the subroutine sees it in @CONV. */
  readonly argument: string;
  readonly value: string;
  readonly isOutput: boolean;
}

/** The settings that hold where nobody has chosen others. */
export const defaultConversionContext: ConversionContext = {
  precision: 4,
  europeanDates: false,
  defaultDate: '',
  yearBase: 1930,
  national: { currency: '$', thousands: ',', decimal: '.' },
  options: {
    amPmUpcase: false,
    crDbUpcase: false,
    pickNull: false,
    spaceMct: false,
    noDateWrapping: false,
  },
  today: () => 0,
};

export type Value = string | number;

/**
 * The result of a plain case, with a status of 0, without an object around it; undefined sends the
 * caller on to the converter itself.
 */
export type QuickConverter = (value: Value, context: ConversionContext) => Value | undefined;

/** A conversion code made ready to run. */
export interface Converter {
  (value: Value, context: ConversionContext): ConversionResult;
  readonly quick?: QuickConverter;
}

/** A converter that answers plain cases by a shorter road, which must give the same. */
export function withQuick(full: Converter, quick: QuickConverter | undefined): Converter {
  return quick === undefined ? full : Object.assign(full, { quick });
}

/** One conversion code: reads what follows its letters; undefined when that is no such code. */
export interface Conversion {
  readonly output?: (rest: string) => Converter | undefined;
  readonly input?: (rest: string) => Converter | undefined;
}

export function done(text: string): ConversionResult {
  return { text, status: 0 };
}

export function doneNumber(number: number, context: ConversionContext): ConversionResult {
  return { text: numberToText(number, context.precision), status: 0, number };
}

/** The data as it was, with the reason why. */
export function failed(value: Value, context: ConversionContext, status: 1 | 2): ConversionResult {
  return { text: valueText(value, context), status };
}

export function valueText(value: Value, context: ConversionContext): string {
  return typeof value === 'string' ? value : numberToText(value, context.precision);
}

/** The number in a value under the rules of arithmetic; undefined when it is none. */
export function valueNumber(value: Value): number | undefined {
  return typeof value === 'number' ? value : textToNumber(value);
}

/**
 * The whole number in a value that fits 32 bits signed or unsigned; undefined when there is none.
 */
export function valueInteger(value: Value): number | undefined {
  const number = valueNumber(value);
  return number === undefined || !Number.isFinite(number) ? undefined : Math.trunc(number);
}
