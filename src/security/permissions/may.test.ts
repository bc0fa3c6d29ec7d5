import assert from 'node:assert/strict';
import { test } from 'node:test';
import { may } from './may.ts';

const user = {
  userNumber: 1,
  userName: 'ann',
  uid: 500,
  gid: 50,
  groups: [60],
  administrator: false,
};
const object = (mode: number, ownerUid = 1, ownerGid = 1) => ({
  path: '/x',
  ownerUid,
  ownerGid,
  mode,
});

const CASES: readonly (readonly [string, ReturnType<typeof object>, string])[] = [
  ['owner', object(0o600, 500), 'read write delete'],
  ['owner without write', object(0o477, 500), 'read'],
  ['owner without any', object(0o077, 500), ''],
  ['group', object(0o640, 1, 50), 'read'],
  ['further group', object(0o620, 1, 60), 'write delete'],
  ['anybody', object(0o604), 'read'],
  ['nobody', object(0o770), ''],
];

for (const [who, target, allowed] of CASES) {
  test(`${who} of mode ${target.mode.toString(8)} may: ${allowed || 'nothing'}`, () => {
    const operations = ['read', 'write', 'delete'] as const;
    const granted = operations.filter((operation) => may(user, target, operation));
    assert.equal(granted.join(' '), allowed);
  });
}

test('an administrator may do everything', () => {
  assert.equal(may({ ...user, administrator: true }, object(0), 'delete'), true);
});
