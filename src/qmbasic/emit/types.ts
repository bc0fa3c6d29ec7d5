// Which plain variables only ever hold numbers, or only strings, so that generated code can do
// without tests.
import type { Expression, Program, Statement, Variable } from '../syntax/tree.ts';
import { possiblyUnassigned } from './assigned.ts';
import type { ValueType } from './code.ts';
import { eachExpressionIn, eachGivenAway, eachStatement } from './walk.ts';

type ResultTypes = ReadonlyMap<string, ValueType>;

/** The least type that covers both. */
function join(a: ValueType, b: ValueType): ValueType {
  if (a === b) return a;
  const numbers = (a === 'int' || a === 'number') && (b === 'int' || b === 'number');
  return numbers ? 'number' : 'any';
}

type Assign = Extract<Statement['body'], { kind: 'assign' }>;
type For = Extract<Statement['body'], { kind: 'for' }>;

/** A statement that gives a plain variable a value. */
interface Assignment {
  readonly variable: Variable;
  readonly body: Assign | For;
}

/** Types of the variables that are certainly assigned before use and never hold anything else. */
export function variableTypes(program: Program, results: ResultTypes): Map<Variable, ValueType> {
  const unsuitable = possiblyUnassigned(program);
  const assignments: Assignment[] = [];
  const collector = new Collector(unsuitable, assignments);
  const lists = [
    program.body,
    ...program.routines.map((routine) => routine.body),
    ...(program.classParts?.routines.map((routine) => routine.body) ?? []),
  ];
  for (const list of lists) eachStatement(list, collector.statement);
  const types = new Map<Variable, ValueType>();
  for (const { variable } of assignments) {
    if (variable.storage === 'local' && variable.dimensions === 0 && !unsuitable.has(variable)) {
      types.set(variable, 'int');
    }
  }
  const those = assignments.filter(({ variable }) => types.has(variable));
  settle(types, those, results);
  return types;
}

/** Weakens the types until every assignment agrees with them. */
function settle(
  types: Map<Variable, ValueType>,
  assignments: readonly Assignment[],
  results: ResultTypes,
): void {
  const seen = new Set<Variable>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const { variable, body } of assignments) {
      const known = types.get(variable);
      if (known === undefined) continue;
      const given = givenType(body, variable, types, results);
      const next = seen.has(variable) ? join(known, given) : given;
      seen.add(variable);
      if (next === known) continue;
      changed = true;
      if (next === 'any') types.delete(variable);
      else types.set(variable, next);
    }
  }
}

/** Finds the assignments to plain variables, and the variables that are set in other ways. */
class Collector {
  readonly #unsuitable: Set<Variable>;
  readonly #assignments: Assignment[];

  constructor(unsuitable: Set<Variable>, assignments: Assignment[]) {
    this.#unsuitable = unsuitable;
    this.#assignments = assignments;
  }

  readonly statement = (statement: Statement): void => {
    const { body } = statement;
    eachGivenAway(body, this.#give);
    eachExpressionIn(statement, this.#part);
    if (body.kind === 'store') {
      if (body.target.kind === 'variable') this.#unsuitable.add(body.target.variable);
    } else if (body.kind === 'for') {
      const { control } = body;
      if (control.kind === 'variable') this.#assignments.push({ variable: control.variable, body });
    } else if (body.kind === 'assign' && body.target.kind === 'variable') {
      const { variable } = body.target;
      if (body.qualifier) this.#unsuitable.add(variable);
      else this.#assignments.push({ variable, body });
    }
  };

  readonly #part = (part: Expression): void => eachGivenAway(part, this.#give);

  readonly #give = (target: Expression): void => {
    if (target.kind !== 'variable') return;
    this.#unsuitable.add(target.variable);
    target.variable.wasPassedOn = true;
  };
}

/** Type of what an assignment or loop gives its variable. */
function givenType(
  body: Assign | For,
  variable: Variable,
  types: ReadonlyMap<Variable, ValueType>,
  results: ResultTypes,
): ValueType {
  if (body.kind === 'for') {
    const first = expressionType(body.first, types, results);
    const step = body.step ? expressionType(body.step, types, results) : 'int';
    return first === 'int' && step === 'int' ? 'int' : 'number';
  }
  const given = expressionType(body.value, types, results);
  if (body.operator === '=') return given;
  const own = types.get(variable) ?? 'any';
  return body.operator === ':' ? textType(own, given) : arithmeticType(body.operator, own, given);
}

function textType(a: ValueType, b: ValueType): ValueType {
  // A string that grows by := stays a plain string; anything else may hold an array.
  return a !== 'any' && b !== 'any' ? 'string' : a === 'any' ? 'any' : 'string';
}

function arithmeticType(operator: string, a: ValueType, b: ValueType): ValueType {
  const numbers = (type: ValueType) => type === 'int' || type === 'number';
  if (!numbers(a) || !numbers(b)) return 'any';
  const keepsWhole = operator === '+' || operator === '-' || operator === '*';
  return keepsWhole && a === 'int' && b === 'int' ? 'int' : 'number';
}

/** Type of an expression under what is assumed of the variables; as the emitter will find it. */
function expressionType(
  e: Expression,
  types: ReadonlyMap<Variable, ValueType>,
  results: ResultTypes,
): ValueType {
  switch (e.kind) {
    case 'number':
      return Number.isInteger(e.value) ? 'int' : 'number';
    case 'string':
    case 'substring':
    case 'fields':
      return 'string';
    case 'variable':
      return types.get(e.variable) ?? 'any';
    case 'bracketed':
      return expressionType(e.inner, types, results);
    case 'negate': {
      const type = expressionType(e.operand, types, results);
      return type === 'string' ? 'any' : type;
    }
    case 'conditional':
      return join(expressionType(e.yes, types, results), expressionType(e.no, types, results));
    case 'function':
      return results.get(e.name) ?? 'any';
    case 'binary':
      return binaryType(e, types, results);
    default:
      return 'any';
  }
}

function binaryType(
  e: Extract<Expression, { kind: 'binary' }>,
  types: ReadonlyMap<Variable, ValueType>,
  results: ResultTypes,
): ValueType {
  switch (e.operator) {
    case ':':
      return 'string';
    case 'fmt':
      return results.get('FMT') ?? 'any';
    case '+':
    case '-':
    case '*':
    case '/':
    case '//':
    case '**':
      return arithmeticType(
        e.operator,
        expressionType(e.left, types, results),
        expressionType(e.right, types, results),
      );
    default:
      return 'int';
  }
}
