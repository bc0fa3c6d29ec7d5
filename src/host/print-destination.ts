import { spawnSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import { CommandError } from '#base/index.ts';
import type { FileContext, OpenFile } from '#files/index.ts';
import type { PrintDestination, PrintUnit } from '#session/index.ts';
import { FIELD_MARK } from '#values/index.ts';

const NUMBER_DIGITS = 4;
const HIGHEST_JOB = 9999;
const SPOOL_TIMEOUT_MS = 30_000;

/** Print jobs that end as records of `$HOLD`, or go to the operating system's spooler when one is configured (SPOOLER). */
export function printDestination(files: () => FileContext, spooler: string): PrintDestination {
  const open = (name: string): OpenFile => {
    const opened = files().open(name, 'DATA');
    if (opened.outcome === 'opened') return opened.file;
    throw new CommandError('PRINT', `Cannot open print file ${name}`, opened.status);
  };
  return {
    store(fileName, recordId, text) {
      const file = open(fileName);
      // A line end at the end of a job ends its last line; it does not begin another.
      const record = text.replace(/\n$/, '').replaceAll('\n', FIELD_MARK);
      const status = file.write(recordId, record);
      files().close(file);
      if (status !== 0) {
        throw new CommandError(
          'PRINT',
          `Cannot write print job ${recordId} to ${fileName}`,
          status,
        );
      }
    },
    nextNumber(fileName, name) {
      const file = open(fileName);
      let number = 1;
      const idOf = () => `${name}_${String(number).padStart(NUMBER_DIGITS, '0')}`;
      while (number < HIGHEST_JOB && file.has(idOf())) number += 1;
      files().close(file);
      return idOf();
    },
    spool: (text, unit) => spool(text, unit, spooler),
    writeStderr(text) {
      writeSync(2, Buffer.from(text, 'latin1'));
    },
  };
}

function spool(text: string, unit: PrintUnit, spooler: string): boolean {
  const [command = '', ...args] = spooler.split(' ').filter((word) => word !== '');
  if (command === '') return false;
  const run = spawnSync(command, args, {
    input: Buffer.from(text, 'latin1'),
    timeout: SPOOL_TIMEOUT_MS,
    env: { ...process.env, QM_PRINT_UNIT: String(unit.number) },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return run.status === 0;
}
