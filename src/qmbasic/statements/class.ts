import { fixedDimensions } from '../syntax/constants.ts';
import { expression } from '../syntax/expressions.ts';
import { callName, plainName } from '../syntax/names.ts';
import { value } from '../syntax/operands.ts';
import type { Parser } from '../syntax/parser.ts';
import { publicParameters } from '../syntax/public-parameters.ts';
import { leaveRoutine } from '../syntax/routine-bounds.ts';
import type { PublicRoutine, Variable } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/** CLASS name {MAX.ARGS n} {INHERITS class, ...} */
export const classHead: StatementRow = {
  names: ['CLASS'],
  syntax(p) {
    if (p.nameIsSet) {
      p.error('secondHeader');
      return;
    }
    if (p.hasCode) {
      p.error('classTooLate');
      return;
    }
    const name = plainName(p);
    if (name === undefined) return;
    p.programName = name;
    p.nameIsSet = true;
    p.programKind = 'class';
    p.classState = 1;
    if (p.is('name') && p.isWord('MAX.ARGS') && !maxArguments(p)) return;
    if (p.is('name') && p.takeWord('INHERITS')) inheritedClasses(p);
  },
};

function maxArguments(p: Parser): boolean {
  p.advance();
  p.advance();
  const count = Number(p.token.text);
  if (p.token.kind === 'number' && /^\d{1,3}$/.test(p.token.text) && count > 0 && count <= 255) {
    p.classMaxArguments = count;
    return true;
  }
  p.error('maxArguments');
  return false;
}

function inheritedClasses(p: Parser): void {
  do {
    const name = callName(p);
    if (name === undefined) return;
    const plain = /^[A-Z]/.test(name) ? name : name.slice(1);
    if (p.symbols.find(plain)) {
      p.error('duplicateSymbol', plain);
      return;
    }
    p.inherits.push({ name, variable: member(p, plain, undefined) });
  } while (p.take(','));
}

function member(
  p: Parser,
  name: string,
  size: { rows: number; columns: number } | undefined,
): Variable {
  const variable = p.symbols.add(name, {
    storage: 'member',
    index: p.members.length,
    dimensions: size ? (size.columns > 0 ? 2 : 1) : 0,
    rows: size?.rows ?? 0,
    columns: size?.columns ?? 0,
  });
  p.members.push(variable);
  return variable;
}

/**
 * PUBLIC variable {READONLY}, ..., PUBLIC SUBROUTINE name(arguments), PUBLIC FUNCTION
 * name(arguments)
 */
export const publicStatement: StatementRow = {
  names: ['PUBLIC'],
  syntax(p, name) {
    const isFunction = p.isWord('FUNCTION');
    if (isFunction || p.isWord('SUB') || p.isWord('SUBROUTINE')) {
      p.advance();
      publicRoutine(p, isFunction ? 'get' : 'set');
    } else memberList(p, name, true);
  },
};

/** PRIVATE variable, ... in a CLASS; in LOCAL routines PRIVATE is read with their head */
export const privateStatement: StatementRow = {
  names: ['PRIVATE'],
  syntax(p, name) {
    memberList(p, name, false);
  },
};

/** GET name{(arguments)} ... END, SET name{(arguments)} ... END */
export const getSet: StatementRow = {
  names: ['GET', 'SET'],
  syntax(p, name) {
    publicRoutine(p, name === 'GET' ? 'get' : 'set');
  },
};

function memberList(p: Parser, word: string, isPublic: boolean): void {
  if (p.classState === 0 || p.hasCode) {
    p.error('misplaced', word);
    return;
  }
  do {
    if (!p.is('name') && !p.is('name(')) {
      p.error('variable');
      return;
    }
    const isMatrix = p.is('name(');
    p.advance();
    const name = p.token.upper;
    const size = isMatrix ? fixedDimensions(p, 'rows', 'columns') : undefined;
    if (isMatrix && !size) return;
    const readOnly = isPublic && p.is('name') && p.takeWord('READONLY');
    if (p.symbols.find(name)) {
      p.error('duplicateSymbol', name);
      return;
    }
    const variable = member(p, name, size);
    if (isPublic) p.publicMembers.set(name, { variable, readOnly });
  } while (p.take(','));
}

function publicRoutine(p: Parser, kind: 'get' | 'set'): void {
  if (!routineAllowed(p)) return;
  p.advance();
  if (p.token.kind !== 'name' && p.token.kind !== 'name(') {
    p.error('name');
    return;
  }
  const name = p.token.upper;
  const isTaken = p.publicRoutines.some((one) => one.name === name && one.kind === kind);
  if (isTaken || p.publicMembers.has(name)) {
    p.error('duplicateMember');
    return;
  }
  p.publicArguments = new Map();
  const list = p.is('(')
    ? publicParameters(p)
    : { parameters: [], varArgs: false, argumentsMax: 0 };
  if (!list) return;
  if (p.takeWord('VAR.ARGS')) list.varArgs = true;
  const number = p.publicRoutines.length;
  const routine: PublicRoutine = { name, number, kind, body: [], ...list };
  p.publicRoutines.push(routine);
  p.publicRoutine = routine;
  p.classState = kind === 'get' ? 3 : 4;
  p.block = routine.body;
  p.hasCode = true;
}

function routineAllowed(p: Parser): boolean {
  if (p.local) p.warning('localRequiresEnd');
  else if (p.classState > 2) p.warning('publicRequiresEnd');
  else if (p.classState === 0) {
    p.error('notInClass');
    return false;
  } else if (p.classState === 1 && p.hasCode) {
    p.error('publicTooLate');
    return false;
  }
  leaveRoutine(p);
  return true;
}

/** INHERIT object, DISINHERIT object */
export const inherit: StatementRow = {
  names: ['INHERIT', 'DISINHERIT'],
  syntax(p, name) {
    if (p.classState === 0) p.error('notInClass');
    else p.operation(name, [{ kind: 'me' }, value(expression(p))]);
  },
};
