// Writes what stands around the statements of a random program: directives, declarations, local routines, classes.
import {
  AT_NAMES,
  COMMONS,
  FILES,
  HOSTILE,
  LABELS,
  LINE,
  MATRICES,
  quoted,
  ROUTINES,
  TEXTS,
} from './hostile-names.ts';
import type { Random } from './random.ts';

/** What writes the statements. */
interface StatementWriter {
  lines(most: number, depth: number): string[];
  operand(): string;
}

const MODES =
  `UV.LOCATE PICK.ERRMSG STRING.LOCATE COMPOSITE.READNEXT SELECTV PRCLOSE.DEFAULT.0 FOR.STORE.BEFORE.TEST CASE.SENSITIVE
  PICK.MATRIX PICK.JUMP.RANGE PICK.READ OPTIONAL.FINAL.END PICK.SUBSTR COMPATIBLE.APPEND PICK.ENTER TRAP.UNUSED PICK.SUBSTR.ASSIGN
  UNASSIGNED.COMMON HEADING.NO.EJECT NO.ECHO.DATA NO.CASE.INVERT OPTIONAL.THEN.ELSE DEFAULT`.split(
    /\s+/,
  );

/** Names that nothing else of a program has: what they stand for is declared here. */
const DECLARED = ['valueOf.d', 'prototype$', 'class.of', 'function.x', 'eval$', 'z.constructor'];
const FUNCTIONS = ['fn.constructor', 'fn.eval', 'toString$'];
const MEMBERS = [
  'proto',
  'constructor.m',
  'hasOwnProperty',
  'then',
  'toJSON',
  'get',
  'set',
  'static',
];
const CALL_NAMES = ['__proto__', 'constructor', '!SORT', 'a;process.exit()', '*/x/*', 'Function'];

export class DeclarationWriter {
  readonly #random: Random;
  readonly #statements: StatementWriter;
  #count = 0;

  constructor(random: Random, statements: StatementWriter) {
    this.#random = random;
    this.#statements = statements;
  }

