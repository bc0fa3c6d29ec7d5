// F correlatives: a stack machine whose steps are separated by semicolons.
import type { CorrelativeContext } from './correlative.ts';
import {
  combine,
  constant,
  counterOperand,
  fieldOperand,
  type Operand,
  operand,
  remainder,
  scaled,
  substringOf,
  summed,
} from './operands.ts';
import { CorrelativeFault, type CorrelativeToken, CorrelativeTokens } from './tokens.ts';

/** The operators compare the other way round: what was pushed last stands on the left. */
const COMPARED: ReadonlyMap<string, string> = new Map([
  ['=', '='],
  ['#', '#'],
  ['<>', '#'],
  ['<', '>='],
  ['>', '<='],
  ['[', '>'],
  [']', '<'],
]);
const JOINED: ReadonlySet<string> = new Set(['+', '-', '*', '/', ':', '&', '!']);

/** Parses an F correlative, without the F; before it. */
export function stackCorrelative(text: string, context: CorrelativeContext): Operand {
  return new StackParser(new CorrelativeTokens(text), context).parse();
}

class StackParser {
  readonly #tokens: CorrelativeTokens;
  readonly #context: CorrelativeContext;
  readonly #stack: Operand[] = [];

  constructor(tokens: CorrelativeTokens, context: CorrelativeContext) {
    this.#tokens = tokens;
    this.#context = context;
  }

  parse(): Operand {
    while (!this.#atEnd()) {
      this.#step();
      if (this.#atEnd()) break;
      this.#tokens.takeSymbol(';', 'Semicolon not found where expected');
    }
    return this.#stack.at(-1) ?? constant('');
  }

  #step(): void {
    if (this.#tokens.isSymbol('(')) {
      this.#convert();
      return;
    }
    const token = this.#tokens.take();
    if (token.kind === 'number') this.#push(this.#reused(fieldOperand(Number(token.text))));
    else if (token.kind === 'text') this.#push(this.#reused(constant(token.text)));
    else if (token.kind === 'name') this.#name(token);
    else this.#symbol(token);
    if (this.#tokens.isSymbol('(')) this.#convert();
  }

  #atEnd(): boolean {
    return this.#tokens.next.kind === 'end';
  }

  #push(item: Operand): void {
    this.#stack.push(item);
  }

  #pop(): Operand {
    const item = this.#stack.pop();
    if (!item) throw new CorrelativeFault('Expression would result in stack underflow');
    return item;
  }

  #reused(item: Operand): Operand {
    if (this.#tokens.next.kind !== 'name' || this.#tokens.next.text !== 'R') return item;
    this.#tokens.take();
    return { ...item, reuse: true };
  }

  #convert(): void {
    const item = this.#pop();
    const code = this.#tokens.takeConversion();
    const { forms } = this.#context;
    this.#push(operand((current) => forms.oconvs(item.value(current), code)));
  }

  #name(token: CorrelativeToken): void {
    const { text } = token;
    const { today } = this.#context;
    const counter = counterOperand(text);
    if (counter) this.#push(counter);
    else if (/^C\d+$/.test(text)) this.#push(this.#reused(constant(text.slice(1))));
    else if (text === 'D') this.#push(operand(() => String(today().date)));
    else if (text === 'T') this.#push(operand(() => String(Math.floor(today().time))));
    else if (text === 'P') {
      const item = this.#pop();
      this.#push(item);
      this.#push(item);
    } else if (text === 'S') this.#push(summed(this.#pop()));
    else if (text === 'R') {
      const second = this.#pop();
      this.#push(remainder(this.#pop(), second));
    } else throw unexpected(text);
  }

  #symbol(token: CorrelativeToken): void {
    const { text } = token;
    if (text === '[' && this.#tokens.isSymbol(']')) {
      this.#tokens.take();
      const length = this.#pop();
      const start = this.#pop();
      this.#push(substringOf(this.#pop(), start, length));
      return;
    }
    if (text === '^') {
      this.#pop();
      return;
    }
    const second = this.#pop();
    if (text === '_') {
      const first = this.#pop();
      this.#push(second);
      this.#push(first);
      return;
    }
    const symbol = COMPARED.get(text) ?? (JOINED.has(text) ? text : undefined);
    if (symbol === undefined) throw unexpected(text);
    const joined = combine(symbol, this.#pop(), second);
    this.#push(text === '*' ? this.#scaled(joined) : joined);
  }

  #scaled(product: Operand): Operand {
    if (this.#tokens.next.kind !== 'number') return product;
    return scaled(product, Number(this.#tokens.take().text));
  }
}

function unexpected(text: string): CorrelativeFault {
  return new CorrelativeFault(`Unexpected token (${text}) in correlative expression`);
}
