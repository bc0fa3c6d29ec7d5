import { checkWork } from '../limits.ts';
import { FIELD_MARK } from '../marks.ts';

/** CSVDQ(): the items of a CSV line as fields, without their quotes. */
export function parseCsv(text: string, delimiter: string): string {
  checkWork(text.length);
  if (delimiter === '') return text;
  const mark = delimiter.charAt(0);
  let result = '';
  let isFirst = true;
  let isQuoted = false;
  let afterQuote = false;
  for (const character of text) {
    if (character === '"') {
      if (isFirst) isQuoted = true;
      else if (afterQuote) result += character;
      afterQuote = !isFirst && !afterQuote;
      isFirst = false;
    } else if (character === mark && (!isQuoted || afterQuote)) {
      result += FIELD_MARK;
      isFirst = true;
      isQuoted = afterQuote = false;
    } else {
      result += character;
      afterQuote = false;
      if (character !== mark) isFirst = false;
    }
  }
  return result;
}

/** One item as CSV writes it: quoted when it holds a quote or a comma. */
function csvItem(item: string): string {
  return item.includes('"') || item.includes(',') ? `"${item.replaceAll('"', '""')}"` : item;
}

/** FORMCSV(): the fields of a record as one CSV line. */
export function formCsv(record: string): string {
  return record.split(FIELD_MARK).map(csvItem).join(',');
}
