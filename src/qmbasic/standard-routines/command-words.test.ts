import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextToken, TOKEN, tokenAhead } from './command-words.ts';

test('signs and quotes end a word; blanks around tokens go', () => {
  const found: [number, string, string][] = [];
  let sentence: string | undefined = `LIST A,B (c)d  "e f"'g'h`;
  while (sentence) {
    const token = nextToken(sentence);
    found.push([token.type, token.text, token.quote]);
    sentence = token.rest;
  }
  assert.deepEqual(found, [
    [TOKEN.WORD, 'LIST', ''],
    [TOKEN.WORD, 'A', ''],
    [TOKEN.COMMA, ',', ''],
    [TOKEN.WORD, 'B', ''],
    [TOKEN.LEFT, '(', ''],
    [TOKEN.WORD, 'c', ''],
    [TOKEN.RIGHT, ')', ''],
    [TOKEN.WORD, 'd', ''],
    [TOKEN.STRING, 'e f', '"'],
    [TOKEN.STRING, 'g', "'"],
    [TOKEN.WORD, 'h', ''],
  ]);
});

test('the end, a quote without its second one, a blank at the beginning', () => {
  assert.equal(nextToken('').type, TOKEN.END);
  assert.equal(nextToken("'open").rest, undefined);
  assert.deepEqual([nextToken(' x').text, nextToken(' x').rest], ['', 'x']);
});

test('looking ahead, brackets are letters like others', () => {
  assert.equal(tokenAhead('(a)b,c').text, '(a)b');
  assert.equal(tokenAhead(')').type, TOKEN.WORD);
});
