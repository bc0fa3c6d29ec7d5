import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convert } from './convert.ts';
import { change } from './search.ts';

/** A text in which occurrences lie across every place where it may be cut. */
function mixed(length: number, seed: number): string {
  let state = seed;
  const letters: string[] = [];
  for (let at = 0; at < 4099; at++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    letters.push('AABC'.charAt((state >> 8) % 4));
  }
  return letters
    .join('')
    .repeat(Math.ceil(length / letters.length))
    .slice(0, length);
}

test('occurrences in long texts are replaced as in short ones', () => {
  for (const [seed, old] of ['A', 'AB', 'AAA', 'ABA', 'CAAAB', 'AABCAA', 'ZZ'].entries()) {
    for (const length of [2049, 262_144, 262_145, 700_001]) {
      const text = mixed(length, seed + 1);
      for (const by of ['', 'x', 'ABA', '$&']) {
        assert.ok(
          change(text, old, by) === text.replaceAll(old, () => by),
          `${old} ${length} ${by}`,
        );
      }
    }
  }
});

test('a character that a long text is full of is converted as anywhere', () => {
  const text = mixed(300_000, 5);
  for (const by of ['', 'x', '$', 'xy']) {
    const expected = text.split('A').join(by.charAt(0));
    assert.ok(convert('A', by, text) === expected, by);
  }
});
