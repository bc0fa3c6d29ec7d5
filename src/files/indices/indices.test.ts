import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ER } from '#base/index.ts';
import { testFile, testSystem } from '../test-system.ts';

const FM = '\xfe';
const VM = '\xfd';

interface IndexOptions {
  readonly field: number;
  readonly multivalued?: boolean;
  readonly rightJustified?: boolean;
  readonly nulls?: boolean;
}

function indexed(records: Readonly<Record<string, string>>, options: IndexOptions) {
  const system = testSystem({ engine: 'memory' });
  testFile(system.account, 'SIX');
  const opened = system.files.open('SIX', 'DATA');
  assert.ok(opened.outcome === 'opened');
  const { file } = opened;
  for (const [id, record] of Object.entries(records)) system.files.write(file, id, record);
  const { indices } = system.files;
  const definition = {
    name: 'CITY',
    item: ['D', options.field, '', 'City', '10L', 'S'].join(FM),
    multivalued: options.multivalued ?? false,
    rightJustified: options.rightJustified ?? false,
    nulls: options.nulls ?? true,
  };
  assert.equal(indices.create(file, definition), 0);
  assert.equal(indices.create(file, definition), ER.AK_EXISTS);
  assert.equal(indices.values(file, 'CITY'), undefined);
  assert.deepEqual(indices.build(file, 'CITY'), { records: Object.keys(records).length });
  return { ...system, file, indices };
}

const PEOPLE = {
  P1: `Ann${FM}Rome`,
  P2: `Bob${FM}Oslo`,
  P3: `Cyd${FM}Rome`,
  P4: `Dee${FM}Bern`,
};

test('an index finds ids by value and follows updates (statements-select/selectindex-basic)', () => {
  const { files, file, indices, end } = indexed(PEOPLE, { field: 2 });
  assert.deepEqual(indices.values(file, 'CITY'), ['Bern', 'Oslo', 'Rome']);
  assert.deepEqual(indices.select(file, 'CITY', 'Rome'), ['P1', 'P3']);
  assert.deepEqual(indices.select(file, 'CITY', 'Nowhere'), []);
  assert.equal(indices.select(file, 'NOINDEX', 'x'), undefined);
  files.write(file, 'P9', `Zed${FM}Rome`);
  files.delete(file, 'P1');
  assert.deepEqual(indices.select(file, 'CITY', 'Rome'), ['P3', 'P9']);
  assert.deepEqual(indices.names(file), ['CITY']);
  files.beginTransaction();
  files.lockRecord(file, 'P4', 'U', { wait: false });
  files.write(file, 'P4', `Dee${FM}Rome`);
  files.commitTransaction();
  assert.deepEqual(indices.values(file, 'CITY'), ['Oslo', 'Rome']);
  files.clear(file);
  assert.deepEqual(indices.values(file, 'CITY'), []);
  assert.equal(indices.remove(file, 'CITY'), 0);
  assert.equal(indices.remove(file, 'CITY'), ER.AKNF);
  end();
});

test('multivalued fields and null values (statements-select/selectindex-multivalue)', () => {
  const records = { A: `red${VM}blue`, B: 'green', C: 'red', D: '', E: `blue${VM}green${VM}red` };
  const { files, file, indices, end } = indexed(records, { field: 1, multivalued: true });
  assert.deepEqual(indices.values(file, 'CITY'), ['', 'blue', 'green', 'red']);
  assert.deepEqual(indices.select(file, 'CITY', 'red'), ['A', 'C', 'E']);
  assert.deepEqual(indices.select(file, 'CITY', ''), ['D']);
  files.write(file, 'A', 'blue');
  files.write(file, 'N', `red${VM}red${VM}green`);
  files.delete(file, 'C');
  assert.deepEqual(indices.select(file, 'CITY', 'red'), ['E', 'N']);
  end();
});

test('an index made with NO.NULLS leaves records without a value out', () => {
  const { file, indices, end } = indexed({ A: 'x', B: '' }, { field: 1, nulls: false });
  assert.deepEqual(indices.values(file, 'CITY'), ['x']);
  end();
});

test('an index is walked from its ends and from a value (statements-select/selectleft-selectright)', () => {
  const { file, indices, end } = indexed(PEOPLE, { field: 2 });
  const walk = (direction: 'left' | 'right') => indices.step(file, 'CITY', direction)?.value;
  assert.equal(indices.setEnd(file, 'CITY', 'left'), true);
  const right = [1, 2, 3, 4, 5].map(() => walk('right'));
  assert.deepEqual(right, ['Bern', 'Oslo', 'Rome', undefined, undefined]);
  indices.setEnd(file, 'CITY', 'right');
  assert.deepEqual(indices.step(file, 'CITY', 'left'), { value: 'Rome', ids: ['P1', 'P3'] });
  assert.deepEqual(
    [1, 2, 3].map(() => walk('left')),
    ['Oslo', 'Bern', undefined],
  );
  indices.select(file, 'CITY', 'Oslo');
  assert.equal(walk('right'), 'Rome');
  indices.select(file, 'CITY', 'Lima');
  assert.equal(walk('right'), 'Oslo');
  assert.equal(indices.setEnd(file, 'NOINDEX', 'left'), false);
  end();
});

test('right justified keys: integers by size, all else by length (query-index/index-key-order)', () => {
  const values = ['10', '9', '-3', '', '100', 'A2', '10.0', '1', '-20', '1000', '\0', 'a\0b'];
  const records = Object.fromEntries(values.map((value, n) => [`R${n}`, value]));
  const { file, indices, end } = indexed(records, { field: 1, rightJustified: true });
  const sorted = ['-20', '-3', '', '\0', '1', '9', '10', 'A2', '100', 'a\0b', '10.0', '1000'];
  assert.deepEqual(indices.values(file, 'CITY'), sorted);
  assert.deepEqual(indices.select(file, 'CITY', '09'), ['R1']);
  const range = indices.range(file, 'CITY', { from: '9', to: '100', toExclusive: true });
  assert.deepEqual(
    Array.from(range ?? [], (entry) => entry.value),
    ['9', '10', 'A2'],
  );
  end();
});
