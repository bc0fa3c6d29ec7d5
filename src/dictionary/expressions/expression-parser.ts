// I-type expressions to code. Field names are looked up in the dictionary; functions are those of
// QMBasic.
import { FUNCTIONS, type Runtime, type Value } from '#qmbasic/index.ts';
import { rawField } from '../field-readers/raw-field.ts';
import { parseDictionaryItem } from '../item-types/index.ts';
import { atName } from './at-values.ts';
import { type Code, LOOSEST, operators, POWER, PRIORITY } from './code.ts';
import type { CompileScope } from './compile-scope.ts';
import type { FirstField } from './expression.ts';
import { fieldPositionEnd } from './field-position.ts';
import { functionCode } from './function-call.ts';
import { ExpressionFault, type ExpressionToken, expressionTokens } from './tokens.ts';

const FIELD_MARK = '\xfe';
/** More items than this within one expression are a mistake: each may name others twice. */
const NESTED_ITEMS_MAX = 5000;
/** Brackets, IFs and calls within each other. */
const DEPTH_MAX = 500;
const TOO_DEEP = 'Compiled dictionary items nested too deeply';
const RIGHT_BRACKET = 'Right bracket not found where expected';

/** What all parts of one compiled expression share. */
export interface SharedState {
  /** Results of parts so far: each compound expression has places of its own. */
  parts: number;
  totals: number;
  constant: boolean;
  first: FirstField | undefined;
  /** I-types within I-types so far. */
  nestedItems: number;
}

export class ExpressionParser {
  readonly scope: CompileScope;
  readonly shared: SharedState;
  readonly #rt: Runtime;
  readonly #operators: ReturnType<typeof operators>;
  readonly #tokens: ExpressionToken[];
  #at = 0;
  #depth = 0;
  /** Places of the tokens that close field positions. */
  readonly #closers = new Set<ExpressionToken>();
  /** Place of the first part, and number of the part being parsed. */
  #base = 0;
  #part = 1;

  constructor(source: string, scope: CompileScope, shared: SharedState) {
    this.scope = scope;
    this.shared = shared;
    this.#rt = scope.runtime;
    this.#operators = operators(scope.runtime);
    this.#tokens = expressionTokens(source.startsWith('!') ? source.slice(1) : source);
  }

  /** All parts of the expression; its value is that of the last. */
  parse(): Code {
    const semicolons = this.#tokens.filter((token) => isSymbol(token, ';')).length;
    this.#base = this.shared.parts;
    this.shared.parts += semicolons + 1;
    const parts: Code[] = [this.expression()];
    while (this.isSymbol(';')) {
      this.take();
      this.#part += 1;
      parts.push(this.expression());
    }
    if (this.next.kind !== 'end') throw new ExpressionFault('Unexpected source text');
    const [only] = parts;
    if (only && parts.length === 1) return only;
    const base = this.#base;
    return (frame) => {
      let value: Value = '';
      parts.forEach((part, n) => {
        value = part(frame);
        frame.parts[base + n] = value;
      });
      return value;
    };
  }

  get next(): ExpressionToken {
    return this.#tokens[this.#at] as ExpressionToken;
  }

  take(): ExpressionToken {
    const token = this.next;
    if (token.kind !== 'end') this.#at += 1;
    return token;
  }

  isSymbol(symbol: string): boolean {
    return isSymbol(this.next, symbol);
  }

  takeSymbol(symbol: string, message: string): void {
    if (!this.isSymbol(symbol)) throw new ExpressionFault(message);
    this.take();
  }

  /** Takes a comma if one is next. */
  takesComma(): boolean {
    if (!this.isSymbol(',')) return false;
    this.take();
    return true;
  }

  expression(limit = LOOSEST): Code {
    this.#depth += 1;
    if (this.#depth > DEPTH_MAX) throw new ExpressionFault('Expression is nested too deeply');
    const code = this.#operation(limit);
    this.#depth -= 1;
    return code;
  }

  #operation(limit: number): Code {
    let left = this.#item();
    for (;;) {
      const token = this.next;
      const priority =
        token.kind === 'operator' && !this.#closers.has(token)
          ? PRIORITY.get(token.text)
          : undefined;
      if (priority === undefined || priority > limit) return left;
      this.take();
      // ** joins from the right, all others from the left.
      const right = this.expression(priority === POWER ? priority : priority - 1);
      left = this.#combined(token.text, left, right);
    }
  }

