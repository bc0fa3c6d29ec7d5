// A whole program as the text of a JavaScript function body: given the run-time object R it returns
// the routine.
import type { CompiledClass } from '../runtime/objects.ts';
import type {
  ClassParts,
  LocalRoutine,
  Parameter,
  Program,
  PublicRoutine,
  Statement,
  Variable,
} from '../syntax/tree.ts';
import { Code, type FunctionFacts, literal, type Site, type ValueType } from './code.ts';
import { boxVariables, type DebugTables, debugTables, routineVariables } from './debug-tables.ts';
import { expression } from './expressions.ts';
import { pollCode } from './loops.ts';
import { lower } from './lower.ts';
import { type Regions, regionsOf } from './regions.ts';
import { RoutineEmitter, type RoutineShape } from './routine.ts';
import { insideFrame } from './stop-points.ts';
import { boxOf, isReadOnlyParameter } from './storage.ts';
import { variableTypes } from './types.ts';
import { eachStatement } from './walk.ts';

/** A compiled program: everything in it can be written to JSON. */
export interface CompiledProgram {
  readonly name: string;
  readonly kind: Program['kind'];
  readonly text: string;
  /**
   * `Places` as JSON, which only an error asks for: reading them with the program would take as
   * long as all the rest.
   */
  readonly places: string;
  readonly parameterCount: number;
  readonly varArgs: boolean;
  readonly qmCall: boolean;
  /** What a CLASS says of itself. */
  readonly classParts: CompiledClass | undefined;
  /** What the debugger knows of the program; undefined unless it was compiled for debugging. */
  readonly debug: DebugTables | undefined;
}

/** Where in the source the generated text comes from. */
export interface Places {
  /** BASIC line of each line of the text; 0 for none. */
  readonly lines: readonly number[];
  readonly sites: readonly Site[];
}

/** Emits a program that has no errors. */
export function emitProgram(program: Program, facts: FunctionFacts): CompiledProgram {
  const types = variableTypes(program, facts.resultTypes);
  if (program.debug) boxVariables(program);
  // The debugger may set any variable to anything.
  const known = program.debug ? new Map<Variable, ValueType>() : types;
  const c = new Code(program, known, facts, expression);
  const body = c.apart(() => new ModuleEmitter(c, program).emit());
  c.append(body);
  const finished = c.finish(head(c));
  const { sites } = finished;
  const places: Places = { lines: program.lineTable ? finished.lines : [], sites };
  return {
    name: program.name,
    kind: program.kind,
    text: finished.text,
    places: JSON.stringify(places),
    parameterCount: program.parameters.length + (program.result ? 1 : 0),
    varArgs: program.varArgs,
    qmCall: program.qmCall,
    classParts: program.classParts && compiledClass(program.name, program.classParts),
    debug: program.debug ? debugTables(program) : undefined,
  };
}

/** Constants in front of the routine: helpers, functions, operations and links that it uses. */
function head(c: Code): string[] {
  const lines = ['"use strict";'];
  if (c.helpers.size > 0) lines.push(`const { ${[...c.helpers].sort().join(', ')} } = R;`);
  const constants = ['W = R.watch'];
  if (c.program.debug) constants.push('D = R.debugging');
  for (const [name, constant] of c.functions) {
    constants.push(`${constant} = R.functions[${literal(name)}]`);
  }
  for (const { name, second, constant } of c.prepared.values()) {
    constants.push(`${constant} = R.prepared[${literal(name)}](R, ${literal(second)})`);
  }
  for (const [name, constant] of c.operations) {
    constants.push(`${constant} = R.operations[${literal(name)}]`);
  }
  for (const [name, constant] of c.links) constants.push(`${constant} = R.link(${literal(name)})`);
  lines.push(`const ${constants.join(', ')};`);
  return lines;
}

class ModuleEmitter {
  readonly #c: Code;
  readonly #program: Program;
  readonly #body: readonly Statement[];
  readonly #hidden: Variable[] = [];
  readonly #needsArguments: boolean;

