import { nextMark } from '../dynamic-array/walk.ts';
import { LongText } from '../strings/long-text.ts';

/** Higher than every mark: what "ends" the last element. */
const END = 256;

/** Reads the elements of a dynamic array one by one, whatever mark ends them. */
export class ElementReader {
  readonly #text: string;
  readonly #reuse: boolean;
  #at = 0;
  /** The element read last; '' or the last one again (REUSE) where there is no other. */
  element = '';
  /** Whether `element` stands in for a missing one. */
  isMissing = false;
  /** Code of the mark that ended the element; 0 before the first. */
  delimiter = 0;
  isDone: boolean;

  constructor(text: string, reuse: boolean) {
    this.#text = text;
    this.#reuse = reuse;
    this.isDone = text === '';
  }

  read(): void {
    const end = this.isDone ? -1 : nextMark(this.#text, this.#at);
    this.element = this.isDone ? '' : this.#text.slice(this.#at, end < 0 ? undefined : end);
    this.isMissing = false;
    if (end < 0) {
      this.delimiter = END;
      this.isDone = true;
    } else {
      this.delimiter = this.#text.charCodeAt(end);
      this.#at = end + 1;
    }
  }

  /** Goes on while another array has further elements at a lower level. */
  wait(): void {
    if (this.#reuse) return;
    this.element = '';
    this.isMissing = true;
  }
}

/**
 * Applies a function to every element, keeping the marks: OCONVS(), TRIMS(), LENS() and the like.
 */
export function mapElements(text: string, change: (element: string) => string): string {
  let end = nextMark(text, 0);
  if (end < 0) return change(text);
  const result = new LongText();
  let start = 0;
  for (; end >= 0; end = nextMark(text, start)) {
    result.add(change(text.slice(start, end)) + text.charAt(end));
    start = end + 1;
  }
  result.add(change(text.slice(start)));
  return result.toString();
}

/** Which operands of an element by element function are REUSE(). */
export interface Reuse {
  readonly first?: boolean;
  readonly second?: boolean;
}

/**
 * Applies a function to the elements of two dynamic arrays side by side: CATS(), EQS() and the
 * like. Where one has no element at a level the other goes on with, it gives '' or, under REUSE,
 * its last element again.
 */
export function zipElements(
  a: string,
  b: string,
  reuse: Reuse,
  change: (first: string, second: string) => string,
): string {
  const first = new ElementReader(a, reuse.first ?? false);
  const second = new ElementReader(b, reuse.second ?? false);
  return zipReaders(first, second, () => change(first.element, second.element));
}

/** Steps two readers together and joins what a function makes of each pair. */
export function zipReaders(
  first: ElementReader,
  second: ElementReader,
  make: () => string,
): string {
  const result = new LongText();
  for (;;) {
    const behind = first.delimiter - second.delimiter;
    if (behind <= 0) first.read();
    if (behind >= 0) second.read();
    if (behind > 0) first.wait();
    if (behind < 0) second.wait();
    result.add(make());
    if (first.isDone && second.isDone) return result.toString();
    result.add(String.fromCharCode(Math.min(first.delimiter, second.delimiter)));
  }
}
