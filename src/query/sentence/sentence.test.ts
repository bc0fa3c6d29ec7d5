import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queryKeywords } from '../keywords/index.ts';
import { newTree, type QueryTree, queryVerb, readClauses, readSubject } from './index.ts';
import type { WordSource } from './words.ts';

const DICTIONARY = new Map([
  ['NAME', 'D\xfe1\xfe\xfeName\xfe16L\xfeS'],
  ['TOWN', 'D\xfe3\xfe\xfeTown\xfe8L\xfeS'],
  ['V', 'PH\xfeCOL.HDR.SUP _\xfeNO.PAGE'],
]);

const VOC = new Map([
  ...queryKeywords().flatMap(({ number, names }) =>
    names.map((name): [string, string] => [name, `K\xfe${number}`]),
  ),
  ['CUSTOMERS', 'F\xfeCUSTOMERS'],
]);

const source: WordSource = {
  dictionary: (id) => DICTIONARY.get(id),
  voc: (id) => VOC.get(id),
};

const NO_OPTIONS = {
  noCase: false,
  pickBreakpoint: false,
  pickImpliedEqual: false,
  pickWildcard: false,
  priorityAnd: false,
  qualifiedDisplay: false,
  withImpliesOr: false,
};

function parsed(text: string, options: Partial<typeof NO_OPTIONS> = {}): QueryTree {
  const verb = queryVerb(text.split(' ')[0] ?? '');
  assert.ok(verb);
  const subject = readSubject(text, verb, source);
  const tree = newTree(verb, subject.fileName, subject.dictionary);
  readClauses(tree, subject.reader, {
    options: { ...NO_OPTIONS, ...options },
    useDictionary: () => undefined,
  });
  return tree;
}

/** The selection in a short form: tests by their operators, joins with their exits. */
function steps(tree: QueryTree): string {
  return tree.selection
    .map((step) => (step.kind === 'test' ? step.test.operator : `${step.kind}>${step.exit}`))
    .join(' ');
}

test('a word that is no field, keyword or phrase is a record id', () => {
  const tree = parsed("LIST CUSTOMERS C1 'C2' NAME");
  assert.deepEqual(tree.ids, ['C1', 'C2']);
  assert.equal(tree.columns.length, 1);
});

test('a phrase is replaced by its text, continued lines joined', () => {
  const tree = parsed('LIST CUSTOMERS V');
  assert.deepEqual([...tree.flags].sort(), ['col.sup', 'hdr.sup', 'no.page']);
});

test('field names are found in capitals', () => {
  assert.equal(parsed('LIST CUSTOMERS name').columns.length, 1);
});

test('AND and OR have equal rank and are taken from the left', () => {
  const tree = parsed('COUNT CUSTOMERS WITH NAME = "a" OR TOWN = "b" AND NAME = "c"');
  assert.equal(steps(tree), 'EQ or>3 EQ and>5 EQ');
});

test('QUERY.PRIORITY.AND joins AND first', () => {
  const text = 'COUNT CUSTOMERS WITH NAME = "a" OR TOWN = "b" AND NAME = "c"';
  assert.equal(steps(parsed(text, { priorityAnd: true })), 'EQ or>5 EQ and>5 EQ');
});

test('a further literal is another value for the same test', () => {
  assert.equal(steps(parsed('COUNT CUSTOMERS WITH TOWN = "a" "b"')), 'EQ or>3 EQ');
});

test('brackets are closed before the sentence goes on', () => {
  assert.throws(() => parsed('COUNT CUSTOMERS WITH (TOWN = "a"'), /Unclosed brackets/);
  assert.throws(() => parsed('COUNT CUSTOMERS WITH TOWN = "a")'), /Unexpected close bracket/);
});

test('NO turns a test round, EVERY asks for all values', () => {
  const [first, , second] = parsed(
    'COUNT CUSTOMERS WITH NO TOWN = "a" AND EVERY NAME = "b"',
  ).selection;
  assert.ok(first?.kind === 'test' && first.test.negated && !first.test.every);
  assert.ok(second?.kind === 'test' && second.test.every && !second.test.negated);
});

test('an operator without WITH tests the record id', () => {
  const [step] = parsed('LIST CUSTOMERS = "C1"').selection;
  assert.ok(step?.kind === 'test' && step.test.field.kind === 'field');
  assert.equal(step.test.field.definition.name, '@ID');
});

test('AS gives a name that stands for the column from then on', () => {
  const tree = parsed('LIST CUSTOMERS EVAL "1" AS X BY X');
  assert.deepEqual(tree.sorts[0]?.field, { kind: 'synonym', name: 'X' });
  assert.throws(() => parsed('LIST CUSTOMERS NAME AS X TOWN AS X'), /Duplicated synonym in TOWN/);
});

test('only the first HEADING counts', () => {
  assert.equal(parsed('LIST CUSTOMERS HEADING "a" HEADING "b"').heading, 'a');
});

test('a keyword where a field must stand is refused by its type', () => {
  const fault = /Unexpected K type item \(AND\) in query sentence\./;
  assert.throws(() => parsed('SELECT CUSTOMERS WITH AND TOWN = "York"'), fault);
});

test('a quote without its partner is refused', () => {
  assert.throws(() => parsed('LIST CUSTOMERS "C1'), /Unpaired string quote/);
});
