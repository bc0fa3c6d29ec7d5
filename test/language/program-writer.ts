// Writes random programs of every statement and function of the language, full of names and texts that mean something in JavaScript.
import { FUNCTIONS } from '#qmbasic/index.ts';
import type { Random } from './random.ts';
import { STATEMENT_FORMS } from './statement-forms.ts';

const HOSTILE = [
  'constructor',
  'prototype',
  'arguments',
  'eval',
  'toString',
  'hasOwnProperty',
  'this',
  'as',
  'valueOf',
  'globalThis',
  'process',
  'require',
  'import',
  'Function',
  'undefined',
  'NaN',
  'async',
  'await',
  'yield',
  'delete$',
  'class$',
  'new',
  'typeof',
  'null.1',
  'v1',
  'b2',
  'R',
  'W',
  'M',
  'A',
  'K',
  'e',
  'n',
  'f1',
  'proto_x',
  'a_proto_b',
  'x.y.z',
  'q%1',
  'let',
  'with',
  'super',
];
const SCALARS = HOSTILE.map((name) => name);
const MATRICES = ['m.prototype', 'm.constructor', 'm.eval', 'm1', 'v2$'];
const FILES = ['f.this', 'f.apply', 'f0'];
const LABELS = ['constructor', 'eval', 'L0', '10', 'this.one', 'default'];
const ROUTINES = ['toString', 'VALUEOF', '!SORT', 'isPrototypeOf', 'a.b', 'constructor'];
const COMMONS = ['prototype', 'constructor', 'x.y'];
const TEXTS = [
  '',
  'x',
  '12.5',
  '\\',
  '\\u0041\\n\\x41',
  "';process.exit(1);//",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: text that would matter inside a template
  '${R}`${1}`',
  '*/ /* <!-- -->',
  '__proto__',
  'constructor',
  '\xe2\x80\xa8\xe2\x80\xa9',
  '\x00\x01\x02\x07\r\n\x1b',
  '\x7f\xff\xfd\xfc\xfb',
  '");globalThis.x=("',
  '</script>',
];
const AT_NAMES = ['FM', 'VM', 'ID', 'RECORD', 'USERNO', 'DATE', 'TRUE', 'USER1', 'ANS', 'SENTENCE'];
const OPERATORS = `+ - * / ** : < > = # <= >= AND OR MATCHES EQ NE LT GT CAT // <> =>`.split(' ');

/** Source lines end in one. */
const LINE = '\xfe';

const quoted = (text: string): string => {
  const quote = ['"', "'", '\\'].find((one) => !text.includes(one));
  return quote === undefined ? '"y"' : `${quote}${text.replaceAll('\xfe', '')}${quote}`;
};

/** Makes one program after another from one source of random numbers. */
export class ProgramWriter {
  readonly #random: Random;
  readonly #statements = Object.keys(STATEMENT_FORMS);
  readonly #functions = [...FUNCTIONS.keys()];

  constructor(random: Random) {
    this.#random = random;
  }

  /** Source with field marks between its lines. */
  program(): string {
    const r = this.#random;
    const lines: string[] = [];
    if (r.chance(20)) lines.push('$NOCASE.STRINGS');
    if (r.chance(30))
      lines.push(`SUBROUTINE ${r.pick(['constructor', 'eval.x'])}(aa, MAT bb, cc)`, 'DIM bb(3)');
    if (r.chance(20)) lines.push('$MODE CASE.SENSITIVE');
    if (r.chance(40)) {
      lines.push(`COMMON /${r.pick(COMMONS)}/ ${r.pick(HOSTILE)}, k.${r.pick(HOSTILE)}(3,2), k2`);
    }
    lines.push(`DIM ${MATRICES.map((name) => `${name}(${1 + r.below(9)},3)`).join(', ')}`);
    for (const name of FILES) if (r.chance(50)) lines.push(`OPEN 'VOC' TO ${name} ELSE STOP`);
    const count = 1 + r.below(8);
    for (let at = 0; at < count; at++) lines.push(...this.statement(3).split(LINE));
    for (const label of LABELS) lines.push(`${label}:`, ...this.statement(1).split(LINE));
    lines.push('RETURN');
    if (r.chance(20)) lines.push(...this.#local());
    lines.push('END');
    return lines.join(LINE);
  }

  #local(): string[] {
    return [
      'LOCAL FUNCTION valueOf.x(constructor, eval)',
      'PRIVATE toString, this(4)',
      'toString = constructor ; this(2) = toString',
      `RETURN ${this.#operand()}`,
      'END',
    ];
  }

