import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ERROR_NUMBERS } from '../include-records/error-numbers.ts';
import { includeRecords } from '../include-records/index.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { Box } from '../runtime/value.ts';
import { testRuntime } from '../test-run.ts';
import { ABSENT_ROUTINES, routineOf, STANDARD_ROUTINES } from './index.ts';

function runtime(session: object): Runtime {
  const rt = testRuntime(
    () => undefined,
    () => assert.fail('no routine is looked for'),
  );
  return { ...rt, session: session as Runtime['session'] };
}

/** What the first argument holds after a call. */
function result(name: string, rest: readonly (string | number)[], session: object = {}): unknown {
  const row = STANDARD_ROUTINES.get(name) ?? assert.fail(`${name} is not there`);
  const box = new Box('');
  routineOf(runtime(session), name, row)(box, ...rest);
  return box.v;
}

function sorted(list: string, mode: string): unknown {
  const row = STANDARD_ROUTINES.get('!SORT') ?? assert.fail();
  const box = new Box('');
  routineOf(runtime({}), '!SORT', row)(list, box, mode);
  return String(box.v).replaceAll('\xfe', ',');
}

test('a routine counts its arguments', () => {
  const row = STANDARD_ROUTINES.get('!SORT') ?? assert.fail();
  assert.throws(
    () => routineOf(runtime({}), '!SORT', row)('a', 'b'),
    /Argument count mismatch calling !SORT \(Call=2, subr=3\)/,
  );
});

test('!SORT: every mark divides; letters of the mode in any order, others mean nothing', () => {
  assert.equal(sorted('c\xfeA\xfdb\xfcb\xff', ''), ',A,b,b,c');
  assert.equal(sorted('c\xfeA\xfdb\xfcb\xff', 'xund'), 'c,b,A');
  assert.equal(sorted('10\xfe9\xfe-1\xfe 3\xfe1.5', 'r'), '-1,1.5, 3,9,10');
  assert.equal(sorted('3\xfe 3\xfe03\xfe2', 'R'), '2,03, 3,3');
  assert.equal(sorted('3\xfe03\xfe2', 'RU'), '2,3');
  assert.equal(sorted('', 'A'), '');
});

test('!ABSPATH and !PATHTKN', () => {
  const session = {
    account: { path: '/acc' },
    system: { qmsys: '/q', configuration: new Map([['TEMPDIR', '/t']]) },
  };
  const path = (directory: string, name: string) => result('!ABSPATH', [directory, name], session);
  assert.deepEqual(
    [path('/a', 'b'), path('/a/', 'b'), path('', 'b'), path('/a', '/b'), path('/a', '@QMSYS/b')],
    ['/a/b', '/a/b', '/acc/b', '/b', '/q/b'],
  );
  const token = (name: string) => result('!PATHTKN', [name], session);
  assert.deepEqual(
    [token('@qmsys/b'), token('@TMP'), token('@other'), token('b')],
    ['/q/b', '/t', '@other', 'b'],
  );
});

test('!ERRTEXT knows every number of ERR.H, some with the error of the operating system', () => {
  const session = { language: { osError: 2 } };
  const text = (number: string | number) => result('!ERRTEXT', [number], session);
  for (const number of Object.values(ERROR_NUMBERS)) assert.match(String(text(number)), /[a-z]/);
  assert.deepEqual(
    [text(3006), text(3010), text('x'), text(-1)],
    ['Record not found', 'Reading or writing failed (os.error 2)', 'x', -1],
  );
});

test('!PCL: keys and names that mean nothing give a null text; a session may have its own data', () => {
  const fields = (includeRecords().get('$PCLDATA') ?? '').trimEnd().split('\n');
  fields[0] = `${fields[0]}\xfdMINE`;
  fields[1] = `${fields[1]}\xfd77`;
  fields[2] = `${fields[2]}\xfd1`;
  const files = {
    open: () => ({ outcome: 'opened', file: {} }),
    read: () => fields.join('\xfe'),
    close: () => undefined,
  };
  const pcl = (...rest: (string | number)[]) => result('!PCL', rest, { files });
  assert.deepEqual([pcl(0), pcl(15), pcl(8, 'A99'), pcl(6, 'nothing')], ['', '', '', '']);
  assert.equal(pcl(6, 'mine,10.5pt,bold,pc-8'), '\x1b(s77t1p10.5v3B\x1b(10U');
  assert.equal(pcl(6, 'thin,pitch 12,6lpi,regular'), '\x1b(s12h0p0s0B\x1b&l6D');
  assert.equal(pcl(14, 'extra-bold'), '\x1b(s4B');
  assert.equal(
    pcl(5, 1, 2, 30, 40, 5, 0),
    '\x1b*p1x2Y\x1b*c30a5b0P\x1b*p1x42Y\x1b*c30a5b0P\x1b*p1x2Y\x1b*c5a40b0P\x1b*p31x2Y\x1b*c5a40b0P\x1b*p31x42Y\x1b*c5a5b0P',
  );
});

test('what is not here has a reason, and is in no table', () => {
  for (const [name, reason] of ABSENT_ROUTINES) {
    assert.ok(reason.length > 0 && !STANDARD_ROUTINES.has(name));
  }
});
