import { TEXT_MARK_CODE } from '../marks.ts';
import { isTrue } from '../numbers/truth.ts';
import { LongText } from '../strings/long-text.ts';

const END = 256;

interface Reader {
  readonly text: string;
  readonly reuse: boolean;
  at: number;
  element: string;
  delimiter: number;
  isDone: boolean;
}

/**
 * The operands of IFS(): conditions, what true ones take, what false ones take; each may be
 * REUSE().
 */
export interface Choice {
  readonly text: string;
  readonly reuse?: boolean;
}

/** IFS(): for each element of the conditions the matching element of one array or the other. */
export function chooseElements(condition: Choice, whenTrue: Choice, whenFalse: Choice): string {
  const readers = [condition, whenTrue, whenFalse].map(reader);
  const [test, yes, no] = readers as [Reader, Reader, Reader];
  const result = new LongText();
  let mark = '';
  while (readers.some(({ isDone }) => !isDone)) {
    const lowest = Math.min(...readers.map(({ delimiter }) => delimiter));
    const due = readers.map(({ delimiter }) => delimiter === lowest);
    step(test, due[0]!, TEXT_MARK_CODE);
    // Marks lower than the one that ended the condition belong to the elements chosen
    step(yes, due[1]!, test.delimiter);
    step(no, due[2]!, test.delimiter);
    result.add(mark + (isTrue(test.element) ? yes.element : no.element));
    mark = String.fromCharCode(Math.min(...readers.map(({ delimiter }) => delimiter)));
  }
  return result.toString();
}

function reader({ text, reuse = false }: Choice): Reader {
  return { text, reuse, at: 0, element: '', delimiter: 0, isDone: text === '' };
}

function step(reader: Reader, isDue: boolean, lowestMark: number): void {
  if (!isDue) {
    if (!reader.reuse) reader.element = '';
    return;
  }
  const { text } = reader;
  const start = reader.at;
  let end = start;
  while (end < text.length && !endsElement(text.charCodeAt(end), lowestMark)) end++;
  reader.element = reader.isDone ? '' : text.slice(start, end);
  reader.isDone = reader.isDone || end >= text.length;
  reader.delimiter = reader.isDone ? END : text.charCodeAt(end);
  reader.at = end + 1;
}

function endsElement(code: number, lowestMark: number): boolean {
  return code >= TEXT_MARK_CODE && code >= lowestMark;
}
