// WITH, WHEN, and tests of the record id without WITH.
import { KEYWORD } from '../../keywords/numbers.ts';
import { queryError } from '../messages.ts';
import type { Clause, SentenceParser } from '../parser.ts';
import type { FieldReference, RelationalOperator, SelectionStep } from '../tree.ts';

const OPERATORS: ReadonlyMap<number, RelationalOperator> = new Map([
  [KEYWORD.EQ, 'EQ'],
  [KEYWORD.NE, 'NE'],
  [KEYWORD.LT, 'LT'],
  [KEYWORD.LE, 'LE'],
  [KEYWORD.GT, 'GT'],
  [KEYWORD.GE, 'GE'],
  [KEYWORD.LIKE, 'LIKE'],
  [KEYWORD.UNLIKE, 'UNLIKE'],
  [KEYWORD.SAID, 'SAID'],
  [KEYWORD.BETWEEN, 'BETWEEN'],
]);

/** Operators that a qualified display item (`NAME = "x"`) may have. */
export const DISPLAY_OPERATORS: ReadonlySet<number> = new Set(
  [...OPERATORS.keys()].filter((keyword) => keyword !== KEYWORD.BETWEEN),
);

interface TestShape {
  readonly field: FieldReference;
  readonly every: boolean;
  readonly negated: boolean;
}

type JoinStep = Exclude<SelectionStep, { kind: 'test' }>;

/** Parses one selection clause; the state that lasts over several clauses lies in the tree. */
class SelectionClause {
  readonly #parser: SentenceParser;
  readonly #steps: SelectionStep[];
  #when: boolean;
  #level = 1;
  /** ANDs and ORs that do not know yet where they lead. */
  #open: JoinStep[] = [];
  #lastField: FieldReference | undefined;
  #lastOperator: RelationalOperator = 'NOT.NULL';
  #lastNoCase = false;
  /** After BETWEEN a further literal is not another alternative. */
  #afterBetween = false;

  constructor(parser: SentenceParser, when: boolean) {
    this.#parser = parser;
    this.#steps = parser.tree.selection;
    this.#when = when;
    if (when) parser.tree.usesWhen = true;
    if (this.#steps.length > 0) this.#join(parser.options.withImpliesOr ? 'or' : 'and', 0);
  }

  /** Tests joined by AND and OR up to a word that is no part of the clause. */
  parse(): void {
    const parser = this.#parser;
    parser.advance();
    let first = true;
    do {
      this.#test(first);
      first = false;
    } while (this.#continues());
    this.#finish();
  }

  /** One test of a given field, the current word being its operator. */
  parseFor(field: FieldReference, andMore: boolean): void {
    this.#lastField = field;
    this.#operatorAndValue({ field, every: false, negated: false });
    if (andMore) while (this.#continues()) this.#test(false);
    else this.#closesBrackets();
    this.#finish();
  }

  #finish(): void {
    this.#fixUp();
    this.#level -= 1;
    if (this.#level !== 0) throw queryError('open-bracket');
    this.#fixUp();
  }

  #join(kind: 'and' | 'or', level: number): void {
    const step: JoinStep = { kind, exit: -1, level };
    this.#steps.push(step);
    this.#open.push(step);
  }

  /** Everything at this level of brackets that waits for its exit leaves here. */
  #fixUp(): void {
    this.#open.forEach((step) => {
      if (step.level === this.#level) step.exit = this.#steps.length;
    });
    this.#open = this.#open.filter((step) => step.exit < 0);
  }

