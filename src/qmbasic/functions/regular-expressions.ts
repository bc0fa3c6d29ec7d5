// Regular expressions. Groups and replacement as in other languages; no references to groups.
import { matchedGroup, regularExpression, replaceMatches } from '#values/index.ts';
import { int, text } from '../runtime/conversion.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';

const itype = { itype: true } as const;

function position(_: Runtime, s: Value, expression: Value, modes: Value): number {
  const match = regularExpression(text(expression, 1), text(modes, 2)).search(text(s));
  return match ? (match[0] ?? 0) + 1 : 0;
}

export const regularExpressionFunctions = {
  REGEX: {
    args: [2, 3],
    defaults: [''],
    summary: 'Where a regular expression first matches, or 0; modes I, M, S',
    ...itype,
    returns: 'int',
    origin: 'OpenQM',
    call: position,
  },
  'REGEX.FIELD': {
    args: [3, 4],
    defaults: [''],
    summary: 'What a group of a regular expression took; group 0 is all',
    ...itype,
    returns: 'string',
    origin: 'ScarletDME for Node.js',
    call(_: Runtime, s: Value, expression: Value, group: Value, modes: Value) {
      const shown = text(s);
      const match = regularExpression(text(expression, 1), text(modes, 3)).search(shown);
      const number = int(group, 2);
      return match && number >= 0 ? matchedGroup(shown, match, number) : '';
    },
  },
  'REGEX.REPLACE': {
    args: [3, 5],
    defaults: ['', 0],
    summary: 'Replaces matches of a regular expression, all or so many; $1 is the first group',
    ...itype,
    returns: 'string',
    origin: 'ScarletDME for Node.js',
    call(_: Runtime, s: Value, expression: Value, ...[by, modes, times]: Value[]) {
      const compiled = regularExpression(text(expression, 1), text(modes, 3));
      const most = int(times, 4);
      const limit = most < 1 ? Number.POSITIVE_INFINITY : most;
      return replaceMatches(text(s), compiled, text(by, 2), limit);
    },
  },
  REGEXP: {
    args: [2, 3],
    defaults: [''],
    summary: 'Where a regular expression first matches, or 0',
    ...itype,
    returns: 'int',
    origin: 'jBASE',
    call: position,
  },
} satisfies FunctionTable;