  constructor(c: Code, program: Program) {
    this.#c = c;
    this.#program = program;
    this.#body = this.#lowered(program.body);
    this.#needsArguments = program.varArgs || program.usesArguments;
  }

  emit(): void {
    const c = this.#c;
    const { classParts } = this.#program;
    if (classParts) {
      this.#class(classParts);
      return;
    }
    const parameters = this.#allParameters();
    const list = parameters.map((one) => `a${one.variable.number}`);
    const [opening, closing] = this.#usingCommons();
    c.add(`return ${opening}function M(${this.#needsArguments ? '...A' : list.join(', ')}) {`);
    c.functionBody(
      () => this.#framed(0, () => this.#inside()),
      () => {
        if (this.#needsArguments && list.length > 0) c.add(`let [${list.join(', ')}] = A;`);
        if (!this.#program.varArgs) this.#checkCount(list.length);
        this.#declare(parameters);
      },
    );
    c.add(`}${closing};`);
  }

  /** What goes around the routine of a program with named COMMON: blocks in use stay. */
  #usingCommons(): readonly [string, string] {
    const names = this.#program.commons.map((one) => one.name).filter((name) => name !== '');
    if (names.length === 0) return ['', ''];
    return [`${this.#c.use('usingCommons')}([${names.map(literal).join(', ')}], `, ')'];
  }

  /** A class: its routine runs one of the public routines, by number, for an object. */
  #class(parts: ClassParts): void {
    const c = this.#c;
    c.add('return function M(I, K, A) {');
    c.functionBody(
      () => this.#framed(0, () => this.#insideClass(parts)),
      () => {
        c.add(`${c.use('checkedObject')}(I);`);
        for (const [at, member] of parts.members.entries()) {
          c.add(`const ${boxOf(member)} = I.members[${at}];`);
        }
        this.#declare([]);
      },
    );
    c.add('};');
  }

  #insideClass(parts: ClassParts): void {
    const c = this.#c;
    c.add(`${pollCode(c)} switch (K) {`);
    for (const { number } of parts.routines) c.add(`case ${number}: return p${number}(...A);`);
    c.add('}');
    const main = new RoutineEmitter(c, this.#regions(), this.#mainShape(), 's');
    for (const routine of this.#program.routines) this.#local(routine, main);
    for (const routine of parts.routines) this.#public(routine);
  }

  /** In debug mode the inside of a routine has a frame that the debugger finds its variables in. */
  #framed(routine: number, emit: () => void): void {
    if (this.#program.debug) {
      insideFrame(
        this.#c,
        routine,
        routineVariables(this.#program)[routine]?.variables ?? [],
        emit,
      );
    } else emit();
  }

  /** GET, SET, PUBLIC SUBROUTINE or PUBLIC FUNCTION. */
  #public(routine: PublicRoutine): void {
    const c = this.#c;
    const names = routine.parameters.map((one) => `a${one.variable.number}`);
    c.add(`function p${routine.number}(...A) {`);
    if (names.length > 0) c.add(`const [${names.join(', ')}] = A;`);
    c.functionBody(
      () => {
        const body = this.#lowered(routine.body);
        const shape: RoutineShape = {
          leave: 'return;',
          atEnd: 'return;',
          returnsTo: false,
          returnValue: (value, out) => (value === undefined ? out : `return ${this.#held(value)};`),
        };
        const regions = regionsOf(body, gosubbedLabels(body), false);
        const emitter = new RoutineEmitter(c, regions, shape, `u${routine.number}x`);
        this.#framed(1 + this.#program.routines.length + routine.number, () => emitter.emit());
      },
      () => this.#declareParameters(routine.parameters),
    );
    c.add('}');
  }

