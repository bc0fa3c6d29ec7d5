// Writes random programs of every statement and function of the language, full of names and texts that mean something in JavaScript.
import { FUNCTIONS } from '#qmbasic/index.ts';
import { DeclarationWriter } from './declaration-writer.ts';
import {
  AT_NAMES,
  FILES,
  HOSTILE,
  LABELS,
  LINE,
  MATRICES,
  OPERATORS,
  quoted,
  ROUTINES,
  SCALARS,
  TEXTS,
} from './hostile-names.ts';
import type { Random } from './random.ts';
import { STATEMENT_FORMS } from './statement-forms.ts';

/** Additions to the original's language. */
const ADDED_FORMS: Readonly<Record<string, readonly string[]>> = {
  TRY: [
    'TRY\n%s\nCATCH\n%s\nEND TRY',
    'TRY\n%s\nCATCH CONSTRUCTOR, SYS.ERROR SETTING %v\n%s\nEND TRY',
  ],
  THROW: ['THROW CONSTRUCTOR', 'THROW TOSTRING, %e'],
};
const ALL_FORMS = { ...STATEMENT_FORMS, ...ADDED_FORMS };

/** Makes one program after another from one source of random numbers. */
export class ProgramWriter {
  readonly #random: Random;
  readonly #statements = Object.keys(ALL_FORMS);
  readonly #functions = [...FUNCTIONS.keys()];

  constructor(random: Random) {
    this.#random = random;
  }

  /** Source with field marks between its lines. */
  program(): string {
    const declarations = new DeclarationWriter(this.#random, this);
    const lines = [...declarations.directives(), ...declarations.module()];
    return lines.join(LINE);
  }

  /** Statements for the body of a routine, a line each. */
  lines(most: number, depth: number): string[] {
    const count = 1 + this.#random.below(most);
    return Array.from({ length: count }, () => this.statement(depth).split(LINE)).flat();
  }

  /** A statement of a form taken at random; blocks inside it at most `depth` deep. */
  statement(depth: number): string {
    const r = this.#random;
    if (depth <= 0 || r.chance(30)) return this.#assignment(depth);
    const forms = ALL_FORMS[r.pick(this.#statements)] as readonly string[];
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
      if (!text.includes(LINE) && !/ THEN | ELSE |ON ERROR|LOCKED|->\S+ = /.test(text)) return text;
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
        return r.chance(50)
          ? `${r.pick(SCALARS)}->${r.pick(HOSTILE)} = ${value}`
          : `${r.pick(SCALARS)}{${quoted(r.pick(TEXTS))}} = ${value}`;
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
    if (depth <= 0) return this.operand();
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
        return `-${this.operand()}`;
      case 6:
        return `(IF ${this.expression(depth - 1)} THEN ${this.operand()} ELSE ${this.operand()})`;
      case 7:
        return `${r.pick(SCALARS)}->${r.pick(HOSTILE)}(${this.expression(depth - 1)})`;
      case 8:
        return r.chance(50) ? this.operand() : `${r.pick(SCALARS)}{${quoted(r.pick(TEXTS))}}`;
      default:
        return `(${this.expression(depth - 1)}) ${r.pick(OPERATORS)} (${this.expression(depth - 1)})`;
    }
  }

  /** What can stand between angle brackets. */
  #plain(): string {
    const r = this.#random;
    return r.chance(50) ? r.pick(SCALARS) : String(r.below(12));
  }

  operand(): string {
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
    if (!row || row.restricted) return this.operand();
    const [fewest, most] = row.args;
    const count = Math.min(fewest + r.below(most - fewest + 1), 6);
    const list = Array.from({ length: count }, (_, at) =>
      row.sets?.includes(at) ? r.pick(SCALARS) : this.expression(depth - 1),
    );
    switch (row.form) {
      case 'remove':
        return `${name}(${r.pick(SCALARS)}, ${r.pick(SCALARS)})`;
      case 'matrix':
        return `${name}()`;
      case 'element':
        return `${name}(${r.pick(SCALARS)}{${quoted(r.pick(TEXTS))}})`;
      case 'file':
        return `${name}(${[r.pick(FILES), ...list.slice(1)].join(', ')})`;
      case 'locate':
        return `${name}(${this.operand()}, ${r.pick(SCALARS)}, 1; 'AL')`;
      case 'insert':
        return `${name}(${r.pick(SCALARS)}, 1; ${this.operand()})`;
      default:
        return `${name}(${list.join(', ')})`;
    }
  }
}
