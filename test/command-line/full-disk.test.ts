// A disk that runs full: one clear message and a status for the program, and nothing lost that was written before.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const qm = fileURLToPath(new URL('../../../bin/qm', import.meta.url));

/** A small disk needs a mount, which only a user with a namespace of his own may make. */
function canMount(): boolean {
  const script =
    'd=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs $d && rmdir $d 2>/dev/null; umount $d && rmdir $d';
  return spawnSync('unshare', ['--mount', 'bash', '-c', script]).status === 0;
}

const FILL = `OPEN 'BIG' TO F ELSE STOP 'no file'
FILLER = STR('x', 20000)
N = 0
LOOP
   WRITE FILLER : N TO F, N + 1 ON ERROR
      CRT 'refused with status ' : STATUS()
      EXIT
   END
   N += 1
UNTIL N = 20000 DO
REPEAT
CRT 'written ' : N
END
`;

const CHECK = `OPEN 'BIG' TO F ELSE STOP 'no file'
N = 0
LOOP
   READ R FROM F, N + 1 ELSE EXIT
   IF R[20001, 9] # N THEN CRT 'record ' : N + 1 : ' is damaged'
   N += 1
REPEAT
CRT 'found ' : N
END
`;

test('a full disk refuses a write with a status and keeps what was written', (t) => {
  if (!canMount()) {
    t.skip('needs the right to mount a small disk');
    return;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'qm-disk-'));
  const disk = join(scratch, 'disk');
  mkdirSync(disk);
  writeFileSync(join(scratch, 'FILL'), FILL);
  writeFileSync(join(scratch, 'CHECK'), CHECK);
  const script = `set -e
mount -t tmpfs -o size=64m tmpfs ${disk}
mkdir ${disk}/account && cd ${disk}/account
printf 'Y\\nCREATE.FILE BP DIRECTORY\\nCREATE.FILE BIG\\nOFF\\n' | ${qm} -quiet > /dev/null
cp ${scratch}/FILL ${scratch}/CHECK BP
${qm} -quiet 'BASIC BP FILL CHECK'
${qm} -quiet RUN BP FILL || true
${qm} -quiet RUN BP CHECK
umount -l ${disk}
`;
  const { stdout, stderr, status } = spawnSync('unshare', ['--mount', 'bash', '-c', script], {
    encoding: 'latin1',
    timeout: 120_000,
    env: { ...process.env, QMSYS: join(scratch, 'qmsys'), TERM: 'vt100' },
  });
  rmSync(scratch, { recursive: true, force: true });
  assert.equal(status, 0, stdout + stderr);
  const written = Number(/written (\d+)/.exec(stdout)?.[1]);
  const found = Number(/found (\d+)/.exec(stdout)?.[1]);
  assert.match(stdout, /refused with status [1-9]\d*/);
  assert.ok(written > 500, stdout);
  assert.equal(found, written, stdout);
  assert.doesNotMatch(stdout + stderr, /is damaged|\n\s+at /);
});
