import { argument } from '../syntax/call-arguments.ts';
import { expression } from '../syntax/expressions.ts';
import { optionHint } from '../syntax/hints.ts';
import { labelName } from '../syntax/names.ts';
import type { Parser } from '../syntax/parser.ts';
import type { Argument, Label } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/** A label name as it is known inside the LOCAL routine being read. */
const scoped = (p: Parser, name: string): string => (p.local ? `${p.local.name}:${name}` : name);

/** GOTO label, GO {TO} label */
export const goTo: StatementRow = {
  names: ['GOTO', 'GO'],
  syntax(p, name) {
    if (name === 'GO') p.takeWord('TO');
    const label = labelName(p);
    if (label === undefined) return;
    p.emit({ kind: 'goto', label: p.label(scoped(p, label), 'goto') });
  },
};

/** GOSUB label{(arguments)} */
export const gosub: StatementRow = {
  names: ['GOSUB'],
  syntax(p) {
    const name = labelName(p);
    const list = p.is('(') ? gosubArguments(p) : [];
    if (name === undefined || !list) return;
    const letters = list.map((one) => (one.kind === 'matrix' ? 'M' : 'S')).join('');
    if (!checkArguments(p, name, letters)) return;
    const label = p.label(name, 'gosub');
    p.emit({ kind: 'gosub', label, routine: p.localReference(name), arguments: list });
    if (!p.atEnd() && !p.isReserved(p.look.upper)) p.error('syntax');
  },
};

/** Every GOSUB to a routine must pass the same kinds of argument. */
function checkArguments(p: Parser, name: string, letters: string): boolean {
  const known = p.internalRoutines.get(name);
  if (!known) p.internalRoutines.set(name, { arguments: letters, isLocal: false });
  else if (known.arguments !== letters) {
    p.error('gosubArguments');
    return false;
  }
  return true;
}

function gosubArguments(p: Parser): Argument[] | undefined {
  p.failed = false;
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

/** ON e GOTO label, ... and ON e GOSUB label, ... */
export const on: StatementRow = {
  names: ['ON'],
  syntax(p) {
    p.extraReserved = ['GOSUB', 'GOTO', 'GO'];
    const selector = expression(p);
    p.extraReserved = [];
    const isGosub = p.isWord('GOSUB');
    if (!isGosub && !p.isWord('GOTO') && !p.isWord('GO')) {
      p.error('onWhat', '', optionHint(p, 'look', ['GOSUB', 'GOTO']));
      return;
    }
    p.advance();
    if (p.token.upper === 'GO') p.takeWord('TO');
    const labels = labelList(p, isGosub);
    if (!labels) return;
    const pickRange = p.isMode('PICK.JUMP.RANGE');
    p.emit({ kind: isGosub ? 'onGosub' : 'onGoto', selector, labels, pickRange });
  },
};

function labelList(p: Parser, isGosub: boolean): Label[] | undefined {
  const labels: Label[] = [];
  do {
    if (labels.length > 0 && p.is('end')) p.advance();
    const name = labelName(p);
    if (name === undefined || p.failed) return undefined;
    const full = scoped(p, name);
    if (isGosub && !checkArguments(p, full, '')) return undefined;
    labels.push(p.label(full, isGosub ? 'gosub' : 'goto'));
  } while (p.take(','));
  return labels;
}

/** RETURN {value}, RETURN TO label */
export const returnStatement: StatementRow = {
  names: ['RETURN'],
  syntax(p) {
    if (p.isWord('TO')) {
      returnTo(p);
      return;
    }
    if (p.isReserved(p.look.upper) || p.atEnd()) {
      if (p.classState === 3) p.error('mustReturn');
      else p.emit({ kind: 'return', value: undefined });
      return;
    }
    const allowed = p.classState === 3 || p.localIsFunction || p.programKind === 'function';
    if (!allowed) {
      p.error('returnValue');
      return;
    }
    const value = expression(p);
    p.emit({ kind: 'return', value });
  },
};

function returnTo(p: Parser): void {
  if (p.local) {
    p.error('notInLocal');
    return;
  }
  p.advance();
  const name = labelName(p);
  if (name === undefined) return;
  p.emit({ kind: 'returnTo', label: p.label(name, 'goto') });
}
