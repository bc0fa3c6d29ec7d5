export { MONTH_NAMES } from './calendar.ts';
