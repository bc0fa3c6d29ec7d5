import { dateOrder, plainDay, readDate } from '../dates/date-input.ts';
import {
  dateWriter,
  QUICK_DAYS_MAX,
  QUICK_DAYS_MIN,
  quickDateWriter,
} from '../dates/date-output.ts';
import { smallInteger } from '../numbers/plain-digits.ts';
import { trimFront } from '../strings/trim.ts';
import {
  type Conversion,
  type Converter,
  done,
  failed,
  type QuickConverter,
  valueInteger,
  valueText,
  withQuick,
} from './context.ts';

const DAYS_MAX = 2_147_483_647;

/** D{y}{separator}{elements}{[modifiers]}: day numbers as dates and back. */
export const date: Conversion = { output: dateOutput, input: dateInput };

/** The output side of D; also what FMT() does with a code that begins with D. */
export function dateOutput(rest: string): Converter {
  const american = dateWriter(rest, false);
  const european = dateWriter(rest, true);
  const full: Converter = (value, context) => {
    const isEuropean = context.europeanDates;
    if (typeof value === 'string' && trimFront(value) === '') return done('');
    const day = valueInteger(value);
    if (day === undefined || day > DAYS_MAX || day < -DAYS_MAX) return failed(value, context, 1);
    let write = isEuropean ? european : american;
    if (rest === '' && context.defaultDate !== '') {
      write = dateWriter(context.defaultDate.slice(1), isEuropean);
    }
    return write === undefined ? failed(value, context, 2) : done(write(day));
  };
  // D alone stands for what the session says
  return withQuick(full, rest === '' ? undefined : quickOutput(rest));
}

function quickOutput(rest: string): QuickConverter | undefined {
  const american = quickDateWriter(rest, false);
  const european = quickDateWriter(rest, true);
  if (american === undefined || european === undefined) return undefined;
  return (value, context) => {
    const day = smallInteger(value);
    if (day === undefined || day < QUICK_DAYS_MIN || day > QUICK_DAYS_MAX) return undefined;
    return (context.europeanDates ? european : american)(day);
  };
}

function dateInput(rest: string): Converter | undefined {
  const american = dateOrder(rest, false);
  const european = dateOrder(rest, true);
  if (american === undefined || european === undefined) return undefined;
  const full: Converter = (value, context) => {
    const text = valueText(value, context);
    if (text === '') return done('');
    const order = context.europeanDates ? european : american;
    const read = readDate(text, order, context);
    if (read === undefined) return failed(value, context, 1);
    return { text: `${read.day}`, status: read.status, number: read.day };
  };
  return withQuick(full, (value, context) =>
    typeof value === 'string'
      ? plainDay(value, context.europeanDates ? european : american)
      : undefined,
  );
}
