// What a D conversion code says: up to five elements, what stands between them, how each is
// written.

type ElementKind =
  | 'day'
  | 'ordinal'
  | 'month'
  | 'monthName'
  | 'year'
  | 'isoYear'
  | 'dayOfYear'
  | 'quarter'
  | 'weekday'
  | 'weekdayName'
  | 'isoWeek';

export interface DateElement {
  kind: ElementKind;
  /** 0: as wide as need be. */
  width: number;
  zeroSuppress: boolean;
  /** Text instead of the separator behind this element. */
  text: string;
}

export interface DateFormat {
  readonly elements: readonly DateElement[];
  readonly separator: string;
  /** Only the first letter of names is a capital. */
  readonly leadingCapital: boolean;
}

const ELEMENTS_MAX = 5;
const TEXT_LENGTH_MAX = 20;
const WIDTH_MAX = 32;

/** Reads what follows the D of a date conversion; undefined when it is malformed. */
export function parseDateFormat(code: string, europeanDates: boolean): DateFormat | undefined {
  return new DateFormatParser(code, europeanDates).parse();
}

class DateFormatParser {
  readonly #code: string;
  readonly #europeanDates: boolean;
  #at = 0;
  #separator = '';
  #yearDigits = 4;
  #leadingCapital = false;

  constructor(code: string, europeanDates: boolean) {
    this.#code = code;
    this.#europeanDates = europeanDates;
  }

  parse(): DateFormat | undefined {
    if (isDigit(this.#code.charAt(0))) this.#yearDigits = Number(this.#code.charAt(this.#at++));
    if (this.#yearDigits > 4) return undefined;
    const usual = this.#usualElements();
    const named = this.#namedElements();
    if (this.#isNext('L')) this.#leadingCapital = true;
    const elements = named.length > 0 ? named : usual;
    if (this.#isNext('[') && !this.#modifiers(elements)) return undefined;
    if (this.#at < this.#code.length) return undefined;
    const separator = this.#separator === '' ? ' ' : this.#separator;
    return { elements, separator, leadingCapital: this.#leadingCapital };
  }

  #upper(ahead = 0): string {
    return this.#code.charAt(this.#at + ahead).toUpperCase();
  }

  #isNext(character: string): boolean {
    if (this.#upper() !== character) return false;
    this.#at++;
    return true;
  }

  #usualElements(): DateElement[] {
    const year = element('year', this.#yearDigits);
    const next = this.#upper();
    if (next === '' || next === 'L') return [element('day', 2), element('monthName', 3), year];
    if (!isLetter(next)) this.#separator = this.#code.charAt(this.#at++);
    const european = this.#europeanDates !== this.#isNext('E');
    if (!european) return [element('month', 2), element('day', 2), year];
    const month = this.#separator === '' ? element('monthName', 3) : element('month', 2);
    return [element('day', 2), month, year];
  }

  #namedElements(): DateElement[] {
    const elements: DateElement[] = [];
    while (elements.length < ELEMENTS_MAX) {
      if (this.#isNext('L')) {
        this.#leadingCapital = true;
        continue;
      }
      const next = this.#namedElement();
      if (next === undefined) break;
      elements.push(next);
    }
    return elements;
  }

  #namedElement(): DateElement | undefined {
    const letter = this.#upper();
    const second = this.#upper(1);
    switch (letter) {
      case 'D':
        return second === 'O' ? this.#take('ordinal', 2, 2) : this.#take('day', 2);
      case 'J':
        return this.#take('dayOfYear', 2);
      case 'Y':
        return second === 'I'
          ? this.#take('isoYear', this.#yearDigits, 2)
          : this.#take('year', this.#yearDigits);
      case 'I':
        return this.#take('isoWeek', 2);
      case 'Q':
        return this.#take('quarter', 1);
      case 'M':
        return second === 'A' ? this.#take('monthName', 0, 2) : this.#take('month', 2);
      case 'W':
        if (second === 'A') return this.#take('weekdayName', 0, 2);
        return second === 'I' ? this.#take('isoWeek', 0, 2) : this.#take('weekday', 1);
      default:
        return undefined;
    }
  }

  #take(kind: ElementKind, width: number, letters = 1): DateElement {
    this.#at += letters;
    return element(kind, width);
  }

  /** Reads [...]: one list of modifiers for each element; false when one does not fit. */
  #modifiers(elements: DateElement[]): boolean {
    let index = 0;
    while (!this.#isNext(']')) {
      const target = elements[index];
      if (target === undefined) return false;
      if (this.#isNext(',')) {
        index++;
        if (index === ELEMENTS_MAX) return this.#isNext(']');
      } else if (!this.#modifier(target)) return false;
    }
    return true;
  }

  #modifier(target: DateElement): boolean {
    const letter = this.#upper();
    if (isDigit(letter)) return this.#width(target);
    this.#at++;
    if (letter === 'A') return makeAlphabetic(target);
    if (letter === 'Z') return suppressZeros(target);
    if (letter !== '"' && letter !== "'" && letter !== '\\') return false;
    const end = this.#code.indexOf(letter, this.#at);
    if (end < 0 || end - this.#at > TEXT_LENGTH_MAX) return false;
    target.text = this.#code.slice(this.#at, end);
    this.#at = end + 1;
    return true;
  }

  #width(target: DateElement): boolean {
    let digits = this.#code.charAt(this.#at++);
    if (isDigit(this.#upper())) digits += this.#code.charAt(this.#at++);
    target.width = Number(digits);
    return target.width >= 1 && target.width <= WIDTH_MAX;
  }
}

function element(kind: ElementKind, width: number): DateElement {
  return { kind, width, zeroSuppress: false, text: '' };
}

function makeAlphabetic(target: DateElement): boolean {
  if (target.kind === 'month') target.kind = 'monthName';
  else if (target.kind === 'weekday' || target.kind === 'weekdayName') target.kind = 'weekdayName';
  else return false;
  target.width = 0;
  return true;
}

function suppressZeros(target: DateElement): boolean {
  const { kind } = target;
  // ScarletDME: on a year this leaves one digit (functions-conversion/date-output-modifiers)
  if (kind === 'day' || kind === 'isoWeek' || kind === 'month' || kind === 'year') target.width = 1;
  else if (kind === 'dayOfYear') target.width = 2;
  else return false;
  target.zeroSuppress = true;
  return true;
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function isLetter(character: string): boolean {
  return character >= 'A' && character <= 'Z';
}
