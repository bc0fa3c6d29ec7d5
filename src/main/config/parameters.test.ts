// The configuration page says of each parameter whether it does anything: held against the sources.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PARAMETERS, WITHOUT_EFFECT_YET } from './parameters.ts';

const sources = fileURLToPath(new URL('../../../src/', import.meta.url));
const NEVER = /^accepted|without effect here|always so here/;

test('parameters that are said to do something are read, the others are not', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  const read = files
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|config.parameters\.ts$/.test(name))
    .map((name) => readFileSync(join(sources, name), 'utf8'))
    .join('\n');
  const isRead = (name: string) => new RegExp(`(?:get|named)\\('${name}'\\)`).test(read);
  const wrong = [...PARAMETERS.values()].filter(({ name, meaning }) => {
    const isEffective = !WITHOUT_EFFECT_YET.has(name) && !NEVER.test(meaning);
    return isRead(name) !== isEffective;
  });
  assert.deepEqual(
    wrong.map(({ name }) => name),
    [],
  );
  for (const name of WITHOUT_EFFECT_YET) assert.ok(PARAMETERS.has(name), name);
});
