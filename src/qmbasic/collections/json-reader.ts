// JSON text to collections. Texts keep their bytes; escapes become UTF-8, those of marks a mark.
import { utf8Bytes } from '#values/index.ts';
import type { Value } from '../runtime/value.ts';
import {
  COLLECTION_DEPTH_MAX,
  Collection,
  JSON_FALSE,
  JSON_NULL,
  JSON_TRUE,
  JsonLiteral,
} from './collection.ts';

/** What is wrong with a text that should be JSON, and where (from 1). */
export class JsonProblem extends Error {
  readonly position: number;

  constructor(message: string, position: number) {
    super(`${message} at character ${position}`);
    this.position = position;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[a-z]+/y;
const SPACE = /[ \t\r\n]*/y;
const PLAIN = /[^"\\\x00-\x1f]*/y;
const WORDS: ReadonlyMap<string, Value> = new Map([
  ['true', JSON_TRUE],
  ['false', JSON_FALSE],
  ['null', JSON_NULL],
]);
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
const FIRST_MARK = 0xfb;
const LAST_MARK = 0xff;

/** The value in a JSON text; numbers and words are kept as JsonLiteral. Throws JsonProblem. */
export function readJson(text: string): Value {
  const reader = new JsonReader(text);
  return reader.read();
}

class JsonReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Value {
    const value = this.#value();
    this.#match(SPACE);
    if (this.#at < this.#text.length) throw this.#problem('Text after the value');
    return value;
  }

  #problem(message: string): JsonProblem {
    return new JsonProblem(message, this.#at + 1);
  }

  #match(shape: RegExp): string {
    shape.lastIndex = this.#at;
    const found = shape.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #take(character: string): boolean {
    this.#match(SPACE);
    if (this.#text.charAt(this.#at) !== character) return false;
    this.#at++;
    return true;
  }

  #value(): Value {
    this.#match(SPACE);
    switch (this.#text.charAt(this.#at)) {
      case '{':
        return this.#nested(() => this.#object());
      case '[':
        return this.#nested(() => this.#array());
      case '"':
        return this.#string();
      case '':
        throw this.#problem('The text ends where a value should be');
      default:
        return this.#scalar();
    }
  }

  #nested(read: () => Collection): Collection {
    if (++this.#depth > COLLECTION_DEPTH_MAX) throw this.#problem('Nested too deep');
    this.#at++;
    const result = read();
    this.#depth--;
    return result;
  }

  #object(): Collection {
    const result = new Collection('names');
    if (this.#take('}')) return result;
    do {
      this.#match(SPACE);
      if (this.#text.charAt(this.#at) !== '"') throw this.#problem('A name in quotes is missing');
      const name = this.#string();
      if (!this.#take(':')) throw this.#problem('":" is missing');
      result.set(name, this.#value());
    } while (this.#take(','));
    if (!this.#take('}')) throw this.#problem('"}" is missing');
    return result;
  }

  #array(): Collection {
    const result = new Collection('array');
    if (this.#take(']')) return result;
    do result.items?.push(this.#value());
    while (this.#take(','));
    if (!this.#take(']')) throw this.#problem('"]" is missing');
    return result;
  }

  #scalar(): Value {
    const digits = this.#match(NUMBER);
    if (digits !== '') {
      const number = Number(digits);
      return Number.isSafeInteger(number) && `${number}` === digits
        ? number
        : new JsonLiteral(digits);
    }
    const start = this.#at;
    const word = WORDS.get(this.#match(WORD));
    if (word !== undefined) return word;
    this.#at = start;
    throw this.#problem('This is no value');
  }

  #string(): string {
    this.#at++;
    let result = this.#match(PLAIN);
    for (;;) {
      const next = this.#text.charAt(this.#at);
      if (next === '"') break;
      if (next === '') throw this.#problem('A quote is missing');
      if (next !== '\\') throw this.#problem('A control character in a text');
      this.#at++;
      result += this.#escaped() + this.#match(PLAIN);
    }
    this.#at++;
    return result;
  }

  #escaped(): string {
    const letter = this.#text.charAt(this.#at++);
    const plain = ESCAPES.get(letter);
    if (plain !== undefined) return plain;
    if (letter !== 'u') throw this.#problem('An unknown escape');
    let point = this.#hexadecimal();
    const isHigh = point >= 0xd800 && point < 0xdc00;
    if (isHigh && this.#text.startsWith('\\u', this.#at)) {
      this.#at += 2;
      const low = this.#hexadecimal();
      if (low < 0xdc00 || low > 0xdfff) throw this.#problem('Half a character');
      point = 0x10000 + (point - 0xd800) * 0x400 + (low - 0xdc00);
    } else if (point >= 0xd800 && point <= 0xdfff) throw this.#problem('Half a character');
    const isMark = point >= FIRST_MARK && point <= LAST_MARK;
    return isMark ? String.fromCharCode(point) : utf8Bytes(point);
  }

  #hexadecimal(): number {
    const digits = this.#text.slice(this.#at, this.#at + 4);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw this.#problem('\\u wants four hexadecimal digits');
    this.#at += 4;
    return Number.parseInt(digits, 16);
  }
}
