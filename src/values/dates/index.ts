export {
  type CalendarDate,
  calendarDate,
  DAY_NAMES,
  dayNumber,
  dayOfWeek,
  isLeapYear,
  isoWeek,
  MONTH_NAMES,
  monthLength,
} from './calendar.ts';
export { type DateInputSettings, dateOrder, readDate } from './date-input.ts';
export { type DateWriter, dateWriter } from './date-output.ts';
