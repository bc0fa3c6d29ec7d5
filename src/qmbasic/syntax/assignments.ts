// X = e, X += e, X<f,v,s> = e, X[s,l] = e, X[d,o,n] = e, X->NAME = e, @NAME = e, FILE(FIELD) = e
import { elementTarget } from './collection-element.ts';
import { ERROR_EXPRESSION } from './error-expression.ts';
import { expression, plainExpression } from './expressions.ts';
import { type FieldReference, fieldReference, isFieldReference } from './field-reference.ts';
import { fileField, fileRecordVariable } from './file-fields.ts';
import type { Parser } from './parser.ts';
import { asTarget, atTarget, memberName, variableReference } from './references.ts';
import type { TokenKind } from './tokens.ts';
import type {
  Argument,
  AssignmentOperator,
  AssignmentQualifier,
  Expression,
  SubstringHelper,
  Target,
  Variable,
} from './tree.ts';

const OPERATORS: ReadonlyMap<TokenKind, AssignmentOperator> = new Map<
  TokenKind,
  AssignmentOperator
>([
  ['=', '='],
  ['+=', '+'],
  ['-=', '-'],
  ['*=', '*'],
  ['/=', '/'],
  [':=', ':'],
]);

/** An assignment whose first token, a name, is current. */
export function assignment(p: Parser): void {
  const record = fileRecordVariable(p);
  if (record) {
    fileFieldAssignment(p, record);
    return;
  }
  const reference = variableReference(p, true, false);
  if (p.is('->')) memberAssignment(p, reference);
  else {
    const target = p.failed && reference.kind === 'error' ? undefined : asTarget(p, reference);
    qualifiedAssignment(p, target);
  }
}

/** @NAME = e; the name is current. */
export function atAssignment(p: Parser): void {
  const target = atTarget(p);
  if (target) qualifiedAssignment(p, target);
}

function qualifiedAssignment(p: Parser, target: Target | undefined): void {
  if (p.is('<')) fieldAssignment(p, target);
  else if (p.is('[')) substringAssignment(p, target);
  else if (p.is('{')) elementAssignment(p, target);
  else {
    const operator = OPERATORS.get(p.look.kind);
    if (!operator) return;
    p.advance();
    emitAssignment(p, target, undefined, operator);
  }
}

function emitAssignment(
  p: Parser,
  target: Target | undefined,
  qualifier: AssignmentQualifier,
  operator: AssignmentOperator,
): void {
  const value = expression(p);
  if (target) p.emit({ kind: 'assign', target, qualifier, operator, value });
}

/** COLL{path} = e and its kin. */
function elementAssignment(p: Parser, target: Target | undefined): void {
  const at = elementTarget(p, target ?? ERROR_EXPRESSION);
  if (!at) return;
  const operator = OPERATORS.get(p.look.kind);
  if (!operator) {
    p.error('assignment');
    return;
  }
  p.advance();
  const given = expression(p);
  const item: Expression =
    operator === '='
      ? given
      : { kind: 'binary', operator, left: at.element, right: { kind: 'bracketed', inner: given } };
  const operand = (one: Expression) => ({ kind: 'value', expression: one }) as const;
  p.operation('SET.ELEMENT', [operand(at.collection), operand(item), ...at.paths]);
}

function substringHelper(p: Parser): SubstringHelper {
  if (p.isMode('PICK.SUBSTR')) return 'setSubstrFixed';
  return p.isMode('PICK.SUBSTR.ASSIGN') ? 'setSubstrPick' : 'setSubstr';
}

function substringAssignment(p: Parser, target: Target | undefined): void {
  p.advance();
  const first = plainExpression(p);
  p.comma();
  const second = plainExpression(p);
  const helper = substringHelper(p);
  let qualifier: AssignmentQualifier = { kind: 'substring', start: first, length: second, helper };
  if (!p.take(']')) {
    p.comma();
    const count = plainExpression(p);
    if (!p.expect(']', 'rightSquare')) return;
    qualifier = { kind: 'fields', delimiter: first, occurrence: second, count };
  }
  if (!p.expect('=', 'equalsAfterSubstring')) return;
  emitAssignment(p, target, qualifier, '=');
}

