import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTextCases, withOutputs } from './mvtest-file.ts';

const SAMPLE =
  '# one\n# rule\nbasic\nCRT 1\n\nCRT 2\n----\n1\n2\n\n# other\nrecord F ID\na\nb\ntcl\nWHO\n----\nx\n';

test('a case has a title, blocks and an expected output', () => {
  const [first, second] = parseTextCases(SAMPLE);
  assert.equal(first?.title, 'one rule');
  assert.deepEqual(first?.blocks, [{ kind: 'basic', source: 'CRT 1\n\nCRT 2' }]);
  assert.equal(first?.expected, '1\n2');
  assert.deepEqual(second?.blocks, [
    { kind: 'record', file: 'F', id: 'ID', lines: ['a', 'b'] },
    { kind: 'tcl', commands: ['WHO'] },
  ]);
  assert.equal(second?.expected, 'x');
});

test('new outputs replace the old ones and nothing else', () => {
  assert.equal(withOutputs(SAMPLE, ['1\n2', 'x']), SAMPLE);
  assert.equal(parseTextCases(withOutputs(SAMPLE, ['9', 'y\nz']))[1]?.expected, 'y\nz');
});

test('a case without ---- names its line', () => {
  assert.throws(() => parseTextCases('# t\nbasic\nCRT 1\n'), /line 2/);
});