  #lowered(list: readonly Statement[]): readonly Statement[] {
    return this.#program.labelsInside ? lower(list, () => this.#hiddenVariable()) : list;
  }

  #hiddenVariable(): Variable {
    const variable: Variable = {
      name: '\0',
      storage: 'local',
      number: this.#program.variables.length + this.#hidden.length,
      index: 0,
      dimensions: 0,
      rows: 0,
      columns: 0,
      common: undefined,
      owner: undefined,
      wasSet: true,
      wasUsed: true,
      wasPassed: false,
      wasPassedOn: false,
    };
    this.#hidden.push(variable);
    return variable;
  }

  /** The result of a function comes before its own arguments. */
  #allParameters(): Parameter[] {
    const { result, parameters } = this.#program;
    if (!result) return [...parameters];
    return [{ variable: result, isMatrix: false, byValue: false }, ...parameters];
  }

  #checkCount(count: number): void {
    const c = this.#c;
    const given = this.#needsArguments ? 'A.length' : 'arguments.length';
    const name = literal(this.#program.name);
    c.add(`if (${given} !== ${count}) ${c.use('badArguments')}(${name}, ${count}, ${given});`);
  }

  #inside(): void {
    const c = this.#c;
    c.add(pollCode(c));
    const regions = this.#regions();
    const emitter = new RoutineEmitter(c, regions, this.#mainShape(), 's');
    emitter.emit();
    for (const routine of this.#program.routines) this.#local(routine, emitter);
    emitter.emitFunctions();
  }

  #regions(): Regions {
    const gosubbed = new Map<string, number>();
    let returnsTo = false;
    const count = (list: readonly Statement[]) =>
      eachStatement(list, ({ body }) => {
        if (body.kind === 'returnTo') returnsTo = true;
        if (body.kind === 'gosub' && !body.routine.routine) add(gosubbed, body.label.name);
        if (body.kind === 'onGosub') for (const label of body.labels) add(gosubbed, label.name);
      });
    count(this.#body);
    for (const routine of this.#program.routines) count(routine.body);
    this.#returnsTo = returnsTo;
    return regionsOf(this.#body, gosubbed, returnsTo);
  }

  #returnsTo = false;

  #mainShape(): RoutineShape {
    const c = this.#c;
    const leave = this.#program.usesPrecision
      ? `{ ${c.use('setPrecision')}(4); return; }`
      : 'return;';
    const { result } = this.#program;
    return {
      leave,
      atEnd: leave,
      returnsTo: this.#returnsTo,
      returnValue: (value, out) =>
        value === undefined || !result
          ? out
          : `{ ${boxOf(result)}.v = ${this.#held(value)}; ${out} }`,
    };
  }

  #held(value: string): string {
    return `${this.#c.use('copyValue')}(${value})`;
  }

  /** LOCAL SUBROUTINE and FUNCTION: a function with variables of its own. */
  #local(routine: LocalRoutine, main: RoutineEmitter): void {
    const c = this.#c;
    c.line = routine.line;
    const { parameters, number } = routine;
    const names = parameters.map((one) => `a${one.variable.number}`).join(', ');
    c.add(`function r${number}(${names}) { ${pollCode(c)}`);
    c.functionBody(
      () => this.#framed(1 + routine.number, () => this.#localBody(routine, main)),
      () => this.#declareLocal(routine),
    );
    c.add('}');
  }

  #declareLocal(routine: LocalRoutine): void {
    const c = this.#c;
    this.#declareParameters(routine.parameters);
    for (const variable of routine.privates) {
      if (variable.isBoxed) c.add(`const ${boxOf(variable)} = new ${c.use('Box')}();`);
      else if (variable.dimensions === 0) c.add(`let v${variable.number};`);
      else {
        const size = `${variable.rows}, ${variable.columns}`;
        c.add(`let m${variable.number} = ${c.use('dim')}(${c.use('NO_MATRIX')}, ${size}, false);`);
      }
    }
  }

  #localBody(routine: LocalRoutine, main: RoutineEmitter): void {
    const c = this.#c;
    const body = this.#lowered(routine.body);
    const gosubbed = new Map<string, number>();
    eachStatement(body, ({ body: one }) => {
      if (one.kind === 'onGosub') for (const label of one.labels) add(gosubbed, label.name);
    });
    const regions = regionsOf(body, gosubbed, false);
    const shape: RoutineShape = {
      leave: 'return;',
      atEnd: `${c.use('stop')}();`,
      returnsTo: false,
      returnValue: (value, out) => (value === undefined ? out : `return ${this.#held(value)};`),
    };
    new LocalEmitter(c, regions, shape, `q${routine.number}x`, main).emit();
  }

  #declare(parameters: readonly Parameter[]): void {
    const c = this.#c;
    this.#declareParameters(parameters);
    if (this.#program.usesPrecision) c.add('let Q = 4;');
    for (const block of this.#program.commons) this.#declareCommon(block.number);
    const scalars: string[] = [];
    for (const variable of [...this.#program.variables, ...this.#hidden]) {
      if (variable.storage !== 'local') continue;
      if (variable.isBoxed) c.add(`const ${boxOf(variable)} = new ${c.use('Box')}();`);
      else if (variable.dimensions === 0) scalars.push(`v${variable.number}`);
      else c.add(`let m${variable.number} = ${c.use('NO_MATRIX')};`);
    }
    if (scalars.length > 0) c.add(`let ${scalars.join(', ')};`);
  }

  #declareParameters(parameters: readonly Parameter[]): void {
    const c = this.#c;
    for (const { variable, isMatrix, byValue } of parameters) {
      const name = `a${variable.number}`;
      if (isMatrix) c.add(`let m${variable.number} = ${c.use('matrixOf')}(${name});`);
      else if (byValue) {
        c.add(
          `const ${boxOf(variable)} = new ${c.use('Box')}(${this.#held(`${c.use('rd')}(${name})`)});`,
        );
      } else if (!isReadOnlyParameter(variable)) {
        c.add(`const ${boxOf(variable)} = ${c.use('refOf')}(${name});`);
      }
    }
  }

  #declareCommon(number: number): void {
    const c = this.#c;
    const block = this.#program.commons[number];
    if (!block) return;
    // ScarletDME: an error in binding a block names no line (statements-errors/common-and-matrix-
    // errors)
    c.line = 0;
    const slots = block.variables
      .map((one) => `{rows:${one.rows},columns:${one.columns}}`)
      .join(',');
    const list = [
      literal(block.name),
      `[${slots}]`,
      literal(block.unassigned),
      literal(block.pickStyle),
    ];
    c.add(`const k${number} = ${c.use('common')}(${list.join(', ')});`);
    const boxes = block.variables.map((one, at) => `${boxOf(one)} = k${number}[${at}]`);
    if (boxes.length > 0) c.add(`const ${boxes.join(', ')};`);
  }
}

