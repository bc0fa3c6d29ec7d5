import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ER } from '#base/index.ts';
import { FileSystem } from './file-system.ts';
import type { OpenFile, Portion } from './records/open-file.ts';
import { SessionFiles } from './session-files.ts';
import { ANYBODY, type TestFile, type TestSystem, testFile, testSystem } from './test-system.ts';

const FM = '\xfe';
const VM = '\xfd';

function create(system: TestSystem, name: string, more: TestFile = {}): string {
  return testFile(system.account, name, more);
}

function open(files: SessionFiles, name: string, portion: Portion = 'DATA'): OpenFile {
  const opened = files.open(name, portion);
  assert.ok(opened.outcome === 'opened', `${name}: ${JSON.stringify(opened)}`);
  return opened.file;
}

for (const engine of ['memory', 'lmdb'] as const) {
  test(`${engine}: records are read as they were written; deleted ones are gone`, () => {
    const system = testSystem({ engine });
    create(system, 'RW');
    const f = open(system.files, 'RW');
    assert.equal(system.files.write(f, '1', `a${FM}b${VM}c`), 0);
    assert.equal(system.files.read(f, '1'), `a${FM}b${VM}c`);
    assert.equal(system.files.read(f, 'ABC'), undefined);
    assert.equal(system.files.status, ER.RNF);
    assert.equal(system.files.write(f, 'null', ''), 0);
    assert.equal(system.files.read(f, 'null'), '');
    assert.deepEqual([...system.files.ids(f)], ['1', 'null']);
    assert.equal(system.files.delete(f, '1'), 0);
    assert.equal(f.count(), 1);
    assert.equal(system.files.clear(f), 0);
    assert.equal(f.count(), 0);
    system.end();
  });

  test(`${engine}: illegal ids are refused with 3000 (statements-files/illegal-record-ids)`, () => {
    const system = testSystem({ engine });
    create(system, 'IR');
    create(system, 'ID2', { kind: 'directory' });
    for (const name of ['IR', 'ID2']) {
      const f = open(system.files, name);
      for (const id of ['', 'k'.repeat(64), `a${VM}b`, `a${FM}b`]) {
        assert.equal(system.files.write(f, id, 'x'), ER.IID);
        assert.equal(system.files.read(f, id), undefined);
      }
      assert.equal(system.files.write(f, 'k'.repeat(63), 'x'), 0);
      assert.equal(system.files.delete(f, ''), ER.IID);
      assert.equal(system.files.delete(f, 'k'.repeat(64)), ER.IID);
    }
    system.end();
  });

  test(`${engine}: ids of a NO.CASE file (statements-files/nocase-file-ids)`, () => {
    const system = testSystem({ engine });
    create(system, 'NCF', { options: { noCase: true } });
    const f = open(system.files, 'NCF');
    system.files.write(f, 'Abc', 'first');
    assert.equal(system.files.read(f, 'ABC'), 'first');
    assert.equal(f.info(1012), 'Abc');
    system.files.write(f, 'aBC', 'second');
    assert.deepEqual([...f.ids()], ['aBC']);
    system.files.lockRecord(f, 'ABC', 'U', { wait: false });
    assert.equal(system.files.recordLocked(f, 'abc').state, 2);
    system.files.delete(f, 'abc');
    assert.equal(system.files.read(f, 'Abc'), undefined);
    assert.equal(f.info(1008), 1);
    system.end();
  });

  test(`${engine}: a transaction is seen inside, and written as a whole or not at all`, () => {
    const system = testSystem({ engine });
    const { files } = system;
    create(system, 'TX');
    const f = open(files, 'TX');
    files.write(f, 'A', 'old');
    files.write(f, 'D', 'doomed');
    const change = () => {
      files.beginTransaction();
      for (const id of ['A', 'B', 'D']) files.lockRecord(f, id, 'U', { wait: false });
      assert.equal(files.write(f, 'A', 'new'), 0);
      assert.equal(files.write(f, 'B', 'added'), 0);
      assert.equal(files.delete(f, 'D'), 0);
      assert.equal(files.write(f, 'E', 'unlocked'), ER.NOLOCK);
      assert.equal(files.delete(f, 'E'), ER.NOLOCK);
      assert.equal(files.recordLocked(f, 'A').state, 2);
      assert.equal(files.read(f, 'A'), 'new');
      assert.deepEqual([...files.ids(f)].sort(), ['A', 'B']);
    };
    change();
    files.rollbackTransaction();
    assert.equal(files.recordLocked(f, 'A').state, 0);
    assert.deepEqual(
      [files.read(f, 'A'), files.read(f, 'B'), files.read(f, 'D')],
      ['old', undefined, 'doomed'],
    );
    change();
    files.beginTransaction();
    files.write(f, 'A', 'inner, undone');
    files.rollbackTransaction();
    assert.equal(files.read(f, 'A'), 'new');
    files.beginTransaction();
    files.write(f, 'A', 'inner');
    assert.equal(files.commitTransaction(), 0);
    assert.equal(files.transactionDepth, 1);
    assert.equal(files.commitTransaction(), 0);
    assert.equal(files.recordLocked(f, 'A').state, 0);
    assert.deepEqual(
      [files.read(f, 'A'), files.read(f, 'B'), files.read(f, 'D')],
      ['inner', 'added', undefined],
    );
    system.end();
  });
}

