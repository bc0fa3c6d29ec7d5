// Runs the recorded cases against our system, in a few child processes, and compares.
// Options: folders or case names to run; -d shows differences; --update-gaps rewrites test/known-
// gaps/gaps.txt.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Case, casesOf, differenceOf, expectedOutput, foldersOf } from './case.ts';
import { readLedger } from './ledger.ts';

const CASE_TIMEOUT_MS = 30_000;
const repository = fileURLToPath(new URL('../../../', import.meta.url));
const root = join(repository, 'test', 'compat');
const ledgerFolder = join(repository, 'test', 'known-gaps');

interface Result {
  readonly item: Case;
  readonly passed: boolean;
  readonly output: string;
}

interface Answer {
  readonly output: string;
}

const args = process.argv.slice(2);
const showDifferences = args.includes('-d');
const updateGaps = args.includes('--update-gaps');
const patterns = args.filter((arg) => !arg.startsWith('-'));

function wanted(item: Case): boolean {
  const id = `${item.folder}/${item.name}`;
  return patterns.length === 0 || patterns.some((pattern) => id.includes(pattern));
}

const queue = foldersOf(root)
  .flatMap((folder) => casesOf(root, folder))
  .filter(wanted);
const total = queue.length;
const results: Result[] = [];
const scratch = mkdtempSync(join(tmpdir(), 'compat-'));

/** One child works through cases until none is left; a case that hangs costs its child only. */
async function work(number: number): Promise<void> {
  let child: ChildProcess | undefined;
  for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
    child ??= startChild(number);
    const answer = await ask(child, item);
    const output = answer?.output ?? '<<NO ANSWER>>';
    results.push({ item, output, passed: output === expectedOutput(root, item) });
    if (!answer) {
      child.kill('SIGKILL');
      child = undefined;
    }
  }
  child?.disconnect();
}

function startChild(number: number): ChildProcess {
  const script = fileURLToPath(new URL('./case-runner.js', import.meta.url));
  return fork(script, [root, join(scratch, `child${number}-${Date.now()}`)], {
    env: { ...process.env, TERM: 'vt100', TZ: 'UTC', LINES: '24', COLUMNS: '80' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--stack-size=3900'],
  });
}

function ask(child: ChildProcess, item: Case): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const done = (answer: Answer | undefined) => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(answer);
    };
    const onMessage = (message: unknown) => done(message as Answer);
    const onExit = () => done(undefined);
    const timer = setTimeout(() => done(undefined), CASE_TIMEOUT_MS);
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.send(item);
  });
}

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, (_, i) => work(i)));
rmSync(scratch, { recursive: true, force: true });

const ledger = readLedger(ledgerFolder);
const nameOf = (result: Result) => `${result.item.folder}/${result.item.name}`;
results.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
let unexpected = 0;
for (const folder of new Set(results.map((result) => result.item.folder))) {
  const here = results.filter((result) => result.item.folder === folder);
  const passed = here.filter((result) => result.passed).length;
  console.log(`${folder.padEnd(24)} ${passed} passed, ${here.length - passed} failed`);
}
for (const result of results) {
  const name = nameOf(result);
  const listed = ledger.gaps.has(name) || ledger.chosen.has(name);
  if (result.passed && listed) {
    unexpected += 1;
    console.log(`PASSES NOW ${name}: take it off the list in test/known-gaps`);
  } else if (!result.passed && !listed) {
    unexpected += 1;
    console.log(`FAILS ${name}`);
  }
  if (showDifferences && !result.passed) {
    console.log(`--- ${name}\n${differenceOf(expectedOutput(root, result.item), result.output)}`);
  }
}
if (updateGaps) {
  const gaps = results.filter((result) => !result.passed && !ledger.chosen.has(nameOf(result)));
  const head = '# Recorded cases that fail today. One that starts to pass must leave this list.\n';
  writeFileSync(
    join(ledgerFolder, 'gaps.txt'),
    head + gaps.map((gap) => `${nameOf(gap)}\n`).join(''),
  );
}
const failing = results.filter((result) => !result.passed).length;
console.log(
  `recorded cases: ${total} run, ${results.length - failing} pass, ${failing} do not (known gaps, chosen differences)`,
);
console.log(`${total - unexpected} passed, ${unexpected} failed`);
process.exit(unexpected === 0 || updateGaps ? 0 : 1);
