import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchedGroup, regularExpression, replaceMatches } from './regular-expression.ts';

const found = (text: string, expression: string, modes = '') => {
  const match = regularExpression(expression, modes).search(text);
  return match ? `${match[0]}-${match[1]}` : 'none';
};

test('the leftmost match wins, and of those there the preferred one, as in JavaScript', () => {
  const texts = ['', 'a', 'ab', 'aab', 'xaby', 'abcabc', 'foo.bar(12)', 'A_b9 c\nd', 'aaaaaa'];
  const expressions = [
    'a*',
    'a+?',
    'a|ab',
    '(a|ab)(c|bcd)?',
    '^ab',
    'ab$',
    'a{2,3}',
    'a{2,}?',
    '(?:ab)+',
    '[^a]+',
    '[a-c]+',
    '\\d+',
    '\\w+\\s',
    '\\bb',
    '\\(\\d*\\)',
    'x?',
    '(a*)*',
    '(a|b)*c',
    '.\\n.',
    '[]x]',
    '[\\d.]+',
    '(|a)b',
    'a??b',
    '(a{1,2}){2}',
  ];
  for (const expression of expressions) {
    // JavaScript reads []x] otherwise
    const native = new RegExp(expression.replace('[]', '[\\]'));
    for (const text of texts) {
      const match = native.exec(text);
      const expected = match ? `${match.index}-${match.index + match[0].length}` : 'none';
      assert.equal(found(text, expression), expected, `${expression} in ${JSON.stringify(text)}`);
    }
  }
});

test('groups tell what they took', () => {
  const text = 'id=42;name=Bob';
  const match = regularExpression('(\\w+)=(\\d+)(;|$)(zz)?', '').search(text);
  assert.ok(match);
  assert.deepEqual(
    [0, 1, 2, 4].map((group) => matchedGroup(text, match, group)),
    ['id=42;', 'id', '42', ''],
  );
});

test('modes: case, lines, dots', () => {
  assert.equal(found('HELLO', 'hel+', 'i'), '0-4');
  assert.equal(found('HELLO', '[^h]', 'i'), '1-2');
  assert.equal(found('a\xfeb', '^b$', 'm'), '2-3');
  assert.equal(found('a\nb', 'a.b', 's'), '0-3');
  assert.equal(found('\xe9t\xe9', '[[:alpha:]]+'), '1-2');
});

test('replacing takes groups and counts', () => {
  const expression = regularExpression('(\\w)(\\w)', '');
  assert.equal(replaceMatches('ab cd', expression, '$2$1$$', 99), 'ba$ dc$');
  assert.equal(replaceMatches('ab cd', expression, '-', 1), '- cd');
  assert.equal(replaceMatches('abc', regularExpression('x*', ''), '-', 99), '-a-b-c-');
});

test('expressions that make others explode take linear time', () => {
  const started = process.cpuUsage();
  assert.equal(found('a'.repeat(50_000), '(a+)+$'), '0-50000');
  assert.equal(found(`${'a'.repeat(20_000)}!`, '^(a|a)*$'), 'none');
  assert.equal(found('a'.repeat(30), '(a?){30}a{30}'), '0-30');
  assert.ok(process.cpuUsage(started).user < 3_000_000);
});

test('what is wrong is said with its place', () => {
  const refused = (expression: string, message: RegExp, modes = '') =>
    assert.throws(() => regularExpression(expression, modes), message);
  refused('(a', /"\(" without "\)" at character 3/);
  refused('a)', /"\)" without "\("/);
  refused('[a', /"\[" without "\]"/);
  refused('*a', /nothing to repeat before "\*" at character 1/);
  refused('a**', /a repeat of a repeat/);
  refused('(a)\\1', /references to groups are not known/);
  refused('(?=a)', /only \(\?:/);
  refused('a{1001}', /more than 1000/);
  refused('(?:(?:a{1000}){1000}){1000}', /too large/);
  refused('('.repeat(200), /nested too deep|more than 50 groups/);
  refused('[z-a]', /wrong way round/);
  refused('a', /mode "q"/, 'q');
  refused('a'.repeat(5000), /more than 4096 characters/);
});