test('which statements release a lock (statements-files/write-releases-lock-matrix)', () => {
  const system = testSystem({ engine: 'memory' });
  const { files } = system;
  create(system, 'WL');
  const f = open(files, 'WL');
  const after = (act: () => void) => {
    files.write(f, 'K', 'x');
    files.readLocked(f, 'K', 'U', { wait: false });
    act();
    const { state } = files.recordLocked(f, 'K');
    files.release();
    return state;
  };
  assert.equal(
    after(() => files.write(f, 'K', 'a')),
    0,
  );
  assert.equal(
    after(() => files.write(f, 'K', 'a', { keepLock: true })),
    2,
  );
  assert.equal(
    after(() => files.delete(f, 'K')),
    0,
  );
  assert.equal(
    after(() => files.delete(f, 'K', { keepLock: true })),
    2,
  );
  assert.equal(
    after(() => files.read(f, 'K')),
    2,
  );
  assert.deepEqual(files.readLocked(f, 'NOREC', 'U', { wait: false }), { outcome: 'missing' });
  const again = open(files, 'WL');
  files.lockRecord(again, 'SUB', 'U', { wait: false });
  files.close(again);
  assert.equal(files.recordLocked(f, 'NOREC').state, 2);
  assert.equal(files.recordLocked(f, 'SUB').state, 0);
  system.end();
});

test('file locks (statements-files/filelock-statements) and locks of two sessions', () => {
  const system = testSystem({ engine: 'memory' });
  const { files } = system;
  create(system, 'FLK');
  const f = open(files, 'FLK');
  const other = system.session({ subject: { ...ANYBODY, userNumber: 2 } });
  const g = open(other, 'FLK');
  assert.deepEqual(files.lockFile(f, { wait: false }), { outcome: 'locked' });
  assert.deepEqual(files.recordLocked(f, 'A'), { state: 3, owner: 1 });
  assert.deepEqual(other.recordLocked(g, 'A'), { state: -3, owner: 1 });
  assert.deepEqual(other.lockRecord(g, 'A', 'U', { wait: false }), { outcome: 'refused', by: 1 });
  assert.equal(files.lockRecord(f, 'A', 'U', { wait: false }).outcome, 'locked');
  assert.equal(files.unlockFile(f), 0);
  assert.equal(files.recordLocked(f, 'A').state, 2);
  assert.deepEqual(other.readLocked(g, 'A', 'L', { wait: false }), { outcome: 'refused', by: 1 });
  assert.equal(files.unlockFile(f), ER.NLK);
  files.release(f, 'A');
  files.lockRecord(f, 'A', 'L', { wait: false });
  assert.equal(other.lockRecord(g, 'A', 'L', { wait: false }).outcome, 'locked');
  assert.deepEqual(files.lockRecord(f, 'A', 'U', { wait: true }), { outcome: 'deadlock', by: 2 });
  other.end();
  assert.equal(files.lockRecord(f, 'A', 'U', { wait: false }).outcome, 'locked');
  const [lock] = system.fileSystem.locks.list();
  assert.deepEqual([lock?.id, lock?.mode, lock?.owner], ['A', 'U', 1]);
  assert.equal(system.fileSystem.pathOf(lock?.fileNumber ?? 0), f.path);
  assert.deepEqual(files.lockTask(3), { held: true, by: 0 });
  files.end();
  assert.equal(system.fileSystem.locks.list().length, 0);
  system.end();
});

