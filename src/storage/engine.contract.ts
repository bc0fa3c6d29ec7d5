// What every engine must do. Each engine's test runs this with a way to open it anew in one place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry, StorageEngine } from './engine.ts';

export interface EngineUnderTest {
  readonly name: string;
  /** Opens an empty engine. */
  fresh(): StorageEngine;
  /**
   * Opens again what `fresh` opened last and was closed; absent when contents do not outlive the
   * engine.
   */
  again?(): StorageEngine;
}

const keysOf = (entries: Iterable<Entry>) => [...entries].map((entry) => entry.key);

function put(engine: StorageEngine, space: number, key: string, value: string): void {
  engine.commit([{ kind: 'put', space, key, value }], 'async');
}

function readsAndWrites(subject: EngineUnderTest): void {
  test(`${subject.name}: a value comes back as it was put, all 256 byte values included`, () => {
    const engine = subject.fresh();
    const all = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('');
    put(engine, 1, all.slice(1, 200), all);
    put(engine, 1, 'empty', '');
    put(engine, 1, 'big', all.repeat(4000));
    put(engine, 2, '', 'the empty key');
    assert.equal(engine.get(1, all.slice(1, 200)), all);
    assert.equal(engine.get(1, 'empty'), '');
    assert.equal(engine.get(1, 'big'), all.repeat(4000));
    assert.equal(engine.get(2, ''), 'the empty key');
    assert.equal(engine.get(2, 'empty'), undefined);
    assert.equal(engine.has(1, 'empty'), true);
    assert.equal(engine.has(1, 'constructor'), false);
    engine.close();
  });

  test(`${subject.name}: a batch is applied in its order`, () => {
    const engine = subject.fresh();
    put(engine, 3, 'old', 'x');
    put(engine, 4, 'other', 'kept');
    engine.commit(
      [
        { kind: 'put', space: 3, key: 'a', value: '1' },
        { kind: 'clear', space: 3 },
        { kind: 'put', space: 3, key: 'b', value: '2' },
        { kind: 'put', space: 3, key: 'c', value: '3' },
        { kind: 'delete', space: 3, key: 'c' },
        { kind: 'delete', space: 3, key: 'never there' },
      ],
      'group',
    );
    assert.deepEqual([...engine.scan({ space: 3 })], [{ key: 'b', value: '2' }]);
    assert.equal(engine.get(4, 'other'), 'kept');
    engine.close();
  });

  test(`${subject.name}: a key that is too long is refused and nothing of its batch is done`, () => {
    const engine = subject.fresh();
    const key = 'k'.repeat(engine.capabilities.keyBytesMax + 1);
    const batch = [
      { kind: 'put', space: 1, key: 'first', value: 'x' },
      { kind: 'put', space: 1, key, value: 'x' },
    ] as const;
    assert.throws(() => engine.commit(batch, 'async'), { code: 'storage.key-length' });
    assert.equal(engine.get(1, 'first'), undefined);
    put(engine, 1, 'k'.repeat(engine.capabilities.keyBytesMax), 'longest');
    assert.equal(engine.get(1, 'k'.repeat(engine.capabilities.keyBytesMax)), 'longest');
    engine.close();
  });
}