  #combined(symbol: string, left: Code, right: Code): Code {
    const operate = this.#operators.get(symbol);
    if (!operate) throw new ExpressionFault('Unexpected source text');
    return (frame) => operate(left(frame), right(frame));
  }

  #item(): Code {
    let negative = false;
    let token = this.take();
    for (; isSign(token); token = this.take()) if (token.text === '-') negative = !negative;
    let code = this.#fieldPosition(this.#plainItem(token));
    if (this.isSymbol('[')) code = this.#substring(code);
    if (!negative) return code;
    const { neg } = this.#rt;
    return (frame) => neg(code(frame));
  }

  #plainItem(token: ExpressionToken): Code {
    switch (token.kind) {
      case 'name':
        return token.upper === 'IF' ? this.#choice() : this.#field(token);
      case 'function':
        return this.#function(token.upper);
      case 'number': {
        const number = Number(token.text);
        return () => number;
      }
      case 'text':
        return () => token.text;
      case 'at name':
        return this.#atName();
      case 'at':
        return this.#earlierPart();
      default:
        if (isSymbol(token, '(')) {
          const inner = this.expression();
          this.takeSymbol(')', 'Mismatched brackets');
          return inner;
        }
        throw new ExpressionFault('Data item or constant not found where expected');
    }
  }

  #choice(): Code {
    const condition = this.expression();
    this.#takeWord('THEN');
    const whenTrue = this.expression();
    this.#takeWord('ELSE');
    const whenFalse = this.expression();
    const { truth } = this.#rt;
    return (frame) => (truth(condition(frame)) ? whenTrue(frame) : whenFalse(frame));
  }

  #takeWord(word: string): void {
    if (this.next.upper !== word) {
      throw new ExpressionFault(`${word} not found where expected in conditional expression`);
    }
    this.take();
  }

  #atName(): Code {
    const name = this.take().upper;
    const found = name === 'FILENAME' ? undefined : atName(name, this.#rt);
    if (!found) throw new ExpressionFault('Unrecognised @ variable');
    if (!found.constant) this.shared.constant = false;
    return found.code;
  }

  /** @n, @ alone, and the function @(). */
  #earlierPart(): Code {
    if (this.next.kind === 'number') {
      const number = Number(this.take().text);
      if (number < 1 || number >= this.#part) {
        throw new ExpressionFault('Invalid expression number');
      }
      const place = this.#base + number - 1;
      return (frame) => frame.parts[place];
    }
    if (this.isSymbol('(')) {
      this.take();
      return functionCode(this, '@', FUNCTIONS.get('@'));
    }
    if (this.#part === 1) throw new ExpressionFault('@ not valid in first expression');
    const place = this.#base + this.#part - 2;
    return (frame) => frame.parts[place];
  }

  #function(name: string): Code {
    this.take();
    this.shared.constant = false;
    const code = functionCode(this, name, FUNCTIONS.get(name));
    this.takeSymbol(')', RIGHT_BRACKET);
    return code;
  }

  #field(token: ExpressionToken): Code {
    const found = this.scope.find(token.text);
    if (!found) throw new ExpressionFault(`Field '${token.text}' is not defined`);
    const { name, record } = found;
    const fields = record.split(FIELD_MARK);
    const parsed = parseDictionaryItem(name, record);
    if (parsed.outcome === 'bad location') {
      throw new ExpressionFault(`Field '${name}' has a non-numeric location`);
    }
    if (parsed.outcome === 'other type') {
      throw new ExpressionFault(`Field '${name}' is not a data item`);
    }
    const { source } = parsed.item;
    if (source.kind === 'expression') return this.#nested(source.text);
    if (!this.shared.first) {
      this.shared.constant = false;
      this.shared.first = firstField(fields);
    }
    if (source.kind === 'correlative' || source.kind === 'program') {
      const code = this.scope.compiledItem(name, parsed.item);
      return ({ current }) => code(current);
    }
    switch (source.kind) {
      case 'id':
        return ({ current }) => current.id;
      case 'counter':
        return ({ current }) => current.recordCount;
      case 'length':
        return ({ current }) => current.record.length;
      default: {
        const { number } = source;
        return ({ current }) => rawField(current.record, number);
      }
    }
  }

  /** An I-type within an expression: as if it stood there in brackets. */
  #nested(source: string): Code {
    this.shared.nestedItems += 1;
    if (this.shared.nestedItems > NESTED_ITEMS_MAX) throw new ExpressionFault(TOO_DEEP);
    return this.scope.nested((scope) => new ExpressionParser(source, scope, this.shared).parse());
  }

  #fieldPosition(of: Code): Code {
    const { next } = this;
    if (next.kind !== 'operator' || next.text !== '<' || next.word) return of;
    if (this.#closers.has(next)) return of;
    const end = fieldPositionEnd(this.#tokens, this.#at);
    if (end < 0) return of;
    const closer = this.#tokens[end] as ExpressionToken;
    this.#closers.add(closer);
    this.take();
    const positions = [this.expression()];
    while (positions.length < 3 && this.takesComma()) positions.push(this.expression());
    if (this.next !== closer) throw new ExpressionFault('Incorrectly formed field reference');
    this.take();
    const [field, value, subvalue] = positions;
    const { ext3 } = this.#rt;
    return (frame) =>
      ext3(of(frame), field?.(frame) ?? 0, value?.(frame) ?? 0, subvalue?.(frame) ?? 0);
  }

  #substring(of: Code): Code {
    this.take();
    const bounds = [this.expression()];
    while (bounds.length < 3 && this.takesComma()) bounds.push(this.expression());
    this.takeSymbol(']', 'Right square bracket not found where expected');
    const [first, second, third] = bounds;
    const { fieldsOf, substr, tail } = this.#rt;
    if (third) {
      return (frame) => fieldsOf(of(frame), first?.(frame), second?.(frame), third(frame));
    }
    if (second) return (frame) => substr(of(frame), first?.(frame), second(frame));
    return (frame) => tail(of(frame), first?.(frame));
  }
}

function isSign(token: ExpressionToken): boolean {
  return token.kind === 'operator' && !token.word && (token.text === '-' || token.text === '+');
}

function isSymbol(token: ExpressionToken, symbol: string): boolean {
  return token.kind === 'symbol' && token.text === symbol;
}

/** Fields 3, 5, 6 and 7 of the record, whatever its type: so a column of an expression looks. */
function firstField(fields: readonly string[]): FirstField {
  return {
    conversion: fields[2] ?? '',
    format: fields[4] ?? '',
    multivalued: (fields[5] ?? '').startsWith('M'),
    association: fields[6] ?? '',
  };
}
