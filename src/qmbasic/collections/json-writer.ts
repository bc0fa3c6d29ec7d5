// Collections to JSON text. Bytes that are UTF-8 go through; others, marks among them, are escaped.
import { checkLength, isNumeric, mapUtf8 } from '#values/index.ts';
import { numberText, text } from '../runtime/conversion.ts';
import { Fault } from '../runtime/fault.ts';
import type { Value } from '../runtime/value.ts';
import { COLLECTION_DEPTH_MAX, Collection, hasText, JSON_NULL, JsonLiteral } from './collection.ts';

/** Modes of JBUILD(), to be added up. */
export const JSON_MODES = {
  JB$INVALID: 1,
  JB$NULL: 2,
  JB$NUM: 4,
  'JB$SQUOTE.NAME': 8,
  'JB$NOQUOTE.NAME': 16,
  'JB$SQUOTE.VALUE': 32,
  'JB$NOQUOTE.VALUE': 64,
  JB$PRETTY: 128,
} as const;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

function unicodeEscape(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

function escaped(whole: string, quote: string): string {
  if (/^[ !#-&(-[\]-~]*$/.test(whole)) return whole;
  return mapUtf8(whole, ({ point, length }, own) => {
    if (own === '"' && quote !== '"') return own;
    if (own === "'" && quote === "'") return "\\'";
    const short = ESCAPES.get(own);
    if (short !== undefined) return short;
    if (point < 32 || (length === 1 && point > 0x7e)) return unicodeEscape(point);
    return own;
  });
}

function quoted(whole: string, single: boolean, bare: boolean): string {
  if (bare) return escaped(whole, '"');
  const quote = single ? "'" : '"';
  return `${quote}${escaped(whole, quote)}${quote}`;
}

/** JSON text of a value. Values without one end it with a Fault, or are null in mode JB$INVALID. */
export function writeJson(value: Value, modes: number): string {
  const result = new JsonWriter(modes).value(value, 1);
  checkLength(result.length);
  return result;
}

class JsonWriter {
  readonly #modes: number;

  constructor(modes: number) {
    this.#modes = modes;
  }

  #has(mode: keyof typeof JSON_MODES): boolean {
    return (this.#modes & JSON_MODES[mode]) !== 0;
  }

  value(value: Value, depth: number): string {
    if (typeof value === 'number') return this.#number(value);
    if (hasText(value)) return this.#text(text(value));
    if (value instanceof JsonLiteral) return value.source;
    if (value instanceof Collection) return this.#collection(value, depth);
    if (this.#has('JB$INVALID')) return JSON_NULL.source;
    throw new Fault('Data collection holds something that has no JSON form');
  }

  #number(value: number): string {
    const shown = numberText(value);
    return JSON_NUMBER.test(shown) ? shown : quoted(shown, false, false);
  }

  #text(whole: string): string {
    if (whole === '' && this.#has('JB$NULL')) return JSON_NULL.source;
    if (this.#has('JB$NUM') && JSON_NUMBER.test(whole) && isNumeric(whole)) return whole;
    return quoted(whole, this.#has('JB$SQUOTE.VALUE'), this.#has('JB$NOQUOTE.VALUE'));
  }

  #collection(value: Collection, depth: number): string {
    if (depth > COLLECTION_DEPTH_MAX) {
      throw new Fault('Data collection nested too deep: does it hold itself?');
    }
    const parts = value.members
      ? [...value.members].map(
          ([name, one]) => `${this.#name(name)}:${this.#gap()}${this.value(one, depth + 1)}`,
        )
      : (value.items ?? []).map((one) => this.value(one, depth + 1));
    const [open, close] = value.members ? '{}' : '[]';
    if (!this.#has('JB$PRETTY') || parts.length === 0) return `${open}${parts.join(',')}${close}`;
    const inner = '  '.repeat(depth);
    return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${inner.slice(2)}${close}`;
  }

  #gap(): string {
    return this.#has('JB$PRETTY') ? ' ' : '';
  }

  #name(name: string): string {
    return quoted(name, this.#has('JB$SQUOTE.NAME'), this.#has('JB$NOQUOTE.NAME'));
  }
}
