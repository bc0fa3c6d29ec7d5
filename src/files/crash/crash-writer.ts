// Child of the crash test: writes records as fast as it can and reports each once it is
// acknowledged, until killed.
import { writeSync } from 'node:fs';
import { FileSystem } from '../file-system.ts';
import { SessionFiles } from '../session-files.ts';
import { ANYBODY } from '../test-system.ts';

const [systemDirectory = '', accountPath = '', first = '0'] = process.argv.slice(2);
const fileSystem = new FileSystem({ systemDirectory, permissions: { may: () => true } });
const account = fileSystem.openAccount(accountPath);
const files = new SessionFiles(fileSystem, { subject: ANYBODY, account });
const opened = files.open('CRASH', 'DATA');
if (opened.outcome !== 'opened') throw new Error('no CRASH file');
const { file } = opened;
/** Long enough that checkpoints fall into the time in which the parent kills. */
const body = 'x'.repeat(2000);
for (let n = Number(first); ; n += 1) {
  const id = `K${n % 5000}`;
  if (n % 10 === 9) {
    files.beginTransaction();
    for (const other of [id, `${id}.TWIN`]) {
      files.lockRecord(file, other, 'U', { wait: false });
      if (files.write(file, other, `${n}\xfe${body}`) !== 0) process.exit(1);
    }
    if (files.commitTransaction() !== 0) process.exit(1);
  } else if (files.write(file, id, `${n}\xfe${body}`) !== 0) process.exit(1);
  writeSync(1, `${n}\n`);
}