  /** A statement of a form taken at random; blocks inside it at most `depth` deep. */
  statement(depth: number): string {
    const r = this.#random;
    if (depth <= 0 || r.chance(30)) return this.#assignment(depth);
    const forms = STATEMENT_FORMS[r.pick(this.#statements)] as readonly string[];
    return this.#fill(r.pick(forms), depth);
  }

  #fill(form: string, depth: number): string {
    return form
      .replaceAll('\n', LINE)
      .replace(/%(.)/g, (_all, what: string) => this.#part(what, depth));
  }

  #part(what: string, depth: number): string {
    const r = this.#random;
    switch (what) {
      case 'e':
        return this.expression(depth);
      case 'p':
        return this.#plain();
      case 'v':
        return this.#target();
      case 'm':
        return r.pick(MATRICES);
      case 'f':
        return r.pick(FILES);
      case 'n':
        return String(1 + r.below(9));
      case 'q':
        return quoted(r.pick(['AL', 'DR', 'AR']));
      case 'l':
        return r.pick(LABELS);
      case 'c':
        return r.pick(ROUTINES);
      case 's':
        return this.#oneLine(depth - 1);
      default:
        return what;
    }
  }

  /** Clauses on one line hold statements of one line. */
  #oneLine(depth: number): string {
    for (let tries = 0; tries < 4; tries++) {
      const text = this.statement(depth);
      if (!text.includes(LINE) && !/ THEN | ELSE |ON ERROR|LOCKED/.test(text)) return text;
    }
    return this.#assignment(0);
  }

  #assignment(depth: number): string {
    const r = this.#random;
    const value = this.expression(depth);
    switch (r.below(6)) {
      case 0:
        return `${this.#target()} ${r.pick(['+=', '-=', ':=', '*=', '/='])} ${value}`;
      case 1:
        return `${r.pick(SCALARS)}<${this.#plain()},${this.#plain()}> = ${value}`;
      case 2:
        return `${r.pick(SCALARS)}[${this.#plain()},${this.#plain()}] = ${value}`;
      case 3:
        return `${r.pick(SCALARS)}->${r.pick(HOSTILE)} = ${value}`;
      default:
        return `${this.#target()} = ${value}`;
    }
  }

  #target(): string {
    const r = this.#random;
    if (r.chance(75)) return r.pick(SCALARS);
    return `${r.pick(MATRICES)}(${this.#plain()},${1 + r.below(3)})`;
  }

  expression(depth: number): string {
    const r = this.#random;
    if (depth <= 0) return this.#operand();
    switch (r.below(12)) {
      case 0:
      case 1:
        return this.#call(depth);
      case 2:
        return `(${this.expression(depth - 1)})`;
      case 3:
        return `${r.pick(SCALARS)}<${this.#plain()}>`;
      case 4:
        return `${r.pick(SCALARS)}[${this.#plain()},${this.#plain()}]`;
      case 5:
        return `-${this.#operand()}`;
      case 6:
        return `(IF ${this.expression(depth - 1)} THEN ${this.#operand()} ELSE ${this.#operand()})`;
      case 7:
        return `${r.pick(SCALARS)}->${r.pick(HOSTILE)}(${this.expression(depth - 1)})`;
      case 8:
        return this.#operand();
      default:
        return `(${this.expression(depth - 1)}) ${r.pick(OPERATORS)} (${this.expression(depth - 1)})`;
    }
  }

  /** What can stand between angle brackets. */
  #plain(): string {
    const r = this.#random;
    return r.chance(50) ? r.pick(SCALARS) : String(r.below(12));
  }

  #operand(): string {
    const r = this.#random;
    switch (r.below(6)) {
      case 0:
        return quoted(r.pick(TEXTS));
      case 1:
        return r.pick(['0', '1', '2.50', '-7', '999999999999', '.5', '0x7F', '3']);
      case 2:
        return `@${r.pick(AT_NAMES)}`;
      case 3:
        return this.#target();
      default:
        return r.pick(SCALARS);
    }
  }

  #call(depth: number): string {
    const r = this.#random;
    const name = r.pick(this.#functions);
    const row = FUNCTIONS.get(name);
    if (!row || row.restricted) return this.#operand();
    const [fewest, most] = row.args;
    const count = Math.min(fewest + r.below(most - fewest + 1), 6);
    const list = Array.from({ length: count }, () => this.expression(depth - 1));
    switch (row.form) {
      case 'remove':
        return `${name}(${r.pick(SCALARS)}, ${r.pick(SCALARS)})`;
      case 'matrix':
        return `${name}()`;
      case 'file':
        return `${name}(${[r.pick(FILES), ...list.slice(1)].join(', ')})`;
      case 'locate':
        return `${name}(${this.#operand()}, ${r.pick(SCALARS)}, 1; 'AL')`;
      case 'insert':
        return `${name}(${r.pick(SCALARS)}, 1; ${this.#operand()})`;
      default:
        return `${name}(${list.join(', ')})`;
    }
  }
}