test('directory files hold text (statements-files/directory-file-contents, -foreign-text)', () => {
  const system = testSystem({ engine: 'memory' });
  const { files } = system;
  create(system, 'DC', { kind: 'directory' });
  const f = open(files, 'DC');
  const stored = (record: string) => {
    assert.equal(files.write(f, 'T', record), 0);
    return readFileSync(join(f.path, 'T')).toString('latin1');
  };
  assert.equal(stored(`a${FM}b${VM}c`), `a\nb${VM}c\n`);
  assert.equal(stored(''), '');
  assert.equal(stored(FM), '\n\n');
  assert.equal(files.read(f, 'T'), FM);
  assert.equal(stored('a\nb'), 'a\nb\n');
  assert.equal(files.read(f, 'T'), `a${FM}b`);
  f.markMapping = false;
  assert.equal(stored(`a${FM}b`), `a${FM}b`);
  f.markMapping = true;
  const foreign: readonly (readonly [string, string])[] = [
    ['one\ntwo', `one${FM}two`],
    ['one\ntwo\n\n', `one${FM}two${FM}`],
    ['one\r\ntwo\r\n', `one\r${FM}two\r`],
    ['\n', ''],
  ];
  for (const [text, record] of foreign) {
    writeFileSync(join(f.path, 'A'), text, 'latin1');
    assert.equal(files.read(f, 'A'), record);
  }
  mkdirSync(join(f.path, 'SUBDIR'));
  assert.equal(files.read(f, 'SUBDIR'), undefined);
  assert.equal(files.status, ER.IID);
  assert.deepEqual([...f.ids()].sort(), ['A', 'T']);
  system.end();
});

test('ids of directory files become names that cannot lead elsewhere', () => {
  const system = testSystem({ engine: 'memory' });
  const { files } = system;
  create(system, 'DN', { kind: 'directory' });
  const f = open(files, 'DN');
  const names = [
    '../x',
    '..',
    '.',
    '/etc/passwd',
    '~home',
    '.dot',
    'a/b',
    '%d',
    '100%',
    'has space',
  ];
  for (const id of names) {
    assert.equal(files.write(f, id, id), 0, id);
    assert.equal(files.read(f, id), id);
  }
  assert.deepEqual([...f.ids()].sort(), [...names].sort());
  assert.ok(existsSync(join(f.path, 'a%Sb')));
  symlinkSync('/etc/passwd', join(f.path, 'LINK'));
  assert.equal(files.read(f, 'LINK'), undefined);
  assert.equal(files.status, ER.PERM);
  assert.equal(files.write(f, 'LINK', 'mine'), 0);
  assert.equal(files.read(f, 'LINK'), 'mine');
  system.end();
});

