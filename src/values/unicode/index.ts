export { displaySubstring, displayWidth } from './display-width.ts';
export {
  fromUtf8,
  isUtf8,
  latin1ToUtf8,
  mapUtf8,
  toUtf8,
  utf8Bytes,
  utf8Case,
  utf8Character,
  utf8Count,
  utf8Substring,
  utf8ToLatin1,
} from './utf8.ts';
