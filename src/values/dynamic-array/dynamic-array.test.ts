import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DynamicArray, extract, insert, locate, remove, replace } from './index.ts';

// The class must give what the functions on plain text give: random edits of both are compared.

const PIECES = [
  '',
  'a',
  'b',
  'ab',
  '1',
  '2',
  '10',
  '-3',
  '\xff',
  'x\xffy',
  '\xfb',
  'p\xfdq',
  'm\xfcn',
  'f\xfeg',
];

/** A small repeatable generator, so that a failing seed can be run again. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

function randomPosition(random: (below: number) => number): [number, number, number] {
  const pick = () => random(6) - 1;
  return [pick(), random(2) === 0 ? 0 : pick(), random(2) === 0 ? 0 : pick()];
}

test('random edits give the same text as the functions on plain text', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = generator(seed);
    let text = random(2) === 0 ? '' : 'a\xfeb\xfdc\xfcd\xfe';
    let array = new DynamicArray(text);
    const trail: string[] = [];
    for (let step = 0; step < 40; step++) {
      const [field, value, subvalue] = randomPosition(random);
      const position = { field, value, subvalue };
      const piece = PIECES[random(PIECES.length)]!;
      const choice = random(6);
      trail.push(JSON.stringify([choice, field, value, subvalue, piece, text]));
      const before = text;
      const shared = random(4) === 0 ? array.share() : undefined;
      if (choice === 0) {
        text = remove(text, field, value, subvalue);
        array = array.remove(field, value, subvalue);
      } else if (choice === 1) {
        text += piece;
        array = array.concatenate(piece);
      } else if (choice <= 3) {
        text = replace(text, position, piece);
        array = array.replace(field, value, subvalue, piece);
      } else {
        text = insert(text, position, piece);
        array = array.insert(field, value, subvalue, piece);
      }
      if (random(2) === 0) assert.equal(array.toString(), text, `seed ${seed}: ${trail.at(-1)}`);
      assert.equal(
        array.extract(field, value, subvalue),
        extract(text, field, value, subvalue),
        `seed ${seed}: ${trail.at(-1)}`,
      );
      if (shared !== undefined) assert.equal(shared.toString(), before, 'a shared array changed');
    }
  }
});

test('LOCATE in an array kept apart answers as on text, sorted or not', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = generator(seed);
    const order = ['', 'AL', 'AR', 'DL', 'DR'][random(5)]!;
    const inField = random(2);
    let array = new DynamicArray('');
    for (let step = 0; step < 60; step++) {
      const piece = random(8) === 0 ? PIECES[random(8)]! : String(random(40));
      const at = { field: 1, value: inField, order };
      const start = random(4) === 0 ? 2 + random(3) : 1;
      const from = inField === 1 ? { ...at, value: start } : { ...at, field: start };
      const text = array.toString();
      assert.deepEqual(
        array.locate(piece, from),
        locate(text, piece, from),
        `seed ${seed} ${piece}`,
      );
      const { found, position } = locate(text, piece, at);
      const place: [number, number] = inField === 1 ? [1, position] : [position, 0];
      const change = random(10);
      if (change === 0) array = array.remove(place[0], place[1], 0);
      else if (change === 1) array = array.replace(place[0], place[1], 0, String(random(40)));
      else if (!found) array = array.insert(place[0], place[1], 0, piece);
    }
  }
});

test('a list of thousands that grows at its end gives the same as plain text', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = generator(seed);
    let array = new DynamicArray('');
    const fields: string[] = [];
    while (fields.length < 5000) {
      // Long runs of appends, texts and numbers, with something else now and then
      for (let run = random(900); run > 0; run--) {
        const number = random(100_000);
        const isNumber = random(2) === 0;
        array = isNumber ? array.appendNumber(number) : array.append(`T${number}`);
        fields.push(isNumber ? `${number}` : `T${number}`);
      }
      if (fields.length === 0) continue;
      const at = random(4) === 0 ? fields.length + 1 : 1 + random(fields.length);
      const before = random(3) === 0 ? array.share() : undefined;
      const text = before?.toString();
      const choice = random(6);
      if (choice === 0) {
        array = array.insert(at, 0, 0, 'I');
        fields.splice(at - 1, 0, 'I');
      } else if (choice === 1) {
        array = array.remove(at, 0, 0);
        fields.splice(at - 1, 1);
      } else if (choice === 2) {
        array = array.replace(at, 0, 0, 'R');
        fields[at - 1] = 'R';
      } else if (choice === 3) {
        array = array.replace(at, 2, 0, 'V');
        const [first = ''] = (fields[at - 1] ?? '').split('\xfd');
        fields[at - 1] = `${first}\xfdV`;
      } else if (choice === 4) {
        assert.deepEqual(
          array.locate(fields[at - 1] ?? 'none', {}),
          locate(fields.join('\xfe'), fields[at - 1] ?? 'none', {}),
        );
      }
      assert.equal(before?.toString(), text, `seed ${seed}: a shared array changed`);
      for (const n of [1, 1024, 1025, 2049, at, fields.length, fields.length + 1]) {
        assert.equal(array.field(n), fields[n - 1] ?? '', `seed ${seed}: field ${n}`);
        assert.equal(array.numberAt(n) ?? fields[n - 1] ?? '', array.numberAt(n) ?? array.field(n));
      }
      assert.equal(array.fieldCount, fields.length, `seed ${seed}`);
      if (random(3) === 0) assert.equal(array.toString(), fields.join('\xfe'), `seed ${seed}`);
    }
    assert.equal(array.toString(), fields.join('\xfe'), `seed ${seed}`);
  }
});

test('LOCATE in a list of empty items stops at the last of them', () => {
  const options = { order: 'AL' };
  assert.deepEqual(new DynamicArray('\xfe').locate('x', options), locate('\xfe', 'x', options));
});

test('a sorted list of thousands is searched and grown quickly', () => {
  let array = new DynamicArray('');
  let key = 1;
  let hits = 0;
  for (let round = 0; round < 60_000; round++) {
    key = (key * 7919 + 12345) % 104729;
    const word = `W${key % 5000}`;
    const { found, position } = array.locate(word, { field: 1, value: 1, order: 'AL' });
    if (found) hits++;
    else array = array.insert(1, position, 0, word);
  }
  const values = array.toString().split('\xfd');
  assert.deepEqual(values, values.toSorted());
  assert.equal(values.length + hits, 60_000);
});
