import type { Parser } from '../syntax/parser.ts';
import type { StatementRow } from './statement.ts';

interface Options {
  callName: string;
  key: string | number | undefined;
  varArgs: boolean;
  isLocal: boolean;
  isCatalogued: boolean;
}

/** DEFFUN name{(arguments)} {CALLING "name" | LOCAL} {VAR.ARGS} {KEY key} */
export const deffun: StatementRow = {
  names: ['DEFFUN'],
  syntax(p) {
    p.advance();
    if (p.token.kind !== 'name' && p.token.kind !== 'name(') {
      p.error('deffunName');
      return;
    }
    const name = p.token.text;
    if (p.functions.has(name)) {
      // ScarletDME: the name is missing from this message (statements-compile/function-arguments
      // P10)
      p.error('duplicateFunction', '');
      return;
    }
    const letters = p.is('(') ? argumentLetters(p) : '';
    if (letters === undefined) return;
    const options = readOptions(p, name);
    if (!options) return;
    if (!p.is('end') || (options.isLocal && options.isCatalogued)) {
      p.error('misformedDeffun');
      return;
    }
    if (letters.length > 254) {
      p.error('tooManyArguments');
      return;
    }
    const { callName, key, varArgs } = options;
    p.functions.set(name, { name, callName, arguments: letters, key, varArgs });
    if (callName === '') declareLocal(p, name, `S${letters}`);
  },
};

function declareLocal(p: Parser, name: string, letters: string): void {
  const known = p.internalRoutines.get(name);
  if (known && known.arguments !== letters) p.error('gosubArguments');
  else if (!known) p.internalRoutines.set(name, { arguments: letters, isLocal: false });
}

function argumentLetters(p: Parser): string | undefined {
  p.advance();
  let letters = '';
  if (p.is('name')) {
    do {
      p.advance();
      const isMatrix = p.token.upper === 'MAT';
      if (isMatrix) p.advance();
      letters += isMatrix ? 'M' : 'S';
      if (p.token.kind !== 'name') {
        p.error('functionArgumentName');
        return undefined;
      }
    } while (p.take(','));
  }
  p.advance();
  if (p.token.kind === ')') return letters;
  p.error('rightBracket');
  return undefined;
}

function readOptions(p: Parser, name: string): Options | undefined {
  const options: Options = {
    callName: name.toUpperCase(),
    key: undefined,
    varArgs: false,
    isLocal: false,
    isCatalogued: false,
  };
  for (;;) {
    if (p.takeWord('CALLING')) {
      p.advance();
      if (p.token.kind !== 'string') {
        p.error('callingName');
        return undefined;
      }
      options.callName = p.token.text.toUpperCase();
      options.isCatalogued = true;
    } else if (p.takeWord('KEY')) {
      if (!functionKey(p, options)) return undefined;
    } else if (p.takeWord('LOCAL')) {
      options.callName = '';
      options.isLocal = true;
    } else if (p.takeWord('VAR.ARGS')) {
      options.varArgs = true;
      options.isCatalogued = true;
    } else return options;
  }
}

function functionKey(p: Parser, options: Options): boolean {
  p.advance();
  const { kind, text } = p.token;
  if (kind !== 'number' && kind !== 'string') p.error('functionKey');
  else if (text === '') p.error('functionKeyNull');
  else {
    options.key = /^\d+$/.test(text) ? Number(text) : text;
    return true;
  }
  return false;
}
