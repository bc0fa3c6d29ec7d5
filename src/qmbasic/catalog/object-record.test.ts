import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeObject, encodeObject } from './object-record.ts';

const key = Buffer.alloc(32, 7);
const module = { name: 'T', text: 'return "\xfe\n";', lines: [0, 1] };

test('an object comes back as it was, in ASCII on one line', () => {
  const record = encodeObject(module, key);
  assert.match(record, /^[\x20-\x7e]+$/);
  assert.deepEqual(decodeObject(record, 'T', key), module);
});

test('a changed object, one of another system and plain text are refused', () => {
  const record = encodeObject(module, key);
  const changed = record.replace('return', 'retürn');
  assert.throws(() => decodeObject(changed, 'T', key), /T was not compiled on this system/);
  assert.throws(() => decodeObject(record, 'T', Buffer.alloc(32, 8)), /compile it again/);
  assert.throws(() => decodeObject(`${record} `, 'T', key), /changed/);
  assert.throws(() => decodeObject('CRT 1', 'T', key), /no compiled program/);
  assert.throws(() => decodeObject('MVJS2 ', 'T', key), /not compiled on this system/);
});
