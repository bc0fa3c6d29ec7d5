// Child process of run.ts: gets one case after another, answers with the output in the form of the
// recordings.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '#files/index.ts';
import { recordsIn, TestSystem } from '../harness/test-system.ts';
import { type Case, normalised } from './case.ts';

const [root = '', scratch = ''] = process.argv.slice(2);
const system = new TestSystem(scratch);
/** `DEBUGGING` shows that programs compiled so do the same. */
const compileOptions = process.env['COMPAT_BASIC'] ?? '';

function run(account: Account, command: string, input = ''): string {
  return system.run(account, command, input).output;
}

/**
 * Compiles and catalogues the subroutines of a case; what the compiler complains about comes first
 * in its output.
 */
function prepareSubroutines(account: Account, folder: string): string {
  if (!existsSync(folder)) return '';
  let complaints = '';
  for (const [name, source] of recordsIn(folder)) {
    system.write(account, 'BP', 'DATA', [[name, source]]);
    const compiled = run(account, `BASIC BP ${name} ${compileOptions}`);
    if (!compiled.includes('with no errors')) complaints += compiled;
    run(account, `CATALOGUE BP ${name} LOCAL`);
  }
  return complaints;
}

function runProgram(account: Account, base: string): string {
  const source = readFileSync(`${base}.bp`, 'latin1').replace(/\n$/, '').replaceAll('\n', '\xfe');
  system.write(account, 'BP', 'DATA', [['T', source]]);
  const compiled = run(account, `BASIC BP T ${compileOptions}`);
  if (!compiled.includes('with no errors')) return `<<COMPILE ERRORS>>\n${compiled}`;
  const input = existsSync(`${base}.in`) ? readFileSync(`${base}.in`, 'latin1') : '';
  return run(account, 'RUN BP T', input);
}

function runCommands(account: Account, path: string): string {
  let output = '';
  let input = '';
  for (const line of readFileSync(path, 'latin1').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('INPUT ')) {
      input = `${line.slice(6).replaceAll('\\n', '\n')}\n`;
      continue;
    }
    output += `: ${line}\n${run(account, line, input)}`;
    input = '';
    if (!output.endsWith('\n')) output += '\n';
  }
  return output;
}

function runCase(item: Case): string {
  const base = join(root, item.folder, item.name);
  const account = system.newAccount();
  try {
    system.load(account, join(root, item.folder, 'fixture'));
    system.load(account, `${base}.files`);
    const complaints = prepareSubroutines(account, `${base}.subs`);
    const output =
      item.kind === 'bp' ? runProgram(account, base) : runCommands(account, `${base}.tcl`);
    return normalised(complaints + output);
  } finally {
    system.remove(account);
  }
}

process.on('message', (item: Case) => {
  let output: string;
  try {
    output = runCase(item);
  } catch (error) {
    output = `<<RUNNER ERROR ${error instanceof Error ? error.stack : String(error)}>>`;
  }
  process.send?.({ output });
});
process.on('disconnect', () => {
  system.close();
  process.exit(0);
});
