// Names of programs, subroutines and labels.
import type { Parser } from './parser.ts';

const NAME = /^[A-Z0-9.$%_]*$/;

/** A name of a module or COMMON block; undefined after an error. */
export function plainName(p: Parser): string | undefined {
  if (p.is('string')) {
    p.error('name');
    return undefined;
  }
  p.advance();
  if (!NAME.test(p.token.upper)) {
    p.error('name');
    return undefined;
  }
  return p.token.upper;
}

/** The name of a subroutine, perhaps with * or ! in front. */
export function callName(p: Parser): string | undefined {
  let prefix = '';
  if (p.look.text === '!' || p.look.text === '*') {
    prefix = p.look.text;
    p.advance();
  }
  const name = plainName(p);
  return name === undefined ? undefined : prefix + name;
}

/** True when a subroutine name can begin here. */
export function startsCallName(p: Parser): boolean {
  return p.is('name') || p.is('name(') || p.is('$') || p.look.text === '!' || p.look.text === '*';
}

/** The label that GOTO, GOSUB or ON names; undefined after an error. */
export function labelName(p: Parser): string | undefined {
  switch (p.look.kind) {
    case 'label':
      p.advance();
      return p.token.text.endsWith(':') ? p.token.text.slice(0, -1) : p.token.text;
    case 'name':
    case 'name(':
    case 'number':
    case 'float': {
      p.advance();
      const name = p.token.text;
      p.take(':');
      return name;
    }
    default:
      p.error('labelName');
      return undefined;
  }
}
