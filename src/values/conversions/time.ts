import { isDigitCode } from '../strings/letters.ts';
import { trimFront } from '../strings/trim.ts';
import {
  type Conversion,
  type Converter,
  done,
  failed,
  valueInteger,
  valueText,
} from './context.ts';

/** MT{H}{S}{separator}: seconds since midnight as a time of day and back. */
export const time: Conversion = { output: timeOutput, input: () => timeInput };

const DAY_SECONDS = 86_400;
const TEXT_LENGTH_MAX = 11;

function timeOutput(rest: string): Converter {
  let at = 0;
  const isTwelveHour = rest.charAt(at).toUpperCase() === 'H';
  if (isTwelveHour) at++;
  const hasSeconds = rest.charAt(at).toUpperCase() === 'S';
  if (hasSeconds) at++;
  const separator = readSeparator(rest.slice(at));
  return (value, context) => {
    if (typeof value === 'string' && trimFront(value) === '') return done('');
    const whole = valueInteger(value);
    if (whole === undefined) return failed(value, context, 1);
    const seconds = isTwelveHour ? whole % DAY_SECONDS : whole;
    const hours = Math.trunc(seconds / 3600);
    const shownHours = isTwelveHour ? hours % 12 || 12 : hours;
    let text = twoDigits(shownHours) + separator + twoDigits(Math.trunc((seconds % 3600) / 60));
    if (hasSeconds) text += separator + twoDigits(seconds % 60);
    if (!isTwelveHour) return done(text);
    const half = hours < 12 ? 'am' : 'pm';
    return done(text + (context.options.amPmUpcase ? half.toUpperCase() : half));
  };
}

function readSeparator(rest: string): string {
  const first = rest.charAt(0);
  const isQuoted = (first === '"' || first === "'") && rest.length > 2 && rest.charAt(2) === first;
  return isQuoted ? rest.charAt(1) : first || ':';
}

function twoDigits(value: number): string {
  // ScarletDME: a negative part is written as it is (functions-conversion/time-output)
  return value >= 0 && value < 10 ? `0${value}` : `${value}`;
}

const timeInput: Converter = (value, context) => {
  const text = valueText(value, context);
  const seconds = text.length > TEXT_LENGTH_MAX ? undefined : readTime(trimFront(text));
  return seconds === undefined ? failed(value, context, 1) : done(`${seconds}`);
};

function readTime(text: string): number | undefined {
  const hoursEnd = digitsEnd(text, 0);
  if (hoursEnd === 0) return undefined;
  let hours = Number(text.slice(0, hoursEnd));
  let minutes = 0;
  let seconds = 0;
  let at = hoursEnd;
  if (at < text.length && !isHalfDay(text.charAt(at))) {
    const minutesEnd = digitsEnd(text, at + 1);
    minutes = Number(text.slice(at + 1, minutesEnd));
    at = minutesEnd;
    if (at < text.length && !isHalfDay(text.charAt(at))) {
      const secondsEnd = digitsEnd(text, at + 1);
      seconds = Number(text.slice(at + 1, secondsEnd));
      // ScarletDME: the character behind the seconds is passed over, so PM is lost there, and 12AM
      // is noon (functions-conversion/time-input-am-pm)
      at = secondsEnd + 1;
    }
  }
  const half = text.slice(at).toUpperCase();
  if ((half === 'P' || half === 'PM') && hours < 12) hours += 12;
  if (minutes > 59 || seconds > 59) return undefined;
  return (hours * 60 + minutes) * 60 + seconds;
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigitCode(text.charCodeAt(end))) end++;
  return end;
}

function isHalfDay(character: string): boolean {
  return character === 'A' || character === 'P' || character === 'a' || character === 'p';
}
