// A recorded case: where its parts lie, and how outputs are compared.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Case {
  readonly folder: string;
  readonly name: string;
  /** `bp`: one program, compiled and run. `tcl`: commands, each in a session of its own. */
  readonly kind: 'bp' | 'tcl';
}

/** Cases of one folder, in order of names. */
export function casesOf(root: string, folder: string): Case[] {
  return readdirSync(join(root, folder))
    .filter((name) => /\.(bp|tcl)$/.test(name) && statSync(join(root, folder, name)).isFile())
    .sort()
    .map((name) => ({
      folder,
      name: name.replace(/\.(bp|tcl)$/, ''),
      kind: name.endsWith('.bp') ? 'bp' : 'tcl',
    }));
}

export function foldersOf(root: string): string[] {
  return readdirSync(root)
    .filter((name) => statSync(join(root, name)).isDirectory())
    .sort();
}

const CONTROL_SEQUENCE = /\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>()][0-9A-B]?/g;

/**
 * Run-time errors in dictionary expressions begin with an address in the original's object code:
 * it is left out of account.
 */
const OBJECT_ADDRESS = /^[0-9A-F]{8}: /gm;

/**
 * What the recorder did to every output: no control sequences, CR or FF, no blanks at line ends.
 */
export function normalised(output: string): string {
  return output
    .replace(CONTROL_SEQUENCE, '')
    .replace(/[\r\f]/g, '')
    .replace(OBJECT_ADDRESS, '00000000: ')
    .split('\n')
    .map((line) => line.replace(/ +$/, ''))
    .join('\n')
    .replace(/\n+$/, '');
}

export function expectedOutput(root: string, item: Case): string {
  return readFileSync(join(root, item.folder, `${item.name}.out`), 'latin1')
    .replace(OBJECT_ADDRESS, '00000000: ')
    .replace(/\n+$/, '');
}

/** The first lines that differ, for a person to read. */
export function differenceOf(expected: string, actual: string, linesMax = 12): string {
  const want = expected.split('\n');
  const got = actual.split('\n');
  const shown: string[] = [];
  for (let i = 0; i < Math.max(want.length, got.length) && shown.length < linesMax; i++) {
    if (want[i] === got[i]) continue;
    shown.push(`    line ${i + 1}`);
    shown.push(`      recorded ${JSON.stringify(want[i] ?? null)}`);
    shown.push(`      ours     ${JSON.stringify(got[i] ?? null)}`);
  }
  return shown.join('\n');
}