function scans(subject: EngineUnderTest): void {
  test(`${subject.name}: a scan is in byte order and keeps to its limits`, () => {
    const engine = subject.fresh();
    for (const key of ['b', 'a', 'Z', '\xff', '', 'b\0', 'é', 'c']) put(engine, 5, key, key);
    put(engine, 4, 'zz', 'x');
    put(engine, 6, '', 'x');
    const all = ['', 'Z', 'a', 'b', 'b\0', 'c', 'é', '\xff'];
    assert.deepEqual(keysOf(engine.scan({ space: 5 })), all);
    assert.deepEqual(keysOf(engine.scan({ space: 5, reverse: true })), [...all].reverse());
    assert.deepEqual(keysOf(engine.scan({ space: 5, from: 'a', to: 'c' })), ['a', 'b', 'b\0']);
    const back = engine.scan({ space: 5, from: 'a', to: 'c', reverse: true });
    assert.deepEqual(keysOf(back), ['b\0', 'b', 'a']);
    assert.deepEqual(keysOf(engine.scan({ space: 5, from: 'c', to: 'c' })), []);
    assert.deepEqual([...engine.scan({ space: 5, from: 'é', keysOnly: true })][0], {
      key: 'é',
      value: '',
    });
    engine.close();
  });

  test(`${subject.name}: keys present throughout a scan come once while others come and go`, () => {
    const engine = subject.fresh();
    const key = (n: number) => `k${String(n).padStart(5, '0')}`;
    for (let n = 0; n < 3000; n += 1) put(engine, 9, key(n), 'old');
    engine.sync();
    const seen: string[] = [];
    for (const entry of engine.scan({ space: 9 })) {
      seen.push(entry.key);
      const n = seen.length;
      if (n % 3 === 0) engine.commit([{ kind: 'delete', space: 9, key: key(n - 3) }], 'async');
      put(engine, 9, `new${n}`, 'x');
      put(engine, 9, `a${n}`, 'x');
    }
    assert.equal(new Set(seen).size, seen.length);
    for (let n = 0; n < 3000; n += 1) assert.ok(seen.includes(key(n)) || !engine.has(9, key(n)));
    engine.close();
  });

  test(`${subject.name}: a snapshot does not see later commits`, () => {
    const engine = subject.fresh();
    put(engine, 1, 'a', 'before');
    const snapshot = engine.snapshot();
    put(engine, 1, 'a', 'after');
    put(engine, 1, 'b', 'after');
    assert.equal(snapshot.get(1, 'a'), 'before');
    assert.deepEqual([...snapshot.scan({ space: 1 })], [{ key: 'a', value: 'before' }]);
    assert.equal(snapshot.has(1, 'b'), false);
    snapshot.close();
    assert.equal(engine.get(1, 'a'), 'after');
    engine.close();
  });
}

function matchesModel(subject: EngineUnderTest): void {
  test(`${subject.name}: agrees with a plain Map after many random operations`, () => {
    let engine = subject.fresh();
    const model = new Map<string, string>();
    let seed = 12345;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return (seed >>> 8) % below;
    };
    for (let round = 0; round < 6000; round += 1) {
      const key = `key${random(400)}`;
      const choice = random(100);
      if (choice < 60) {
        put(engine, 7, key, `v${round}`);
        model.set(key, `v${round}`);
      } else if (choice < 90) {
        engine.commit([{ kind: 'delete', space: 7, key }], 'async');
        model.delete(key);
      } else if (choice === 99 && random(5) === 0) {
        engine.commit([{ kind: 'clear', space: 7 }], 'async');
        model.clear();
      } else if (choice === 98 && random(5) === 0) {
        engine.snapshot().close();
      } else if (choice === 97 && subject.again) {
        engine.close();
        engine = subject.again();
      } else assert.equal(engine.get(7, key), model.get(key));
    }
    const expected = [...model].sort(([a], [b]) => (a < b ? -1 : 1));
    const found = [...engine.scan({ space: 7 })].map(({ key, value }) => [key, value]);
    assert.deepEqual(found, expected);
    engine.close();
  });
}

export function engineContract(subject: EngineUnderTest): void {
  readsAndWrites(subject);
  scans(subject);
  matchesModel(subject);
  const again = subject.again;
  if (!again) return;
  test(`${subject.name}: contents are there after closing and opening`, () => {
    const engine = subject.fresh();
    put(engine, 1, 'a', 'one');
    put(engine, 1, 'b', 'two');
    engine.commit([{ kind: 'delete', space: 1, key: 'a' }], 'sync');
    engine.close();
    engine.close();
    const later = again();
    assert.deepEqual([...later.scan({ space: 1 })], [{ key: 'b', value: 'two' }]);
    later.close();
  });
}
