import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  displaySubstring,
  displayWidth,
  fromUtf8,
  isUtf8,
  latin1ToUtf8,
  toUtf8,
  utf8Case,
  utf8Count,
  utf8Substring,
  utf8ToLatin1,
} from './index.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

test('conversion agrees with the machine for every plane', () => {
  for (const text of ['', 'abc', 'é€漢😀', '\u0800\uffff', 'Straße']) {
    assert.equal(toUtf8(text), bytes(text));
    assert.equal(fromUtf8(bytes(text)), text);
  }
});

test('bytes that are not UTF-8 are characters of their own', () => {
  assert.equal(utf8Count('a\xfeb\xc3'), 4);
  assert.equal(isUtf8('a\xfe'), false);
  // A slash written in two bytes, a surrogate, a code above the last plane
  for (const wrong of ['\xc0\xaf', '\xed\xa0\x80', '\xf4\x90\x80\x80', '\xe2\x82']) {
    assert.equal(utf8Count(wrong), wrong.length);
  }
});

test('marks survive the way between Latin-1 and UTF-8', () => {
  assert.equal(latin1ToUtf8('caf\xe9\xfex'), `${bytes('café')}\xfex`);
  assert.equal(utf8ToLatin1(`${bytes('café €')}\xfex`), 'caf\xe9 ?\xfex');
});

test('substrings and case go by characters', () => {
  assert.equal(utf8Substring(bytes('aé漢z'), 2, 2), bytes('é漢'));
  assert.equal(utf8Substring(bytes('aé漢z'), 4, 9), 'z');
  assert.equal(utf8Case(bytes('Straße é\xff'.slice(0, 8)), 'upper'), bytes('STRASSE É'));
});

test('wide characters take two columns and combining ones none', () => {
  assert.equal(displayWidth(bytes('ab漢e\u0301😀')), 7);
  assert.equal(displaySubstring(bytes('ab漢c'), 3, 2), bytes('漢'));
  assert.equal(displaySubstring(bytes('ab漢c'), 2, 2), 'b');
});