test('files are found through the VOC (statements-files/q-pointers-and-voc-opens)', () => {
  const system = testSystem({ engine: 'memory' });
  const { files, account } = system;
  create(system, 'REALF');
  assert.equal(system.fileSystem.createDynamic(join(account.path, 'REALF.DIC'), {}), 0);
  create(system, 'M,ONE');
  create(system, 'M,M');
  files.write(open(files, 'REALF'), 'K', 'hello');
  const voc: readonly (readonly [string, string, Portion, number])[] = [
    ['QPTR', `Q${FM}${FM}REALF`, 'DATA', 0],
    ['FPTR', `F${FM}REALF${FM}REALF.DIC`, 'DICT', 0],
    ['BADF', `F${FM}nothere`, 'DATA', ER.FNF],
    ['NODICT', `F${FM}REALF`, 'DICT', ER.NPN],
    ['BADQ', `Q${FM}${FM}NOTINVOC`, 'DATA', ER.NVR],
    ['ACCQ', `Q${FM}NOACC${FM}REALF`, 'DATA', ER.VNF],
    ['XITEM', 'X', 'DATA', ER.VNF],
    ['LOOP', `Q${FM}${FM}LOOP`, 'DATA', ER.VNF],
    ['SYSF', `F${FM}@QMSYS/VOC`, 'DATA', 0],
  ];
  for (const [id, record, portion, status] of voc) {
    account.voc.write(id, record);
    const opened = files.open(id, portion);
    assert.equal(opened.outcome === 'opened' ? 0 : opened.status, status, id);
  }
  assert.equal(open(files, 'QPTR').info(1), 'QPTR');
  assert.equal(files.read(open(files, 'QPTR'), 'K'), 'hello');
  assert.equal(open(files, 'M,ONE').path, join(account.path, 'M', 'ONE'));
  assert.equal(open(files, 'M').path, join(account.path, 'M', 'M'));
  const absent = files.open('M,TWO', 'DATA');
  assert.ok(absent.outcome === 'failed' && absent.status === ER.CNF);
  assert.equal(open(files, 'REALF').fileNumber, open(files, 'QPTR').fileNumber);
  assert.equal(files.open('nothing', 'DATA').outcome, 'failed');
  assert.equal(files.status, ER.NVR);
  system.end();
});

test('files are made, renamed and removed while nobody has them open', () => {
  const system = testSystem({ engine: 'memory' });
  const { files, fileSystem, account } = system;
  const path = create(system, 'lower');
  const renamed = join(account.path, 'UPPER');
  assert.ok(existsSync(create(system, 'A/B')));
  assert.ok(existsSync(join(account.path, 'A%SB')));
  const f = open(files, 'lower');
  files.write(f, 'K', 'kept');
  assert.equal(fileSystem.deleteFile(path), ER.IN_USE);
  assert.equal(fileSystem.renameFile(path, renamed), ER.IN_USE);
  files.close(f);
  assert.equal(fileSystem.renameFile(path, renamed), 0);
  account.voc.write('upper', `F${FM}UPPER`);
  const g = open(files, 'upper');
  assert.equal(files.read(g, 'K'), 'kept');
  files.close(g);
  assert.equal(fileSystem.deleteFile(renamed), 0);
  assert.ok(!existsSync(renamed));
  create(system, 'UPPER');
  assert.equal(open(files, 'UPPER').count(), 0);
  assert.equal(fileSystem.deleteFile(account.path), ER.INVAPATH);
  system.end();
});

test('an account can be moved and copied while it is closed', () => {
  const system = testSystem();
  create(system, 'F');
  system.files.write(open(system.files, 'F'), 'K', 'one');
  system.fileSystem.close();
  renameSync(join(system.folder, 'acc'), join(system.folder, 'moved'));
  cpSync(join(system.folder, 'moved'), join(system.folder, 'copy'), { recursive: true });
  const fileSystem = new FileSystem({
    systemDirectory: join(system.folder, 'qmsys'),
    permissions: { may: () => true },
  });
  for (const name of ['moved', 'copy']) {
    const account = fileSystem.openAccount(join(system.folder, name));
    const files = new SessionFiles(fileSystem, { subject: ANYBODY, account });
    const f = open(files, 'F');
    assert.equal(files.read(f, 'K'), 'one');
    files.write(f, 'K', name);
    assert.equal(files.read(f, 'K'), name);
  }
  fileSystem.close();
  system.end();
});

