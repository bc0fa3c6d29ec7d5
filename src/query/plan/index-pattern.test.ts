import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patternPrefix } from './index-pattern.ts';

for (const [pattern, prefix] of [
  ['S...', 'S'],
  ["'Sm'3A", 'Sm'],
  ['S...h', 'S'],
  ['AB2N', 'AB'],
  ['...', ''],
  ['3N', ''],
  ['...s', undefined],
  ['2Nx', undefined],
  ['"open', undefined],
] as const) {
  test(`patternPrefix() of ${pattern} is ${prefix}`, () => {
    assert.equal(patternPrefix(pattern), prefix);
  });
}
