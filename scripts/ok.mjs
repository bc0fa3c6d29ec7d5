// npm run ok: the meaning of done for a commit. Every step must say how much it looked at.
import { spawnSync } from 'node:child_process';
import { testFiles } from './test-files.mjs';

const steps = [
  ['format', 'npx', ['biome', 'format', '.']],
  ['lint', 'npx', ['biome', 'lint', '--error-on-warnings', '.']],
  ['layers', process.execPath, ['scripts/check-layers.mjs']],
  ['types', 'npx', ['tsc', '--noEmit', '-p', 'tsconfig.json']],
  [
    'unused code',
    'npx',
    ['knip', '--no-progress', '--include', 'files,exports,dependencies,unlisted,unresolved'],
  ],
  ['build', process.execPath, ['scripts/build.mjs']],
  [
    'unit and text tests',
    process.execPath,
    () => ['--test', '--test-reporter=dot', ...testFiles()],
  ],
  ['recorded cases', process.execPath, ['dist/test/compat/run.js']],
  ['generated pages fresh', process.execPath, ['scripts/generate-pages.mjs', '--check']],
];

const only = process.argv.slice(2);
let failed = 0;
for (const [title, command, args] of steps) {
  if (only.length > 0 && !only.includes(title)) continue;
  const started = Date.now();
  const words = typeof args === 'function' ? args() : args;
  const { status } = spawnSync(command, words, { stdio: 'inherit' });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`== ${title}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (status !== 0) failed += 1;
}
console.log(failed === 0 ? '== ok' : `== ${failed} step(s) failed`);
process.exit(failed === 0 ? 0 : 1);
