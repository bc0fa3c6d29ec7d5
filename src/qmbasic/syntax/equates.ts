// name TO value of EQUATE.
import type { Equate, Parser } from './parser.ts';

/** Reads one `name TO value` and remembers it; false after an error. */
export function plainEquate(p: Parser): boolean {
  if (!p.is('name')) {
    p.error('equateName');
    return false;
  }
  p.advance();
  const name = p.token.text;
  if (!p.expectWord('TO', 'to')) return false;
  p.advance();
  const value = equateValue(p);
  if (!value) {
    if (!p.failed) p.error('misformedEquate');
    return false;
  }
  if (p.symbols.find(name)) p.error('tokenIsVariable');
  else if (p.equates.has(name)) p.error('duplicateToken');
  else {
    p.equates.set(name, value);
    return true;
  }
  return false;
}

function equateValue(p: Parser): Equate | undefined {
  const token = p.token;
  switch (token.kind) {
    case 'number':
    case 'float':
      return { kind: 'number', value: Number(token.text) };
    case 'hex':
      return { kind: 'string', value: String(Number.parseInt(token.text, 16) | 0) };
    case 'string':
      return { kind: 'string', value: token.text };
    case '+':
    case '-':
      p.advance();
      if (p.token.kind !== 'number' && p.token.kind !== 'float') return undefined;
      return {
        kind: 'number',
        value: Number(token.kind === '-' ? `-${p.token.text}` : p.token.text),
      };
    case 'name(':
      return token.upper === 'CHAR' ? character(p) : element(p, token.text);
    case 'name':
      return p.equates.get(token.text) ?? { kind: 'variable', name: token.text };
    case '@name':
      p.advance();
      return { kind: 'at', name: p.token.upper };
    default:
      return undefined;
  }
}

function character(p: Parser): Equate | undefined {
  p.advance();
  p.advance();
  if (p.token.kind !== 'number') p.error('characterNumber');
  else if (Number(p.token.text) > 255) p.error('characterRange');
  else {
    const value = String.fromCharCode(Number(p.token.text));
    return p.expect(')', 'rightBracket') ? { kind: 'string', value } : undefined;
  }
  return undefined;
}

function element(p: Parser, name: string): Equate | undefined {
  p.advance();
  const indices: number[] = [];
  do {
    if (!p.is('number')) {
      p.error('matrixIndex');
      return undefined;
    }
    p.advance();
    indices.push(Number(p.token.text));
  } while (indices.length < 2 && p.take(','));
  return p.expect(')', 'rightBracket') ? { kind: 'element', name, indices } : undefined;
}
