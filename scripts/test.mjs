// npm test: builds, runs every unit test, then the recorded cases of the original.
import { spawnSync } from 'node:child_process';
import { testFiles } from './test-files.mjs';

const steps = [
  ['build', ['scripts/build.mjs']],
  ['unit and text tests', () => ['--test', '--test-reporter=dot', ...testFiles()]],
  ['recorded cases', ['dist/test/compat/run.js']],
];

let failed = 0;
for (const [title, args] of steps) {
  console.log(`\n== ${title}`);
  const words = typeof args === 'function' ? args() : args;
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (status !== 0) {
    console.log(`== ${title}: FAILED`);
    failed += 1;
    if (title === 'build') break;
  }
}
process.exit(failed === 0 ? 0 : 1);