  /** What makes a name of this program its own. */
  #next(): number {
    this.#count += 1;
    return this.#count;
  }

  /** Lines that stand before everything. */
  directives(): string[] {
    const r = this.#random;
    const lines: string[] = r.chance(15) ? ['$DICT VOC'] : [];
    while (r.chance(45)) lines.push(...this.#directive().split(LINE));
    return lines;
  }

  #directive(): string {
    const r = this.#random;
    const name = r.pick(DECLARED);
    switch (r.below(11)) {
      case 0:
        return '$NOCASE.STRINGS';
      case 1:
        return `$MODE ${r.chance(20) ? '-' : ''}${r.pick(MODES)}`;
      case 2:
        return `$DEFINE ${name}.${this.#next()} ${r.chance(50) ? quoted(r.pick(TEXTS)) : '-12.5'}`;
      case 3:
        return `$IFDEF ${name}${LINE}CRT ${this.#statements.operand()}${LINE}$ELSE${LINE}$LIST OFF${LINE}$ENDIF`;
      case 4:
        return `$IFNDEF ${name}${LINE}$PAGE${LINE}$ENDIF`;
      case 5:
        return `$CATALOGUE ${r.pick(ROUTINES)} ${r.chance(50) ? 'LOCAL' : ''}`.trimEnd();
      case 6:
        return `$EXECUTE ${quoted(r.pick(TEXTS))}`;
      case 7:
        return r.pick(['$QMCALL', '$NO.XREF', '$NO.SYMBOLS', '$DEBUG', '$LIST ON']);
      case 8:
        return `${r.pick(['$INCLUDE', '$INSERT', 'INCLUDE'])} KEYS.H`;
      default:
        return `* ${r.pick(TEXTS).replaceAll(LINE, '')}`;
    }
  }

  /** A whole program, subroutine, function or class, up to its END. */
  module(): string[] {
    const r = this.#random;
    if (r.chance(12)) return this.#class();
    const lines = this.#head();
    lines.push(...this.#declarations());
    lines.push(`DIM ${MATRICES.map((name) => `${name}(${1 + r.below(9)},3)`).join(', ')}`);
    for (const name of FILES) if (r.chance(50)) lines.push(`OPEN 'VOC' TO ${name} ELSE STOP`);
    if (r.chance(60)) lines.push(...this.#assigned());
    lines.push(...this.#statements.lines(8, 3));
    for (const label of LABELS) lines.push(`${label}:`, ...this.#statements.lines(1, 1));
    lines.push('RETURN');
    if (r.chance(30)) lines.push(...this.#localFunction());
    if (r.chance(20)) lines.push(...this.#localSubroutine());
    lines.push('END');
    return lines;
  }

  #head(): string[] {
    const r = this.#random;
    const name = r.pick(['constructor', 'eval.x', 'process', 'A']);
    switch (r.below(7)) {
      case 0:
        return [`SUBROUTINE ${name}(aa, MAT bb, cc)`, 'DIM bb(3)'];
      case 1:
        return [`SUB ${name}(aa)`];
      case 2:
        return [`FUNCTION ${name}(aa, cc) VAR.ARGS`];
      case 3:
        return [`PROGRAM ${name}`];
      default:
        return [];
    }
  }

  #declarations(): string[] {
    const r = this.#random;
    const lines: string[] = r.chance(15) ? ['FILE VOC'] : [];
    // The first COMMON takes some of the names that statements use
    if (r.chance(40)) lines.push(`COMMON /${r.pick(COMMONS)}/ ${r.pick(HOSTILE)}, k.x(3,2), k2`);
    while (r.chance(60)) lines.push(this.#declaration());
    return lines;
  }

  #declaration(): string {
    const r = this.#random;
    const name = `${r.pick(DECLARED)}.${this.#next()}`;
    switch (r.below(10)) {
      case 0:
        return `COMMON /${r.pick(COMMONS)}/ c${name}, k.${r.pick(HOSTILE)}${this.#next()}(3,2), k${this.#next()}`;
      case 1:
        return `COM ${name}, ${name}.m(4)`;
      case 2:
        return `DEFFUN ${r.pick(FUNCTIONS)}${this.#next()}(A, MAT B) CALLING ${quoted(r.pick(CALL_NAMES))}`;
      case 3:
        return `DEFFUN ${r.pick(FUNCTIONS)}${this.#next()} CALLING ${quoted(r.pick(CALL_NAMES))} VAR.ARGS KEY 'x${r.pick(TEXTS).replace(/[\xfe']/g, '')}'`;
      case 4:
        return `EQU ${name} TO ${quoted(r.pick(TEXTS))}, ${name}.2 TO -7`;
      case 5:
        return `EQUATE ${name} TO CHAR(${r.below(256)}), ${name}.3 TO @${r.pick(AT_NAMES)}`;
      case 6:
        return `EQU ${name} TO ${r.pick(HOSTILE)}`;
      case 7:
        return `EQU ${name} TO ${r.pick(MATRICES)}(1,2)`;
      default:
        return `X.${name} = ${name}`;
    }
  }

  /** Programs that set their variables get further when they run. */
  #assigned(): string[] {
    const r = this.#random;
    const values = ['0', '1', '-2.5', "'12'", "'a':@FM:'b':@VM:'c'", quoted(r.pick(TEXTS))];
    const lines = HOSTILE.map((name) => `${name} = ${r.pick(values)}`);
    return [...lines, ...MATRICES.map((name) => `MAT ${name} = ${r.pick(values)}`)];
  }

  #localFunction(): string[] {
    return [
      'LOCAL FUNCTION valueOf.x(constructor, eval)',
      'PRIVATE toString, its.this(4)',
      'toString = constructor ; its.this(2) = toString',
      ...this.#statements.lines(3, 1),
      `RETURN ${this.#statements.operand()}`,
      'END',
    ];
  }

  #localSubroutine(): string[] {
    return [
      'LOCAL SUBROUTINE prototype.x(arguments)',
      'PRIVATE __defineGetter'.replace('__', 'x'),
      `eval: ${this.#statements.lines(1, 0).join(' ; ')}`,
      'IF arguments > 3 THEN GOTO eval',
      'RETURN',
      'END',
    ];
  }

  #class(): string[] {
    const r = this.#random;
    const inherits = r.chance(30) ? ` INHERITS ${r.pick(['Object', 'constructor', 'Proxy'])}` : '';
    const lines = [`CLASS ${r.pick(['Function', 'constructor.c', 'Array'])}${inherits}`];
    lines.push(`PRIVATE ${MATRICES.map((name) => `${name}(9,3)`).join(', ')}`);
    const members = MEMBERS.filter(() => r.chance(60));
    for (const name of members) {
      const dimensions = r.chance(20) ? '(3,2)' : '';
      lines.push(r.chance(50) ? `PUBLIC ${name}${dimensions}` : `PRIVATE ${name}${dimensions}`);
    }
    if (r.chance(40)) lines.push(...this.#method('PUBLIC SUBROUTINE CREATE.OBJECT', false));
    if (r.chance(40)) lines.push(...this.#method('PUBLIC SUBROUTINE DESTROY.OBJECT', false));
    for (const name of ['valueOf', 'hasOwnProperty.x', 'apply', 'constructor']) {
      if (r.chance(40)) lines.push(...this.#method(`PUBLIC FUNCTION ${name}(this.a, eval)`, true));
      if (r.chance(30)) lines.push(...this.#method(`PUBLIC SUBROUTINE s.${name}(eval)`, false));
      if (r.chance(30)) lines.push(...this.#method(`GET g.${name}`, true));
      if (r.chance(30)) lines.push(...this.#method(`SET g.${name}(new.value)`, false));
    }
    lines.push('END');
    return lines;
  }

  #method(head: string, returns: boolean): string[] {
    const r = this.#random;
    const simple = [
      `${r.pick(HOSTILE)} = ${this.#statements.operand()}`,
      `ME->${r.pick(MEMBERS)} = ${this.#statements.operand()}`,
      `IF ${r.pick(HOSTILE)} THEN DISINHERIT its.object ELSE INHERIT its.object`,
      `X = ME->${r.pick(MEMBERS)}(${this.#statements.operand()})`,
    ].filter(() => r.chance(60));
    const end = returns ? `RETURN ${this.#statements.operand()}` : 'RETURN';
    return [head, ...simple, end, 'END'];
  }
}
