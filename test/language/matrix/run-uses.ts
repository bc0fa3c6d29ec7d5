// Compiles and runs the uses of the support matrix in an account of a system made for it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '#files/index.ts';
import { TestSystem } from '../../harness/test-system.ts';
import type { Use } from './use.ts';

export interface Outcome {
  readonly use: Use;
  readonly works: boolean;
  /** What the compiler complained about or the program showed. */
  readonly shown: string;
}

/** Runs every use; a use works when it compiles and shows what it should. */
export function runUses(uses: readonly Use[]): Outcome[] {
  const directory = mkdtempSync(join(tmpdir(), 'matrix-'));
  const system = new TestSystem(directory, { ERRLOG: '10' });
  try {
    const account = system.newAccount();
    return uses.map((use) => outcomeOf(system, account, use));
  } finally {
    system.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

function outcomeOf(system: TestSystem, account: Account, use: Use): Outcome {
  for (const [name, source] of Object.entries(use.routines ?? {})) {
    compile(system, account, name, source.startsWith('CLASS') ? source : ended(source));
    system.run(account, `CATALOGUE BP ${name} LOCAL`);
  }
  const source = use.verbatim ? use.program : ended(use.program);
  const compiled = compile(system, account, 'T', source);
  const isAsExpected = use.compiler?.test(compiled) ?? true;
  if (!compiled.includes('with no errors') || !isAsExpected) {
    return { use, works: false, shown: compiled };
  }
  if (use.shows === undefined) return { use, works: true, shown: '' };
  const shown = system.run(account, 'RUN BP T', use.input ?? '').output.replace(/\r|\n$/g, '');
  const { shows } = use;
  const works = typeof shows === 'string' ? shown === shows : shows.test(shown);
  return { use, works, shown };
}

const ended = (source: string) => `${source.replace(/\n$/, '')}\nEND`;

function compile(system: TestSystem, account: Account, name: string, source: string): string {
  const text = source.replace(/\n$/, '').replaceAll('\n', '\xfe');
  system.write(account, 'BP', 'DATA', [[name, text]]);
  return system.run(account, `BASIC BP ${name}`).output;
}