/** Regions of a LOCAL routine; GOSUBs to labels outside go to the main routine's. */
class LocalEmitter extends RoutineEmitter {
  readonly #main: RoutineEmitter;

  constructor(
    c: Code,
    regions: Regions,
    shape: RoutineShape,
    prefix: string,
    main: RoutineEmitter,
  ) {
    super(c, regions, shape, prefix);
    this.#main = main;
  }

  override gosub(...[label, region]: Parameters<RoutineEmitter['gosub']>): void {
    if (this.has(label)) super.gosub(label, region);
    else this.#main.gosub(label, region);
  }
}

/** How often each label of a public routine is the target of a GOSUB. */
function gosubbedLabels(list: readonly Statement[]): Map<string, number> {
  const gosubbed = new Map<string, number>();
  eachStatement(list, ({ body }) => {
    if (body.kind === 'gosub' && !body.routine.routine) add(gosubbed, body.label.name);
    if (body.kind === 'onGosub') for (const label of body.labels) add(gosubbed, label.name);
  });
  return gosubbed;
}

function compiledClass(name: string, parts: ClassParts): CompiledClass {
  const publicMembers = Object.fromEntries(
    [...parts.publicMembers].map(([member, { variable, readOnly }]) => [
      member,
      { index: variable.index, readOnly },
    ]),
  );
  return {
    name,
    members: parts.members.map(({ rows, columns }) => ({ rows, columns })),
    publicMembers,
    routines: parts.routines.map((one) => ({
      name: one.name,
      kind: one.kind,
      parameterCount: one.parameters.length,
      argumentsMax: one.argumentsMax,
      varArgs: one.varArgs,
    })),
    argumentsMax: parts.argumentsMax,
    inherits: parts.inherits.map((one) => ({ name: one.name, index: one.variable.index })),
  };
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
