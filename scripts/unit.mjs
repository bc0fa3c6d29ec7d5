// npm run unit: builds and runs the unit tests, or those whose path contains one of the words given.
import { spawnSync } from 'node:child_process';
import { testFiles } from './test-files.mjs';

const words = process.argv.slice(2);
const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const files = built.status === 0 ? testFiles() : [];
const wanted = files.filter(
  (path) => words.length === 0 || words.some((word) => path.includes(word)),
);
if (wanted.length === 0) process.exit(1);
const { status } = spawnSync(process.execPath, ['--test', '--test-reporter=dot', ...wanted], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
