// Everything the original's language has is used once, and does what the support matrix says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { UNMODED_USES } from './mode-uses.ts';
import { faults, matrixPage, runMatrix } from './page.ts';
import { runUses } from './run-uses.ts';

const PAGE = fileURLToPath(new URL('../../../../docs/manual/compatibility.md', import.meta.url));
const parts = runMatrix();

test('every use does what the matrix says of it, and nothing of the original is left out', () => {
  assert.deepEqual(parts.flatMap(faults), []);
});

test('programs of modes do something else without their mode', () => {
  const wrong = runUses(UNMODED_USES).filter((outcome) => !outcome.works);
  assert.deepEqual(
    wrong.map(({ use, shown }) => `${use.name}: ${shown}`),
    [],
  );
});

test('the page of the manual is fresh', () => {
  assert.equal(
    readFileSync(PAGE, 'utf8'),
    matrixPage(parts),
    'run node scripts/generate-pages.mjs',
  );
});
