// The first session of README.md really runs, as a newcomer would type it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

function blockOf(readme: string, language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme);
  assert.ok(found, `README.md has no ${language} block`);
  return found[1] ?? '';
}

test('the first session of the README runs and its data stays', () => {
  const readme = readFileSync(join(repository, 'README.md'), 'utf8');
  const shell = blockOf(readme, 'sh')
    .replace('qm CREATE.FILE BP DIRECTORY', 'echo Y | qm CREATE.FILE BP DIRECTORY')
    .replace(/\nqm\n$/, "\nqm <<'SESSION'\n");
  const script = `${shell}${blockOf(readme, 'qm')}SESSION\nqm -quiet COUNT ORDERS\n`;
  const scratch = mkdtempSync(join(tmpdir(), 'qm-readme-'));
  const run = spawnSync('bash', ['-e', '-c', script], {
    cwd: scratch,
    encoding: 'utf8',
    timeout: 120_000,
    env: {
      ...process.env,
      QMSYS: join(scratch, 'qmsys'),
      PATH: `${join(repository, 'bin')}:${process.env['PATH']}`,
      TERM: 'vt100',
    },
  });
  rmSync(scratch, { recursive: true, force: true });
  assert.equal(run.status, 0, run.stdout + run.stderr);
  for (const expected of [
    /4 record\(s\) read, 4 written/,
    /1001 +Ann Abbott +Kettle/,
    /Leeds[\s\S]*York/,
    /Compiled 1 program\(s\) with no errors/,
    /4 orders changed/,
    /26\.95/,
    /2 record\(s\) selected/,
    /2 record\(s\) counted[\s\S]*4 record\(s\) counted/,
  ]) {
    assert.match(run.stdout, expected);
  }
});
