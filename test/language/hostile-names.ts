// Names and texts that mean something in JavaScript: a program full of them must mean nothing there.

export const HOSTILE = [
  'constructor',
  'prototype',
  'arguments',
  'eval',
  'toString',
  'hasOwnProperty',
  'this',
  'as',
  'valueOf',
  'globalThis',
  'process',
  'require',
  'import',
  'Function',
  'undefined',
  'NaN',
  'async',
  'await',
  'yield',
  'delete$',
  'class$',
  'new',
  'typeof',
  'null.1',
  'v1',
  'b2',
  'R',
  'W',
  'M',
  'A',
  'K',
  'e',
  'n',
  'f1',
  'proto_x',
  'a_proto_b',
  'x.y.z',
  'q%1',
  'let',
  'with',
  'super',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'caller',
  'callee',
  'length',
  'name',
  'apply',
  'call',
  'bind',
  'fetch',
  'setTimeout',
  'Object',
  'Symbol',
  'Reflect',
  'Proxy',
  'W',
  'D',
  'F',
  'P',
  'poll',
  'tick',
  'turn',
];
export const SCALARS: readonly string[] = HOSTILE;
export const MATRICES = ['m.prototype', 'm.constructor', 'm.eval', 'm1', 'v2$'];
export const FILES = ['f.this', 'f.apply', 'f0'];
export const LABELS = ['constructor', 'eval', 'L0', '10', 'this.one', 'default'];
export const ROUTINES = ['toString', 'VALUEOF', '!SORT', 'isPrototypeOf', 'a.b', 'constructor'];
export const COMMONS = ['prototype', 'constructor', 'x.y'];
export const TEXTS = [
  '',
  'x',
  '12.5',
  '\\',
  '\\u0041\\n\\x41',
  "';process.exit(1);//",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: text that would matter inside a template
  '${R}`${1}`',
  '*/ /* <!-- -->',
  '__proto__',
  'constructor',
  '\xe2\x80\xa8\xe2\x80\xa9',
  '\x00\x01\x02\x07\r\n\x1b',
  '\x7f\xff\xfd\xfc\xfb',
  '");globalThis.x=("',
  '</script>',
];
export const AT_NAMES = [
  'FM',
  'VM',
  'ID',
  'RECORD',
  'USERNO',
  'DATE',
  'TRUE',
  'USER1',
  'ANS',
  'SENTENCE',
];
export const OPERATORS = `+ - * / ** : < > = # <= >= AND OR MATCHES EQ NE LT GT CAT // <> =>`.split(
  ' ',
);

/** Source lines end in one. */
export const LINE = '\xfe';

export const quoted = (text: string): string => {
  const quote = ['"', "'", '\\'].find((one) => !text.includes(one));
  return quote === undefined ? '"y"' : `${quote}${text.replaceAll('\xfe', '')}${quote}`;
};
