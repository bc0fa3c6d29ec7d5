import { fixedDimensions } from '../syntax/constants.ts';
import { labelName } from '../syntax/names.ts';
import { parameterList } from '../syntax/parameters.ts';
import type { Parser } from '../syntax/parser.ts';
import { leaveRoutine } from '../syntax/routine-bounds.ts';
import type { LocalRoutine } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/** LOCAL SUBROUTINE name{(arguments)}, LOCAL FUNCTION name{(arguments)} ... END */
export const local: StatementRow = {
  names: ['LOCAL'],
  syntax(p) {
    if (p.local) p.warning('localRequiresEnd');
    else if (p.classState > 2) p.warning('publicRequiresEnd');
    leaveRoutine(p);
    const isFunction = p.isWord('FUNCTION');
    if (!isFunction && !p.isWord('SUBROUTINE') && !p.isWord('SUB')) {
      p.error('localWhat');
      return;
    }
    p.advance();
    p.localIsFunction = isFunction;
    routine(p, isFunction);
  },
};

function routine(p: Parser, isFunction: boolean): void {
  const name = labelName(p);
  if (name === undefined) return;
  if (p.symbols.labels.get(name)?.defined) p.error('duplicateLabel');
  p.label(name, 'define');
  // Falling into a LOCAL routine ends the program.
  p.emit({ kind: 'stop' });
  const made: LocalRoutine = {
    name,
    number: p.localRoutines.length,
    isFunction,
    parameters: [],
    privates: [],
    body: [],
    line: p.statementLine,
  };
  p.localRoutines.push(made);
  p.local = made;
  p.block = made.body;
  if (p.is('(')) {
    const list = parameterList(p, `${name}:`, made);
    if (!list) return;
    made.parameters.push(...list);
  }
  const letters = made.parameters.map((one) => (one.isMatrix ? 'M' : 'S')).join('');
  checkCalls(p, name, isFunction ? `S${letters}` : letters);
  privateLines(p, made);
}

function checkCalls(p: Parser, name: string, letters: string): void {
  const known = p.internalRoutines.get(name);
  if (known && known.arguments !== letters) p.error('gosubArguments');
  else if (known) known.isLocal = true;
  else p.internalRoutines.set(name, { arguments: letters, isLocal: true });
}

/** PRIVATE lines follow the head at once. */
function privateLines(p: Parser, made: LocalRoutine): void {
  for (;;) {
    while (p.is('end') && !p.ended) p.advance();
    if (!p.isWord('PRIVATE')) return;
    p.advance();
    if (!privateNames(p, made)) return;
  }
}

function privateNames(p: Parser, made: LocalRoutine): boolean {
  do {
    if (!p.is('name') && !p.is('name(')) {
      p.error('localName');
      return false;
    }
    const isMatrix = p.is('name(');
    p.advance();
    const name = `${made.name}:${p.token.text}`;
    const size = isMatrix ? fixedDimensions(p, 'localRows', 'localColumns') : undefined;
    if (isMatrix && !size) return false;
    if (p.symbols.find(name)) {
      p.error('duplicateSymbol', name);
      return false;
    }
    const variable = p.symbols.add(name, {
      storage: 'private',
      index: -1,
      owner: made,
      dimensions: size ? (size.columns > 0 ? 2 : 1) : 0,
      rows: size?.rows ?? 0,
      columns: size?.columns ?? 0,
    });
    made.privates.push(variable);
  } while (p.take(','));
  return true;
}
