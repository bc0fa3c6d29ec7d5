// A correlatives: infix expressions over field numbers, names and quoted texts.
import type { CorrelativeContext } from './correlative.ts';
import {
  combine,
  constant,
  counterOperand,
  fieldOperand,
  groupOf,
  isTrueOperand,
  negated,
  type Operand,
  operand,
  remainder,
  substringOf,
  summed,
  trailingOf,
} from './operands.ts';
import { CorrelativeFault, CorrelativeTokens } from './tokens.ts';

const PRIORITY: ReadonlyMap<string, number> = new Map([
  ['/', 3],
  ['*', 3],
  ['+', 4],
  ['-', 4],
  [':', 6],
  ['<', 7],
  ['>', 7],
  ['=', 7],
  ['#', 7],
  ['<>', 7],
  ['<=', 7],
  ['>=', 7],
  ['&', 8],
  ['!', 8],
]);
const LOOSEST = 8;
const DEPTH_MAX = 500;

/** Parses an A correlative, without the A; before it. */
export function arithmeticCorrelative(text: string, context: CorrelativeContext): Operand {
  return new ArithmeticParser(new CorrelativeTokens(text), context).expression();
}

class ArithmeticParser {
  readonly #tokens: CorrelativeTokens;
  readonly #context: CorrelativeContext;
  #depth = 0;

  constructor(tokens: CorrelativeTokens, context: CorrelativeContext) {
    this.#tokens = tokens;
    this.#context = context;
  }

  expression(limit = LOOSEST): Operand {
    this.#depth += 1;
    if (this.#depth > DEPTH_MAX) throw new CorrelativeFault('Correlative is nested too deeply');
    const operand = this.#operation(limit);
    this.#depth -= 1;
    return operand;
  }

  #operation(limit: number): Operand {
    let left = this.#item();
    for (;;) {
      const symbol = this.#operator();
      const priority = symbol === undefined ? undefined : PRIORITY.get(symbol);
      if (symbol === undefined || priority === undefined || priority > limit) return left;
      this.#tokens.take();
      left = combine(symbol, left, this.expression(priority - 1));
    }
  }

  #operator(): string | undefined {
    const { kind, text } = this.#tokens.next;
    if (kind === 'name') return text === 'AND' ? '&' : text === 'OR' ? '!' : undefined;
    return kind === 'symbol' ? text : undefined;
  }

  #item(): Operand {
    let negative = false;
    let token = this.#tokens.take();
    while (token.kind === 'symbol' && (token.text === '+' || token.text === '-')) {
      if (token.text === '-') negative = !negative;
      token = this.#tokens.take();
    }
    let item = this.#plainItem(token.kind, token.text);
    if (this.#tokens.isSymbol('[')) item = this.#part(item);
    while (this.#tokens.isSymbol('(')) item = this.#converted(item);
    return negative ? negated(item) : item;
  }

  #plainItem(kind: string, text: string): Operand {
    if (kind === 'number') return this.#reused(fieldOperand(Number(text)));
    if (kind === 'text') return this.#reused(constant(text));
    if (kind === 'symbol' && text === '(') {
      const inner = this.expression();
      this.#tokens.takeSymbol(')', 'Mismatched brackets');
      return inner;
    }
    if (kind === 'name' && this.#tokens.isSymbol('(')) return this.#function(text);
    const named = kind === 'name' ? this.#named(text) : undefined;
    if (!named) throw new CorrelativeFault('Data item or constant not found where expected');
    return named;
  }

  #reused(item: Operand): Operand {
    if (this.#tokens.next.kind !== 'name' || this.#tokens.next.text !== 'R') return item;
    this.#tokens.take();
    return { ...item, reuse: true };
  }

  #named(name: string): Operand | undefined {
    if (name === 'IF') return this.#choice();
    if (name === 'D') return operand(() => String(this.#context.today().date));
    if (name === 'T') return operand(() => String(Math.floor(this.#context.today().time)));
    return counterOperand(name);
  }

  #choice(): Operand {
    const condition = this.expression();
    this.#word('THEN');
    const whenTrue = this.expression();
    this.#word('ELSE');
    const whenFalse = this.expression();
    return operand((current) =>
      (isTrueOperand(condition, current) ? whenTrue : whenFalse).value(current),
    );
  }

  #word(word: string): void {
    const { kind, text } = this.#tokens.next;
    if (kind !== 'name' || text !== word) {
      throw new CorrelativeFault(`${word} not found where expected in conditional expression`);
    }
    this.#tokens.take();
  }

  #function(name: string): Operand {
    const { take } = { take: () => this.#tokens.take() };
    switch (name) {
      case 'N': {
        take();
        const item = this.#context.item(take().text);
        this.#tokens.takeSymbol(')', 'Right bracket not found where expected');
        return this.#reused(item);
      }
      case 'R': {
        take();
        const first = this.expression();
        this.#tokens.takeSymbol(',', 'Comma not found where expected');
        const second = this.expression();
        this.#tokens.takeSymbol(')', 'Right bracket not found where expected');
        return remainder(first, second);
      }
      case 'S': {
        take();
        const of = this.expression();
        this.#tokens.takeSymbol(')', 'Right bracket not found where expected');
        return summed(of);
      }
      default:
        throw new CorrelativeFault('Data item or constant not found where expected');
    }
  }

  #part(text: Operand): Operand {
    this.#tokens.take();
    const first = this.expression();
    let part: Operand;
    if (!this.#tokens.isSymbol(',')) part = trailingOf(text, first);
    else {
      this.#tokens.take();
      const second = this.expression();
      if (!this.#tokens.isSymbol(',')) part = substringOf(text, first, second);
      else {
        this.#tokens.take();
        part = groupOf(text, first, second, this.expression());
      }
    }
    this.#tokens.takeSymbol(']', 'Right square bracket not found where expected');
    return part;
  }

  #converted(item: Operand): Operand {
    const code = this.#tokens.takeConversion();
    const { forms } = this.#context;
    return operand((current) => forms.oconvs(item.value(current), code));
  }
}
