// Formal arguments: (A, MAT M, (B)) with lines broken after commas.
import type { Parser } from './parser.ts';
import type { LocalRoutine, Parameter } from './tree.ts';

/** Most arguments that a routine can have. */
const ARGUMENTS_MAX = 255;

/** Reads `(...)`; names get the prefix in front. Undefined after an error. */
export function parameterList(
  p: Parser,
  prefix: string,
  owner?: LocalRoutine,
): Parameter[] | undefined {
  p.advance();
  const list: Parameter[] = [];
  if (!p.is(')')) {
    do {
      if (list.length > 0 && p.is('end')) p.advance();
      const parameter = oneParameter(p, prefix, list.length, owner);
      if (!parameter) break;
      list.push(parameter);
      if (parameter.byValue && !p.expect(')', 'rightBracket')) return undefined;
    } while (p.take(','));
    if (list.length > ARGUMENTS_MAX) {
      p.error('tooManyArguments');
      return undefined;
    }
    if (!p.is(')')) {
      if (!p.argumentsFailed) p.error('rightBracket');
      p.argumentsFailed = false;
      return undefined;
    }
  }
  p.advance();
  return list;
}

function oneParameter(
  p: Parser,
  prefix: string,
  index: number,
  owner: LocalRoutine | undefined,
): Parameter | undefined {
  const isMatrix = p.takeWord('MAT');
  const byValue = !isMatrix && p.take('(');
  if (!p.is('name') && (isMatrix || !p.is('name('))) {
    p.error('variable');
    if (isMatrix) p.argumentsFailed = true;
    return undefined;
  }
  p.advance();
  const name = prefix + p.token.text;
  if (p.symbols.find(name)) {
    p.error(prefix === '' ? 'duplicateArgument' : 'duplicateSymbol', name);
    p.argumentsFailed = true;
    return undefined;
  }
  const storage = owner ? ('private' as const) : ('argument' as const);
  const variable = p.symbols.add(name, {
    storage,
    index,
    dimensions: isMatrix ? -1 : 0,
    ...(owner ? { owner } : {}),
  });
  variable.wasPassed = true;
  if (byValue) variable.wasSet = true;
  return { variable, isMatrix, byValue };
}
