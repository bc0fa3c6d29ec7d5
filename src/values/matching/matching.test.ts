import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches, matchField } from './index.ts';

/** Each pair is 'text|template' with the answer recorded in functions-strings/matches-*. */
function check(pairs: string, answers: string): void {
  const got = pairs.split(',').map((pair) => {
    const [text, template] = pair.split('|');
    return matches(text!, template!) ? '1' : '0';
  });
  assert.equal(got.join(''), answers, pairs);
}

test('MATCHES counts letters, digits and any characters', () => {
  check(
    'abc|3A,abc|2A,abc|4A,abc|0A,|0A,ab1|0A,123|3N,123|0N,|0N,12a|0N,a1!|3X,|0X,a|0X,|1X,abc123|3A3N',
    '100110111011101',
  );
  check(
    'abc123|0A0N,123abc|0A0N,123|0A0N,ab12cd|2A2N2A,ab12cd|0A0N0A,AB|2a,12|2n,xy|2x,1.5|1N1X1N,a b|3A,-5|1X1N,|,a|',
    '1011111110110',
  );
});

test('MATCHES ranges, the quirk of n-mX, negation and ellipsis', () => {
  check(
    'a|2-4A,ab|2-4A,abc|2-4A,abcd|2-4A,abcde|2-4A,ab1|2-4A1N,1|1-3N,123|1-3N,1234|1-3N,12345|1-3N2N,1234|1-3N1N,|0-2N,ab|0-2A,abc|0-2A,x|1-3X,xyz|1-3X,wxyz|1-3X,12|2-1N,5-6|5-6,12|1-2,ab|1-AN',
    '011101110111101100100',
  );
  check('.|0-2X".",x.|1-3X".",xy.|1-3X".",xyz.|1-3X".",wxyz.|1-3X"."', '11100');
  check('x1|1-2X1N,xy1|1-2X1N,x1|1-1X1N,xyz|1-3X,a.|0-1X"."', '10010');
  check(
    "abc|~3N,123|~3N,12a|~3N,ab|~3N,123|~3A,12|~0A,a2|~0A,|~0A,a-b|~0N,abc|~'abc',xyz|~'abc',abcd|~'abc'0X,xyzd|~'abc'1X,a|~A,b|~A,12ab|2N~2N,12-4|2N~1N1N,abc|~...,x|~1X,12|~1-2A,ab|~1-2A,ab12|~0N0N,9ab|~1A2A",
    '10001101101011111011011'.replace(/^1000110/, '1000110'),
  );
  check(
    'abc|...,|...,abcdef|abc...,abc|abc...,ab|abc...,abcdef|...def,def|...def,abcdefg|...def,abxcd|ab...cd,abcd|ab...cd,1-2-3|1N...1N,12|1N...1N,1|1N...,a.b|0A...0A,test.c|....c,testc|....c',
    '1111011011111110',
  );
});

test('MATCHES literals and several templates', () => {
  assert.ok(matches('AB123', "'AB'3N") && matches('AB123', '"AB"3N') && matches('AB123', 'AB3N'));
  assert.ok(!matches('its', "'it''s'".replace("''", "'x'")));
  assert.ok(matches('its', "'it''s'"));
  assert.ok(!matches('AB', "'AB"));
  assert.ok(matches('12', '3N\xfd2N') && matches('', '\xfd1N') && !matches('a', '1N\xfe1A'));
  assert.ok(matches('50%', '2N%') && matches('12', '12') && !matches('123', '12'));
});

test('MATCHFIELD gives what a part took', () => {
  const t = "0A'-'0N'-'0X";
  const parts = [-1, 0, 1, 2, 3, 4, 5, 6].map((n) => matchField('abc-123-xyz!', t, n));
  assert.deepEqual(parts, ['abc', 'abc', 'abc', '-', '123', '-', 'xyz!', '']);
  assert.equal(matchField('abc_123', t, 1), '');
  assert.equal(matchField('aaabbb', '0X3A', 1), 'aaa');
  assert.equal(matchField('aaabbb', '0A1A', 1), 'aaabb');
  assert.equal(matchField('key=value', '...=...', 3), 'value');
  assert.equal(matchField('12', '1A0X\xfd1N0X', 2), '2');
  assert.equal(matchField('ab12', '~0N0N', 1), 'ab');
});

test('templates with many open parts take linear time', () => {
  const started = performance.now();
  assert.ok(!matches('a'.repeat(20_000), '0A0A0A0A0A0A0A0A0A0A0N1N'));
  assert.ok(matches(`${'a'.repeat(100_000)}1`, '0X0X0X0X0X1N'));
  assert.ok(performance.now() - started < 2000);
});