test('a damaged or copied descriptor gives one clear message and a status', () => {
  const system = testSystem({ engine: 'memory' });
  const { files, account } = system;
  create(system, 'BAD');
  create(system, 'GOOD');
  files.write(open(files, 'GOOD'), 'K', 'x');
  cpSync(join(account.path, 'GOOD'), join(account.path, 'COPY'), { recursive: true });
  writeFileSync(join(account.path, 'BAD', '.file'), '{ "format": 1, ');
  account.voc.write('COPY', `F${FM}COPY`);
  for (const name of ['BAD', 'COPY']) {
    const opened = files.open(name, 'DATA');
    assert.ok(opened.outcome === 'failed' && opened.status === ER.BAD_DESCRIPTOR);
    assert.match(opened.message ?? '', /^Cannot open file/);
  }
  assert.equal(files.read(open(files, 'GOOD'), 'K'), 'x');
  system.end();
});

test('triggers are asked before and after (statements-files/trigger-functions)', () => {
  const system = testSystem({ engine: 'memory' });
  create(system, 'TG');
  const calls: string[] = [];
  const files = system.session({
    triggers: {
      run(call) {
        calls.push(`${call.mode} ${call.id} ${call.record}`);
        if (call.record === 'bad data' || call.id === 'KEEP') return { outcome: 'refused' };
        return {
          outcome: 'accepted',
          record: call.record === 'change me' ? 'changed' : call.record,
        };
      },
    },
  });
  const f = open(files, 'TG');
  assert.equal(system.fileSystem.setTrigger(f, 'TGTRIG', 47), 0);
  assert.deepEqual([f.info(1002), f.info(1007)], ['TGTRIG', 47]);
  assert.equal(files.write(f, 'A', 'good'), 0);
  assert.equal(files.write(f, 'B', 'bad data'), ER.TRIGGER);
  assert.equal(files.write(f, 'C', 'change me'), 0);
  assert.equal(files.read(f, 'C'), 'changed');
  assert.equal(files.read(f, 'B'), undefined);
  assert.equal(files.delete(f, 'A'), 0);
  assert.equal(files.delete(f, 'KEEP'), ER.TRIGGER);
  assert.equal(files.clear(f), 0);
  assert.deepEqual(calls, [
    '1 A good',
    '4 A good',
    '1 B bad data',
    '1 C change me',
    '4 C changed',
    '2 A ',
    '8 A ',
    '2 KEEP ',
    '32  ',
  ]);
  const without = system.session();
  assert.equal(without.write(open(without, 'TG'), 'Z', 'x'), ER.TRIGGER);
  system.end();
});

test('nobody gets at the store of an account as if it were a file', () => {
  const system = testSystem();
  const { files, account, fileSystem } = system;
  const store = join(account.path, '.store');
  symlinkSync(store, join(account.path, 'ALIAS'));
  account.voc.write('STORE', `F${FM}.store`);
  for (const opened of [
    files.open('STORE', 'DATA'),
    files.openPath('ALIAS'),
    files.openPath(store),
  ]) {
    assert.ok(opened.outcome === 'failed' && opened.status === ER.PERM);
  }
  assert.equal(fileSystem.deleteFile(store), ER.INVAPATH);
  assert.equal(fileSystem.deleteFile(join(account.path, 'ALIAS')), ER.INVAPATH);
  assert.equal(fileSystem.renameFile(store, join(account.path, 'X')), ER.INVAPATH);
  assert.equal(fileSystem.createDirectory(join(store, 'X')), ER.INVAPATH);
  assert.equal(account.voc.read('LIST'), `V${FM}IN`);
  system.end();
});
