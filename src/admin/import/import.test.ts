import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { csvRows } from './csv-rows.ts';
import { mappingOf } from './field-map.ts';
import { DictionaryGuess } from './guessed-dictionary.ts';
import { jsonRows } from './json-rows.ts';
import { textOf } from './row-text.ts';

function withFile(text: string, use: (path: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    const path = join(folder, 'rows');
    writeFileSync(path, text);
    use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('an array, an object of objects and lines of JSON give the same rows', () => {
  const wanted = [{ a: 1 }, { a: 2 }];
  for (const text of ['[{"a":1},{"a":2}]', '{"x":{"a":1},"y":{"a":2}}', '{"a":1}\n{"a":2}\n']) {
    withFile(text, (path) => {
      const values = [...jsonRows(path)].map(({ value }) => value);
      assert.deepEqual(values, wanted);
    });
  }
});

test('a fault in a file of JSON is reported with its line', () => {
  withFile('[{"a":1},\n{"a" 2}]', (path) => {
    assert.throws(() => [...jsonRows(path)], /line 2/);
  });
});

test('a quoted value of CSV may hold delimiters, quotes and ends of lines', () => {
  withFile('id;t\r\n1;"a;""b""\nc"\r\n2;x\r\n', (path) => {
    const rows = [...csvRows(path, ';')];
    assert.deepEqual(
      rows.map(({ value }) => value),
      [
        { id: '1', t: 'a;"b"\nc' },
        { id: '2', t: 'x' },
      ],
    );
    assert.match(rows[1]?.place ?? '', /4/);
  });
});

test('arrays become values, arrays in them subvalues, and no text ever holds a mark', () => {
  assert.equal(
    textOf([1, [2, 'x'], null], (text) => text),
    '1\xfd2\xfcx\xfd',
  );
  const text = textOf('\u00fd\u00fe\u{1f600}', (single) => single);
  assert.doesNotMatch(text, /[\xfb-\xff]/);
  assert.equal(Buffer.from(text, 'latin1').toString('utf8'), '\u00fd\u00fe\u{1f600}');
});

test('the guess makes associated fields of an array of objects', () => {
  const guess = new DictionaryGuess();
  guess.add({ value: { id: 7, lines: [{ qty: 1, part: 'a' }] }, place: '' });
  const items = new Map(guess.items(1, '').map(({ id, record }) => [id, record.split('\xfe')]));
  assert.deepEqual(items.get('LINES.QTY')?.slice(5), ['M', 'LINES']);
  assert.equal(items.get('LINES')?.[0], 'PH');
  const mapping = mappingOf('LINES.QTY', items.get('LINES.QTY')?.join('\xfe') ?? '');
  assert.deepEqual(mapping?.path, ['lines', 'qty']);
});
