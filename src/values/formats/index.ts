export { fmt, formatConverter } from './fmt.ts';
export { parseFormatCode } from './format-code.ts';
