// npm run fuzz:emit, npm run fuzz:compile, npm run fuzz:format: the long runs of the fuzz tests. -- --count N --seed N
import { fuzzCompiler } from './fuzz-compiler.ts';
import { fuzzFormat } from './fuzz-format.ts';
import { fuzzGeneratedCode } from './fuzz-generated-code.ts';
import { ProgramWriter } from './program-writer.ts';
import { Random } from './random.ts';
import { runTrapped } from './trapped-runs.ts';

const [what, ...words] = process.argv.slice(2);

function option(name: string, otherwise: number): number {
  const at = words.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(words[at + 1]);
}

const count = option('count', 100_000);
const seed = option('seed', Date.now() % 1_000_000);
console.log(`${what}: ${count} programs, seed ${seed}`);
const started = Date.now();
const progress = (done: number) => {
  if (done % 10_000 === 0) console.log(`${done} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
};

/** One of so many programs runs, in batches, each in a system of its own. */
const TRAPPED_SHARE = 100;
const BATCH = 200;

async function trapped(programs: number): Promise<readonly string[]> {
  const writer = new ProgramWriter(new Random(seed + 1));
  let ran = 0;
  for (let left = programs; left > 0; left -= BATCH) {
    const sources = Array.from({ length: Math.min(left, BATCH) }, () => writer.program());
    const result = await runTrapped(sources);
    ran += result.ran;
    if (result.found.length > 0) return result.found;
  }
  console.log(`${ran} programs ran among canaries`);
  return [];
}

let found: readonly string[];
if (what === 'emit') {
  const result = fuzzGeneratedCode(count, seed, progress);
  console.log(`${result.compiled} of ${count} programs compiled`);
  found = result.found;
  if (found.length === 0) found = await trapped(Math.ceil(count / TRAPPED_SHARE));
} else if (what === 'format') {
  const result = fuzzFormat(count, seed, progress);
  console.log(
    `${result.formatted} formatted, ${result.refused} refused, ${result.compiled} compiled`,
  );
  found = result.found;
} else found = fuzzCompiler(count, seed, progress);
for (const one of found) console.log(one);
console.log(found.length === 0 ? 'nothing found' : `${found.length} found`);
process.exit(found.length === 0 ? 0 : 1);
