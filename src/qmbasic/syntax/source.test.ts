import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Source } from './source.ts';

const EVENTS = {
  error: (code: string) => assert.fail(code),
  progress() {},
  isDefined: () => false,
  isCaseSensitive: () => false,
};

test('a token put into a line moves that line alone, not what longer lines left behind', () => {
  const source = new Source('A B C D E F G H\xfeX + Y', EVENTS);
  source.nextLine();
  const tokens = source.nextLine();
  source.insert(1, { kind: '=', text: '=', upper: '=' }, 1);
  assert.deepEqual(
    tokens.map((token) => token.kind),
    ['name', '=', '+', 'name', 'end'],
  );
  assert.deepEqual(source.columns, [0, 1, 2, 4, 5]);
  assert.equal(source.tokenCount, 5);
});