  #test(first: boolean): void {
    const parser = this.#parser;
    while (parser.word.type === 'open') this.#openBracket();
    let negated = false;
    let every = false;
    if (parser.word.keyword === KEYWORD.NO || parser.word.keyword === KEYWORD.EVERY) {
      if (this.#when) throw queryError('not-when', parser.word.text);
      negated = parser.word.keyword === KEYWORD.NO;
      every = !negated;
      parser.advance();
    }
    if (!first && this.#lastField) {
      if (parser.word.type === 'string') {
        const shape = { field: this.#lastField, every, negated };
        this.#value(shape, this.#lastOperator, this.#lastNoCase);
        return;
      }
      if (OPERATORS.has(parser.word.keyword)) {
        this.#operatorAndValue({ field: this.#lastField, every, negated });
        return;
      }
    }
    if (parser.word.type === 'end') throw queryError('field-missing');
    const name = parser.word.text;
    const field = parser.field(true);
    if (!field || field.kind === 'literal') throw queryError('not-field', name);
    this.#lastField = field;
    parser.advance();
    const shape = { field, every, negated };
    const { word, options } = parser;
    if (word.type === 'string' && word.quote === '"' && options.pickImpliedEqual) {
      this.#value(shape, 'EQ', options.noCase);
    } else this.#operatorAndValue(shape);
  }

  #operatorAndValue(shape: TestShape): void {
    const parser = this.#parser;
    const operator = OPERATORS.get(parser.word.keyword) ?? 'NOT.NULL';
    let { noCase } = parser.options;
    this.#afterBetween = operator === 'BETWEEN';
    if (operator === 'NOT.NULL') {
      this.#add(shape, { operator, noCase });
      return;
    }
    if (parser.advance().type === 'end') throw queryError('field-missing');
    if (parser.word.keyword === KEYWORD.NO_CASE) {
      noCase = true;
      parser.advance();
    }
    this.#value(shape, operator, noCase);
  }

  #value(shape: TestShape, operator: RelationalOperator, noCase: boolean): void {
    const parser = this.#parser;
    if (operator !== 'BETWEEN') {
      const value = parser.field(true);
      parser.advance();
      this.#add(shape, value ? { operator, noCase, value } : { operator, noCase });
      return;
    }
    const low = parser.field(true);
    parser.advance();
    const value = parser.field(true);
    parser.advance();
    this.#add(shape, { operator, noCase, ...(low && { low }), ...(value && { value }) });
  }

  #add(
    shape: TestShape,
    rest: {
      operator: RelationalOperator;
      noCase: boolean;
      value?: FieldReference;
      low?: FieldReference;
    },
  ): void {
    this.#lastOperator = rest.operator;
    this.#lastNoCase = rest.noCase;
    this.#steps.push({ kind: 'test', test: { when: this.#when, ...shape, ...rest } });
  }

  #openBracket(): void {
    this.#level += 1;
    this.#parser.advance();
  }

  /** Takes closing brackets; true when there were any. */
  #closesBrackets(): boolean {
    let closed = false;
    while (this.#parser.word.type === 'close') {
      if (this.#level === 1) throw queryError('close-bracket');
      this.#fixUp();
      this.#level -= 1;
      this.#parser.advance();
      closed = true;
    }
    return closed;
  }

  #continues(): boolean {
    const parser = this.#parser;
    const closed = this.#closesBrackets();
    const { keyword } = parser.word;
    if (keyword === KEYWORD.OR) {
      this.#fixUp();
      const level = parser.options.priorityAnd ? this.#level - 1 : this.#level;
      this.#join('or', level);
      if (parser.advance().keyword === KEYWORD.WITH) parser.advance();
    } else if (keyword === KEYWORD.AND) {
      this.#fixUp();
      this.#join('and', this.#level);
      parser.advance();
      this.#withOrWhen();
    } else if (this.#isAlternative(closed)) {
      this.#join('or', this.#level);
      return true;
    } else return false;
    if (parser.word.type === 'open') this.#openBracket();
    return true;
  }

  #withOrWhen(): void {
    const parser = this.#parser;
    if (parser.word.keyword === KEYWORD.WITH) this.#when = false;
    else if (parser.word.keyword === KEYWORD.WHEN) {
      this.#when = true;
      parser.tree.usesWhen = true;
    } else return;
    parser.advance();
  }

  /** `NAME = "a" "b"`: a further literal is another value for the same test. */
  #isAlternative(closedBracket: boolean): boolean {
    if (closedBracket || this.#afterBetween || this.#lastOperator === 'NOT.NULL') return false;
    return this.#parser.word.type === 'string';
  }
}

/** Parses the test of a display item that has an operator after it. */
export function parseDisplayTest(parser: SentenceParser, field: FieldReference): void {
  new SelectionClause(parser, false).parseFor(field, false);
}

export const selectionClauses: readonly Clause[] = [
  { keywords: [KEYWORD.WITH], parse: (parser) => new SelectionClause(parser, false).parse() },
  { keywords: [KEYWORD.WHEN], parse: (parser) => new SelectionClause(parser, true).parse() },
  {
    // A test without WITH is one of the record id.
    keywords: [...OPERATORS.keys()],
    parse: (parser) => new SelectionClause(parser, false).parseFor(parser.idField(), true),
  },
];
