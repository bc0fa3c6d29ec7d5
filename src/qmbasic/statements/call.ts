import { argument, findVariable } from '../syntax/call-arguments.ts';
import { callName, startsCallName } from '../syntax/names.ts';
import type { Parser } from '../syntax/parser.ts';
import { asTarget, variableReference } from '../syntax/references.ts';
import type { Argument, CallTarget } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/** CALL name{(arguments)}, CALL @variable{(arguments)}; ENTER is the same unless in Pick style */
export const call: StatementRow = {
  names: ['CALL', 'ENTER'],
  syntax(p, name) {
    const target = callTarget(p);
    if (!target) return;
    const list = p.is('(') ? callArguments(p) : [];
    if (!list) return;
    const enter = name === 'ENTER' && p.isMode('PICK.ENTER');
    p.emit({ kind: 'call', target, arguments: list, enter });
    if (enter) p.emit({ kind: 'stop' });
  },
};

function callTarget(p: Parser): CallTarget | undefined {
  if (p.is('@name')) {
    p.advance();
    p.advance();
    // Brackets after the name are arguments, unless the name is a matrix.
    const variable = findVariable(p, p.token.text);
    if (!variable || variable.dimensions === 0) p.token = { ...p.token, kind: 'name' };
    const holder = asTarget(p, variableReference(p, false, false));
    return holder && { kind: 'indirect', holder };
  }
  if (!startsCallName(p)) {
    p.error('callReference');
    return undefined;
  }
  const name = callName(p);
  return name === undefined ? undefined : { kind: 'named', name };
}

function callArguments(p: Parser): Argument[] | undefined {
  p.advance();
  const list: Argument[] = [];
  while (!p.is(')')) {
    list.push(argument(p));
    if (p.failed) return undefined;
    if (!p.take(',')) break;
  }
  if (list.length > 255) {
    p.error('tooManyCallArguments');
    return undefined;
  }
  return p.expect(')', 'rightBracket') ? list : undefined;
}
