import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenFile } from '#files/index.ts';
import { takeFile } from '../../arguments/file-argument.ts';
import { type Command, setReturnCode, stop, type Verb } from '../../verb.ts';

const LABEL_WIDTH = 20;

export const analyseFile: Verb = {
  names: ['ANALYSE.FILE', 'ANALYZE.FILE', 'FILE.STAT', 'FILE.STATS'],
  usage: 'ANALYSE.FILE {DICT} file',
  summary: 'Show the number and sizes of the records of a file',
  dispatch: 'CA $ANALYSE',
  run(command) {
    const { session, words } = command;
    const { name, portion, file } = takeFile(command);
    const word = words.next();
    if (word.type !== 'end' && !['STATISTICS', 'NO.PAGE'].includes(word.keyword)) {
      stop(`Unexpected token (${word.text})`, 1);
    }
    const sizes = sizesOf(command, file);
    const show = (label: string, value: string | number) =>
      session.terminal.writeLine(`${label.padEnd(LABEL_WIDTH)}${value}`);
    show('File', portion === 'DICT' ? `DICT ${name}` : name);
    show('Path', file.path);
    show('Type', file.kind);
    show('Records', sizes.length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    show('Bytes in records', total);
    if (sizes.length > 0) {
      show('Average record', Math.round(total / sizes.length));
      show('Smallest record', sizes[0] ?? 0);
      show('Largest record', sizes.at(-1) ?? 0);
      show('Middle record', sizes[sizes.length >> 1] ?? 0);
    }
    show('Bytes on disk', bytesOnDisk(file.path));
    setReturnCode(session, 0);
  },
};

/** Bytes of each record with its id, smallest first. */
function sizesOf({ session }: Command, file: OpenFile): number[] {
  const sizes: number[] = [];
  for (const id of session.files.ids(file)) {
    sizes.push(id.length + (session.files.read(file, id)?.length ?? 0));
  }
  return sizes.sort((a, b) => a - b);
}

function bytesOnDisk(path: string): number {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.size ?? 0;
  return readdirSync(path).reduce((sum, name) => sum + bytesOnDisk(join(path, name)), stats.size);
}
