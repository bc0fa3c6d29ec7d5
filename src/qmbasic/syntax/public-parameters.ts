// Arguments of GET, SET and PUBLIC routines: (A, (B), ...)
import type { Parser } from './parser.ts';
import type { Parameter } from './tree.ts';

/**
 * Reads `(...)`; undefined after an error. `...` at the end takes any number of further arguments.
 */
export function publicParameters(
  p: Parser,
): { parameters: Parameter[]; varArgs: boolean; argumentsMax: number } | undefined {
  p.advance();
  const parameters: Parameter[] = [];
  let varArgs = false;
  if (!p.is(')')) {
    do {
      p.advance();
      if (p.token.kind === 'label' && p.token.text === '...') {
        varArgs = true;
        break;
      }
      const parameter = oneParameter(p, parameters.length);
      if (!parameter) return undefined;
      parameters.push(parameter);
      if (parameter.byValue && !p.expect(')', 'rightBracket')) return undefined;
    } while (p.take(','));
    if (parameters.length > p.classMaxArguments) {
      p.error('tooManyPublicArguments');
      return undefined;
    }
  }
  if (!p.expect(')', 'rightBracket')) return undefined;
  return { parameters, varArgs, argumentsMax: varArgs ? p.classMaxArguments : parameters.length };
}

function oneParameter(p: Parser, index: number): Parameter | undefined {
  const byValue = p.token.kind === '(';
  if (byValue) p.advance();
  if (p.token.kind !== 'name') {
    p.error('name');
    return undefined;
  }
  const name = p.token.upper;
  if (p.publicArguments.has(name)) {
    p.error('duplicatePublicArgument');
    return undefined;
  }
  const variable = p.symbols.anonymous('argument');
  variable.index = index;
  variable.argumentName = name;
  variable.wasPassed = true;
  if (byValue) variable.wasSet = true;
  p.publicArguments.set(name, variable);
  return { variable, isMatrix: false, byValue };
}
