import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byByte, byCharacter } from './wide-characters.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

test('a character of UTF-8 counts as one and comes back as its bytes', () => {
  for (const text of ['São Paulo', '東京', 'Zürich', 'Абакан', '😀!']) {
    const folded = byCharacter(bytes(text));
    assert.equal(folded.length, [...text].length);
    assert.equal(byByte(folded), bytes(text));
  }
});

test('marks, ASCII and Latin-1 text are left alone', () => {
  for (const text of ['plain', 'a\xfdb\xfec', 'Z\xfcrich', '\xe9t\xe9', '\xc3']) {
    assert.equal(byCharacter(text), text);
    assert.equal(byByte(text), text);
  }
});
