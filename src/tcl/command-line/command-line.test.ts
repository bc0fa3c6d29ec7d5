import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ER } from '#base/index.ts';
import { exitCodeOf } from './exit-code.ts';
import { spellings } from './look-up.ts';
import { ADMINISTRATORS_ONLY, classicForm } from './named-voc-record.ts';
import { redirectionOf } from './redirection.ts';
import { CommandWords } from './words.ts';

const VOC = new Map([
  ['MANY', 'F\xfea\xfeb\xfeONE\xfdTWO'],
  ['CLIENTS', 'F\xfea\xfeb'],
]);

function wordsOf(sentence: string): CommandWords {
  return new CommandWords(sentence, (id) => VOC.get(id));
}

test('words end at blanks, commas, brackets and quotes', () => {
  const words = wordsOf(`COPY CLIENTS 'a b',"c" (x)`);
  const texts: string[] = [];
  for (let word = words.next(); word.type !== 'end'; word = words.next()) texts.push(word.text);
  assert.deepEqual(texts, ['COPY', 'CLIENTS', 'a b', ',', 'c', '(', 'x', ')']);
});

test('a comma joins a file and its part only where the file has parts', () => {
  assert.equal(wordsOf('MANY,ONE').nextFile().text, 'MANY,ONE');
  assert.equal(wordsOf('CLIENTS,ONE').nextFile().text, 'CLIENTS');
});

test('a word that is looked at stays in place', () => {
  const words = wordsOf('ONE TWO');
  assert.equal(words.peek().text, 'ONE');
  assert.equal(words.next().text, 'ONE');
  assert.equal(words.rest, 'TWO');
});

test('a quote without its partner ends the command', () => {
  assert.throws(() => wordsOf('"abc').next(), /Unpaired string quote/);
});

test('a verb is looked up as typed, in upper case and with dots for hyphens', () => {
  assert.deepEqual(spellings('create-file'), ['create-file', 'CREATE-FILE', 'CREATE.FILE']);
});

test('the exit status tells what went wrong', () => {
  assert.equal(exitCodeOf({ kind: 'done' }), 0);
  assert.equal(exitCodeOf({ kind: 'failed', status: 1 }), 1);
  assert.equal(exitCodeOf({ kind: 'failed', status: ER.VNF }), 2);
  assert.equal(exitCodeOf({ kind: 'failed', status: ER.PERM }), 3);
  assert.equal(exitCodeOf({ kind: 'syntax' }), 4);
  assert.equal(exitCodeOf({ kind: 'aborted' }), 5);
});

test('only listings without a condition are redirected', () => {
  assert.deepEqual(redirectionOf('LIST CLIENTS > out.txt'), {
    sentence: 'LIST CLIENTS',
    path: 'out.txt',
    append: false,
  });
  assert.equal(redirectionOf('CT CLIENTS 1 >> log')?.append, true);
  for (const sentence of ['LIST CLIENTS WITH QTY > 5', 'DISPLAY a > b', 'IF A > B', 'LIST X >']) {
    assert.equal(redirectionOf(sentence), undefined, sentence);
  }
});

test('a VOC record in named form means the same as one with numbered fields', () => {
  const record = 'TYPE: V\xfeDESCRIPTION: Pays out\xfeSECURITY: ADMIN\xfeEXECUTE: PAY';
  assert.deepEqual(classicForm(record).split('\xfe'), [
    'V Pays out',
    'CA',
    'PAY',
    '',
    ADMINISTRATORS_ONLY,
  ]);
  assert.equal(classicForm('V\xfeCA\xfePAY'), 'V\xfeCA\xfePAY');
  assert.equal(classicForm('TYPE: PA\xfeEXECUTE: WHO\xfeEXECUTE: DATE'), 'PA\xfeWHO\xfeDATE');
});
