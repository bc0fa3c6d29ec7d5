export { columnText, fmt, formatConverter } from './fmt.ts';
export { type FormatCode, type Justification, parseFormatCode } from './format-code.ts';
export { withTextBreaks, withWordBreaks } from './text-breaks.ts';
