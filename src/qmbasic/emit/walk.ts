// Going through statements and expressions of a tree.
import type { Argument, Clauses, Expression, Operand, Statement, Target } from '../syntax/tree.ts';

/** Statement lists inside a statement. */
export function innerLists(statement: Statement): Statement[][] {
  const { body } = statement;
  switch (body.kind) {
    case 'if':
      return [body.yes, body.no];
    case 'case':
      return body.arms.map((arm) => arm.body);
    case 'loop':
    case 'for':
    case 'transaction':
    case 'sequence':
      return [body.body];
    case 'try':
      return [body.body, ...body.handlers.map((one) => one.body)];
    case 'operation': {
      const c = body.clauses;
      if (!c) return [];
      return [c.onError, c.locked, c.success, c.otherwise].filter((list) => list !== undefined);
    }
    default:
      return [];
  }
}

/** Calls `visit` for each statement and all statements in it. */
export function eachStatement(list: readonly Statement[], visit: (one: Statement) => void): void {
  for (const statement of list) {
    visit(statement);
    const { body } = statement;
    // The commonest kinds without a list of their lists
    switch (body.kind) {
      case 'assign':
      case 'gosub':
      case 'label':
        break;
      case 'if':
        eachStatement(body.yes, visit);
        eachStatement(body.no, visit);
        break;
      case 'loop':
      case 'for':
        eachStatement(body.body, visit);
        break;
      case 'operation':
        if (body.clauses) eachInClauses(body.clauses, visit);
        break;
      default:
        for (const inner of innerLists(statement)) eachStatement(inner, visit);
    }
  }
}

function eachInClauses(clauses: Clauses, visit: (one: Statement) => void): void {
  const { onError, locked, success, otherwise } = clauses;
  if (onError) eachStatement(onError, visit);
  if (locked) eachStatement(locked, visit);
  if (success) eachStatement(success, visit);
  if (otherwise) eachStatement(otherwise, visit);
}

type Visit = (one: Expression) => void;

/**
 * Calls `visit` for every expression that a statement itself evaluates and everything in them, in
 * order; not for those of statements inside it.
 */
export function eachExpressionIn(statement: Statement, visit: Visit): void {
  const { body } = statement;
  switch (body.kind) {
    case 'assign':
      eachInTarget(body.target, visit);
      if (body.qualifier) eachInQualifier(body.qualifier, visit);
      eachExpression(body.value, visit);
      break;
    case 'setMember':
      eachExpression(body.object, visit);
      eachExpression(body.name, visit);
      eachInArguments(body.arguments, visit);
      eachGiven(visit, body.value);
      break;
    case 'operation':
      eachInOperands(body.operands, visit);
      break;
    case 'try':
      for (const { setting } of body.handlers) if (setting) eachInTarget(setting, visit);
      break;
    case 'store':
      eachInOperands(body.operands, visit);
      eachInTarget(body.target, visit);
      break;
    case 'if':
    case 'while':
      eachExpression(body.test, visit);
      break;
    case 'case':
      for (const arm of body.arms) eachExpression(arm.test, visit);
      break;
    case 'for':
      eachInTarget(body.control, visit);
      eachGiven(visit, body.first, body.last, body.step);
      break;
    case 'gosub':
      eachInArguments(body.arguments, visit);
      break;
    case 'onGoto':
    case 'onGosub':
      eachExpression(body.selector, visit);
      break;
    default:
      eachInRarer(body, visit);
  }
}

function eachInRarer(body: Statement['body'], visit: Visit): void {
  switch (body.kind) {
    case 'return':
      eachGiven(visit, body.value);
      break;
    case 'call':
      if (body.target.kind === 'indirect') eachInTarget(body.target.holder, visit);
      eachInArguments(body.arguments, visit);
      break;
    case 'dim':
      eachGiven(visit, body.rows, body.columns);
      break;
    case 'matFill':
      eachExpression(body.value, visit);
      break;
    case 'setArgument':
      eachGiven(visit, body.position, body.value);
      break;
    case 'evaluate':
      eachExpression(body.expression, visit);
      break;
    case 'precision':
      eachExpression(body.decimals, visit);
      break;
  }
}

type Qualifier = NonNullable<Extract<Statement['body'], { kind: 'assign' }>['qualifier']>;