function fieldAssignment(p: Parser, target: Target | undefined): void {
  p.formatAllowed = false;
  if (!isFieldReference(p)) {
    p.error('fieldAssignment');
    return;
  }
  p.advance();
  const reference = fieldReference(p);
  if (p.failed) return;
  if (p.is('[')) {
    fieldSubstringAssignment(p, target, reference);
    return;
  }
  const operator = OPERATORS.get(p.look.kind);
  if (!operator) {
    p.error('fieldOperator');
    return;
  }
  p.advance();
  const isCompatible = p.isMode('COMPATIBLE.APPEND');
  const qualifier = { kind: 'field', ...reference, substring: undefined, isCompatible } as const;
  emitAssignment(p, target, qualifier, operator);
}

/** X<f,v,s>[start,length] = e */
function fieldSubstringAssignment(
  p: Parser,
  target: Target | undefined,
  reference: FieldReference,
): void {
  p.advance();
  const start = plainExpression(p);
  p.comma();
  const length = plainExpression(p);
  if (!p.expect(']', 'rightSquare')) return;
  if (!p.expect('=', 'illegalOperator')) return;
  const isCompatible = p.isMode('COMPATIBLE.APPEND');
  const substring = { start, length };
  emitAssignment(p, target, { kind: 'field', ...reference, substring, isCompatible }, '=');
}

/** O->NAME(args) = e, or O->NAME(args) as a call. */
function memberAssignment(p: Parser, object: Expression): void {
  let holder = object;
  for (;;) {
    p.advance();
    const name = memberName(p);
    if (p.failed) return;
    const list: Argument[] = [];
    if (p.take('(')) {
      if (!p.is(')')) {
        do {
          const item = plainExpression(p);
          markPassed(item);
          list.push({ kind: 'value', expression: item });
          if (p.failed) return;
        } while (p.take(','));
      }
      if (!p.expect(')', 'rightBracket')) return;
    }
    if (p.is('->')) {
      holder = { kind: 'member', object: holder, name, arguments: list };
      continue;
    }
    const value = p.take('=') ? expression(p) : undefined;
    if (!p.atEnd()) {
      p.error('propertyReference');
      return;
    }
    p.emit({ kind: 'setMember', object: holder, name, arguments: list, value });
    return;
  }
}

function markPassed(item: Expression): void {
  if (item.kind === 'variable' || item.kind === 'element') item.variable.wasSet = true;
}

/** FILE(FIELD){<,v,s>} = e for a name of a FILE statement. */
function fileFieldAssignment(p: Parser, record: Variable): void {
  const number = fileField(p, p.token.upper);
  if (number === undefined) return;
  record.wasSet = true;
  if (!p.expect(')', 'rightBracket')) return;
  let value: Expression | undefined;
  let subvalue: Expression | undefined;
  if (p.is('<')) {
    if (!isFieldReference(p)) {
      p.error('fieldReference');
      return;
    }
    while (!p.is('field-end') && !p.is(',') && !p.is('end')) p.advance();
    if (p.take(',')) value = plainExpression(p);
    if (p.take(',')) subvalue = plainExpression(p);
    if (!p.expect('field-end', 'fieldReference')) return;
  }
  if (!p.expect('=', 'assignment')) return;
  const field: Expression = { kind: 'number', value: number };
  const qualifier: AssignmentQualifier = {
    kind: 'field',
    field,
    value,
    subvalue,
    substring: undefined,
    isCompatible: p.isMode('COMPATIBLE.APPEND'),
  };
  emitAssignment(p, { kind: 'variable', variable: record }, qualifier, '=');
}
