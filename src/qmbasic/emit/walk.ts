// Going through statements and expressions of a tree.
import type { Argument, Expression, Operand, Statement, Target } from '../syntax/tree.ts';

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

/** Calls `visit` for the statement and all statements in it. */
export function eachStatement(list: readonly Statement[], visit: (one: Statement) => void): void {
  for (const statement of list) {
    visit(statement);
    for (const inner of innerLists(statement)) eachStatement(inner, visit);
  }
}

/** Expressions that a statement itself evaluates, in order; not those of statements inside it. */
export function expressionsOf(statement: Statement): Expression[] {
  const { body } = statement;
  switch (body.kind) {
    case 'assign':
      return [...targetParts(body.target), ...qualifierParts(body), body.value];
    case 'setMember':
      return [
        body.object,
        body.name,
        ...argumentParts(body.arguments),
        ...(body.value ? [body.value] : []),
      ];
    case 'operation':
      return operandParts(body.operands);
    case 'try':
      return body.handlers.flatMap(({ setting }) => (setting ? targetParts(setting) : []));
    case 'store':
      return [...operandParts(body.operands), ...targetParts(body.target)];
    case 'if':
      return [body.test];
    case 'while':
      return [body.test];
    case 'case':
      return body.arms.map((arm) => arm.test);
    case 'for':
      return [
        ...targetParts(body.control),
        body.first,
        body.last,
        ...(body.step ? [body.step] : []),
      ];
    case 'gosub':
      return argumentParts(body.arguments);
    case 'onGoto':
    case 'onGosub':
      return [body.selector];
    case 'return':
      return body.value ? [body.value] : [];
    case 'call': {
      const holder = body.target.kind === 'indirect' ? targetParts(body.target.holder) : [];
      return [...holder, ...argumentParts(body.arguments)];
    }
    case 'dim':
      return [body.rows, body.columns];
    case 'matFill':
      return [body.value];
    case 'setArgument':
      return [body.position, body.value];
    case 'evaluate':
      return [body.expression];
    case 'precision':
      return [body.decimals];
    default:
      return [];
  }
}

function qualifierParts(body: Extract<Statement['body'], { kind: 'assign' }>): Expression[] {
  const q = body.qualifier;
  if (!q) return [];
  const parts: (Expression | undefined)[] =
    q.kind === 'field'
      ? [q.field, q.value, q.subvalue, q.substring?.start, q.substring?.length]
      : q.kind === 'substring'
        ? [q.start, q.length]
        : [q.delimiter, q.occurrence, q.count];
  return parts.filter((part) => part !== undefined);
}

function targetParts(target: Target): Expression[] {
  if (target.kind !== 'element') return [];
  return target.column ? [target.row, target.column] : [target.row];
}

function argumentParts(list: readonly Argument[]): Expression[] {
  return list.flatMap((one) => (one.kind === 'value' ? [one.expression] : []));
}

function operandParts(list: readonly Operand[]): Expression[] {
  return list.flatMap((one) => {
    if (one.kind === 'value' || one.kind === 'temporary') return [one.expression];
    if (one.kind === 'reference') return targetParts(one.target);
    return [];
  });
}

/** Direct parts of an expression. */
export function expressionParts(e: Expression): Expression[] {
  switch (e.kind) {
    case 'element':
      return targetParts(e);
    case 'binary':
      return [e.left, e.right];
    case 'negate':
      return [e.operand];
    case 'conditional':
      return [e.test, e.yes, e.no];
    case 'extract':
      return [e.array, e.field, e.value, e.subvalue].filter((part) => part !== undefined);
    case 'substring':
      return [e.text, e.start, e.length].filter((part) => part !== undefined);
    case 'fields':
      return [e.text, e.delimiter, e.occurrence, e.count];
    case 'function':
    case 'test':
      return operandParts(e.operands);
    case 'call': {
      const holder = e.target.kind === 'indirect' ? targetParts(e.target.holder) : [];
      return [...holder, ...argumentParts(e.arguments)];
    }
    case 'localCall':
      return argumentParts(e.arguments);
    case 'subr':
      return [e.name, ...argumentParts(e.arguments)];
    case 'member':
      return [e.object, e.name, ...argumentParts(e.arguments)];
    case 'bracketed':
      return [e.inner];
    default:
      return [];
  }
}

/** Calls `visit` for the expression and everything in it. */
export function eachExpression(e: Expression, visit: (one: Expression) => void): void {
  visit(e);
  for (const part of expressionParts(e)) eachExpression(part, visit);
}

/**
 * Arguments and operands through which a statement or expression gives variables away by reference.
 */
export function givenAway(item: Statement['body'] | Expression): Target[] {
  switch (item.kind) {
    case 'operation':
    case 'function':
    case 'test':
      return item.operands.flatMap((one) => (one.kind === 'reference' ? [one.target] : []));
    case 'try':
      return item.handlers.flatMap(({ setting }) => (setting ? [setting] : []));
    case 'store':
      return item.operands.flatMap((one) => (one.kind === 'reference' ? [one.target] : []));
    case 'call': {
      const holder = item.target.kind === 'indirect' ? [item.target.holder] : [];
      return [...holder, ...argumentTargets(item.arguments)];
    }
    case 'gosub':
    case 'localCall':
    case 'subr':
      return argumentTargets(item.arguments);
    case 'member':
    case 'setMember':
      return argumentTargets(item.arguments, true);
    default:
      return [];
  }
}

function argumentTargets(list: readonly Argument[], throughBrackets = false): Target[] {
  return list.flatMap((one) => {
    if (one.kind !== 'value') return [];
    let e = one.expression;
    while (throughBrackets && e.kind === 'bracketed') e = e.inner;
    return e.kind === 'variable' || e.kind === 'element' || e.kind === 'at' ? [e] : [];
  });
}