function eachInQualifier(q: Qualifier, visit: Visit): void {
  if (q.kind === 'field') {
    eachExpression(q.field, visit);
    if (q.value) eachExpression(q.value, visit);
    if (q.subvalue) eachExpression(q.subvalue, visit);
    if (q.substring) eachGiven(visit, q.substring.start, q.substring.length);
  } else if (q.kind === 'substring') eachGiven(visit, q.start, q.length);
  else eachGiven(visit, q.delimiter, q.occurrence, q.count);
}

function eachGiven(visit: Visit, ...list: readonly (Expression | undefined)[]): void {
  for (const one of list) if (one !== undefined) eachExpression(one, visit);
}

function eachInTarget(target: Target, visit: Visit): void {
  if (target.kind !== 'element') return;
  eachExpression(target.row, visit);
  if (target.column) eachExpression(target.column, visit);
}

function eachInArguments(list: readonly Argument[], visit: Visit): void {
  for (const one of list) if (one.kind === 'value') eachExpression(one.expression, visit);
}

function eachInOperands(list: readonly Operand[], visit: Visit): void {
  for (const one of list) {
    if (one.kind === 'value' || one.kind === 'temporary') eachExpression(one.expression, visit);
    else if (one.kind === 'reference') eachInTarget(one.target, visit);
  }
}

/** Calls `visit` for the expression and everything in it. */
export function eachExpression(e: Expression, visit: Visit): void {
  visit(e);
  switch (e.kind) {
    case 'element':
      eachInTarget(e, visit);
      break;
    case 'binary':
      eachExpression(e.left, visit);
      eachExpression(e.right, visit);
      break;
    case 'negate':
      eachExpression(e.operand, visit);
      break;
    case 'conditional':
      eachExpression(e.test, visit);
      eachExpression(e.yes, visit);
      eachExpression(e.no, visit);
      break;
    case 'extract':
      eachExpression(e.array, visit);
      eachExpression(e.field, visit);
      if (e.value) eachExpression(e.value, visit);
      if (e.subvalue) eachExpression(e.subvalue, visit);
      break;
    case 'substring':
      eachExpression(e.text, visit);
      if (e.start) eachExpression(e.start, visit);
      eachExpression(e.length, visit);
      break;
    case 'fields':
      eachGiven(visit, e.text, e.delimiter, e.occurrence, e.count);
      break;
    case 'function':
    case 'test':
      eachInOperands(e.operands, visit);
      break;
    case 'call':
      if (e.target.kind === 'indirect') eachInTarget(e.target.holder, visit);
      eachInArguments(e.arguments, visit);
      break;
    case 'localCall':
      eachInArguments(e.arguments, visit);
      break;
    case 'subr':
      eachExpression(e.name, visit);
      eachInArguments(e.arguments, visit);
      break;
    case 'member':
      eachGiven(visit, e.object, e.name);
      eachInArguments(e.arguments, visit);
      break;
    case 'bracketed':
      eachExpression(e.inner, visit);
      break;
  }
}

/**
 * Calls `visit` for the arguments and operands through which a statement or expression gives
 * variables away by reference.
 */
export function eachGivenAway(
  item: Statement['body'] | Expression,
  visit: (target: Target) => void,
): void {
  switch (item.kind) {
    case 'operation':
    case 'function':
    case 'test':
    case 'store':
      for (const one of item.operands) if (one.kind === 'reference') visit(one.target);
      break;
    case 'try':
      for (const { setting } of item.handlers) if (setting) visit(setting);
      break;
    case 'call':
      if (item.target.kind === 'indirect') visit(item.target.holder);
      eachArgumentTarget(item.arguments, false, visit);
      break;
    case 'gosub':
    case 'localCall':
    case 'subr':
      eachArgumentTarget(item.arguments, false, visit);
      break;
    case 'member':
    case 'setMember':
      eachArgumentTarget(item.arguments, true, visit);
      break;
  }
}

function eachArgumentTarget(
  list: readonly Argument[],
  throughBrackets: boolean,
  visit: (target: Target) => void,
): void {
  for (const one of list) {
    if (one.kind !== 'value') continue;
    let e = one.expression;
    while (throughBrackets && e.kind === 'bracketed') e = e.inner;
    if (e.kind === 'variable' || e.kind === 'element' || e.kind === 'at') visit(e);
  }
}
