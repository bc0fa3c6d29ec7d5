// Layers and import rules, by dependency-cruiser. A checker that saw nothing would be green for ever, so it must have seen every file.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

function countTypescript(folder) {
  let count = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) count += countTypescript(join(folder, entry.name));
    else if (entry.name.endsWith('.ts')) count += 1;
  }
  return count;
}

const expected = countTypescript('src');
const run = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    'src',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
  ],
  { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 },
);
if (run.stdout === '') {
  console.error(run.stderr);
  process.exit(1);
}
const { summary, modules } = JSON.parse(run.stdout);
const seen = modules.filter((module) => module.source.startsWith('src/')).length;
for (const violation of summary.violations) {
  console.error(`${violation.rule.name}: ${violation.from} -> ${violation.to}`);
}
const dependencies = modules.reduce((sum, module) => sum + module.dependencies.length, 0);
console.log(
  `layers: ${seen} of ${expected} modules seen, ${dependencies} imports, ${summary.violations.length} violations`,
);
process.exit(summary.violations.length > 0 || seen < expected || dependencies < seen ? 1 : 0);
