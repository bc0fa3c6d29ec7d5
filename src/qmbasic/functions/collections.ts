// Data collections and JSON. COLL{'name'} in a program is GETELEMENT(COLL, 'name').
import { MvError } from '#base/index.ts';
import {
  Collection,
  collectionOf,
  copyCollection,
  findElement,
  plainValue,
} from '../collections/collection.ts';
import { JsonProblem, readJson } from '../collections/json-reader.ts';
import { writeJson } from '../collections/json-writer.ts';
import { ERROR_NUMBERS } from '../include-records/error-numbers.ts';
import { int, text } from '../runtime/conversion.ts';
import { Fault } from '../runtime/fault.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';

/** What the last JPARSE() or JBUILD() that failed said. */
let problem = '';

/** Names and paths as texts. */
function pathTexts(paths: readonly Value[], firstOperand: number): string[] {
  return paths.map((path, at) => text(path, firstOperand + at));
}

function parse(rt: Runtime, json: Value): Value {
  const source = text(json);
  try {
    const value = readJson(source);
    rt.session.status = 0;
    problem = '';
    return plainValue(value);
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error;
    rt.session.status = ERROR_NUMBERS['ER$PARSE.ERROR'];
    problem = error.message;
    return '';
  }
}

function build(rt: Runtime, value: Value, mode: Value): string {
  const modes = int(mode, 1);
  if (value === undefined) throw new Fault('Unassigned variable', 0, 'name');
  try {
    const json = writeJson(value, modes);
    rt.session.status = 0;
    problem = '';
    return json;
  } catch (error) {
    if (!(error instanceof MvError)) throw error;
    rt.session.status = ERROR_NUMBERS['ER$BUILD.ERROR'];
    problem = error.message;
    return '';
  }
}

function collection(_: Runtime, source: Value | null): Collection {
  if (source === null) return new Collection('names');
  if (source instanceof Collection) return copyCollection(source);
  const kind = text(source).toUpperCase();
  if (kind === 'ARRAY') return new Collection('array');
  throw new Fault('COLLECTION() takes a data collection to copy, or "ARRAY"');
}

export const collectionFunctions = {
  COLLECTION: {
    args: [0, 1],
    defaults: [null],
    summary: 'A new data collection, a copy of one, or an array for "ARRAY"',
    origin: 'OpenQM',
    call: (rt: Runtime, source: Value | null = null) => collection(rt, source),
  },
  'ELEMENT.EXISTS': {
    args: [1, 255],
    form: 'element',
    summary: 'True when COLL{path} exists',
    returns: 'int',
    origin: 'OpenQM',
    call: (_: Runtime, from: Value, ...paths: Value[]) =>
      findElement(collectionOf(from), pathTexts(paths, 1)) === undefined ? 0 : 1,
  },
  ENUMERATE: {
    args: [1, 1],
    summary: 'Names of the elements of a data collection, or numbers for an array',
    returns: 'string',
    origin: 'OpenQM',
    call: (_: Runtime, from: Value) => collectionOf(from).names().join('\xfe'),
  },
  GETELEMENT: {
    args: [2, 255],
    form: 'object',
    summary: 'An element of a data collection by its path, or the null text',
    origin: 'ScarletDME for Node.js',
    call(_: Runtime, from: Value, ...paths: Value[]) {
      const found = findElement(collectionOf(from), pathTexts(paths, 1));
      return found === undefined ? '' : plainValue(found);
    },
  },
  JBUILD: {
    args: [1, 2],
    defaults: [0],
    summary: 'JSON text of a data collection; modes JB$... of KEYS.H',
    returns: 'string',
    origin: 'OpenQM',
    call: build,
  },
  JPARSE: {
    args: [1, 1],
    summary: 'The data collection that a JSON text describes',
    origin: 'OpenQM',
    call: parse,
  },
  'JSON.ERROR': {
    args: [0, 0],
    summary: 'Why the last JPARSE() or JBUILD() failed',
    returns: 'string',
    origin: 'ScarletDME for Node.js',
    call: () => problem,
  },
} satisfies FunctionTable;
