// Compiler directives: lines that begin with $ (or #). Conditional compilation is dealt with where
// lines are read.
import { directiveHint, modeHint } from './hints.ts';
import { upperCase } from './lexer.ts';
import { modeName } from './modes.ts';
import { callName, startsCallName } from './names.ts';
import type { Equate, Parser } from './parser.ts';
import { INCLUDE_DEPTH_MAX } from './source.ts';

const NO_EFFECT = (): void => undefined;

const DIRECTIVES: ReadonlyMap<string, (p: Parser, name: string) => void> = new Map<
  string,
  (p: Parser, name: string) => void
>([
  ['CATALOGUE', catalogue],
  ['CATALOG', catalogue],
  ['DEBUG', debug],
  ['DEFINE', define],
  ['DICT', dictionary],
  ['EXECUTE', execute],
  ['INCLUDE', (p) => includeRecord(p, p.source.line)],
  ['INSERT', (p) => includeRecord(p, p.source.line)],
  ['LIST', list],
  ['MODE', mode],
  ['NOCASE.STRINGS', noCaseStrings],
  [
    'NO.SYMBOLS',
    (p) => {
      p.symbolTable = false;
    },
  ],
  [
    'NO.XREF',
    (p) => {
      p.lineTable = false;
    },
  ],
  ['PAGE', NO_EFFECT],
  [
    'QMCALL',
    (p) => {
      p.qmCall = true;
    },
  ],
]);

/** Carries out the directive whose $ is the current token. */
export function directive(p: Parser): void {
  p.advance();
  const name = p.token.upper;
  const action = DIRECTIVES.get(name);
  if (action) action(p, name);
  else p.error('unknownDirective', '', directiveHint(p, DIRECTIVES.keys()));
  p.skipLine();
}

function catalogue(p: Parser, name: string): void {
  p.catalogueName = '~';
  if (p.is('string')) {
    p.advance();
    p.catalogueName = p.token.text;
  } else if (startsCallName(p)) p.catalogueName = callName(p) ?? '~';
  if (p.is('end')) {
    if (p.catalogueName === 'LOCAL' || p.catalogueName === 'GLOBAL') {
      p.catalogueMode = p.catalogueName;
      p.catalogueName = '~';
    }
  } else if (p.isWord('LOCAL') || p.isWord('GLOBAL')) {
    p.catalogueMode = p.look.upper as 'LOCAL' | 'GLOBAL';
  } else {
    p.error('misformedDirective', name);
    return;
  }
  const plain = p.catalogueName.replace(/^[*!_$](?=.)/, '');
  const isLegal = plain.length <= 63 && /^[A-Z0-9.%$_-]*$/.test(plain);
  if (p.catalogueName !== '~' && !isLegal) p.error('catalogueName');
}

function debug(p: Parser, name: string): void {
  if (p.hasCode) p.error('directiveTooLate', name);
  else p.debug = true;
}

function noCaseStrings(p: Parser, name: string): void {
  if (p.hasCode) p.error('directiveTooLate', name);
  else p.noCaseStrings = true;
}

function define(p: Parser): void {
  if (!p.is('name')) {
    p.error('misformedDefine');
    return;
  }
  p.advance();
  const name = p.token.text;
  const value = definedValue(p);
  if (!value) {
    p.error('misformedDefine');
    return;
  }
  if (p.symbols.find(name)) p.error('tokenIsVariable');
  else if (p.equates.has(name)) p.error('duplicateToken');
  else {
    p.equates.set(name, value);
    p.advance();
  }
}

function definedValue(p: Parser): Equate | undefined {
  let sign = 1;
  if (p.is('+') || p.is('-')) {
    if (p.is('-')) sign = -1;
    p.advance();
    if (!p.is('number') && !p.is('float')) return undefined;
  }
  switch (p.look.kind) {
    case 'end':
      return { kind: 'string', value: '' };
    case 'number':
    case 'float':
      return { kind: 'number', value: sign * Number(p.look.text) };
    case 'hex':
      return { kind: 'number', value: Number.parseInt(p.look.text, 16) | 0 };
    case 'string':
      return { kind: 'string', value: p.look.text };
    default:
      return undefined;
  }
}

function dictionary(p: Parser): void {
  if (p.dictionary !== undefined) p.error('secondDict');
  else if (p.is('end')) p.error('syntax');
  else {
    const name = [p.look.text, p.look.upper].find((one) => p.host.hasDictionary(one));
    if (name === undefined) p.error('noDictionary');
    else p.dictionary = name;
  }
}

function execute(p: Parser, name: string): void {
  if (!p.is('string')) {
    p.error('misformedDirective', name);
    return;
  }
  p.advance();
  p.host.execute(p.token.text);
}

function list(p: Parser): void {
  if (p.isWord('ON') || p.isWord('OFF')) p.advance();
  else if (!p.is('end')) p.error('textAfterList');
}

function mode(p: Parser): void {
  if (p.isWord('DEFAULT')) {
    p.modes.clear();
    return;
  }
  const reset = p.take('-');
  if (p.is('end')) {
    p.error('modeNameMissing');
    return;
  }
  p.advance();
  const name = modeName(p.token.upper);
  if (!name) p.error('modeNameUnknown', '', modeHint(p));
  else if (reset) p.modes.delete(name);
  else p.modes.add(name);
}

/** Goes on with an included record; `line` is the statement from the word INCLUDE on. */
export function includeRecord(p: Parser, line: string): void {
  if (p.source.depth >= INCLUDE_DEPTH_MAX) {
    p.error('includeTooDeep');
    return;
  }
  const words = (line.split(';')[0] ?? '').trim().split(/ +/);
  if (words.length === 1) p.error('includeName');
  else if (words.length === 2) includeOneName(p, words[1] as string);
  else if (words.length === 3) {
    const [, file = '', record = ''] = words;
    tryInclude(p, [file, upperCase(file)], record, `${file} ${record}`);
  } else p.error('textAfterInclude');
}

/** A record alone is looked for in the file of the program, then in SYSCOM. */
function includeOneName(p: Parser, record: string): void {
  for (const name of [record, upperCase(record)]) {
    const found = p.host.include(undefined, name);
    if (found.outcome === 'found') {
      p.source.include(found.text);
      return;
    }
  }
  tryInclude(p, ['SYSCOM'], record, record);
}

function tryInclude(p: Parser, files: string[], record: string, shown: string): void {
  let fileExists = false;
  for (const file of files) {
    for (const name of [record, upperCase(record)]) {
      const found = p.host.include(file, name);
      if (found.outcome === 'found') {
        p.source.include(found.text);
        return;
      }
      if (found.outcome === 'no record') fileExists = true;
    }
  }
  if (fileExists) p.error('includeRecord', shown);
  else p.error('includeFile', files[0]);
}
