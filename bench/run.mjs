// Times every benchmark program beside calibrate.js and compares with the original's ratios, and with the same work written by
// hand in JavaScript (NAME.js).
// Options: names of programs to run; --rounds N (default 3); --record appends the results to bench/results.ndjson.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const qm = join(folder, '..', 'bin', 'qm');
const { ratios } = JSON.parse(readFileSync(join(folder, 'original.json'), 'utf8'));
const args = process.argv.slice(2);
const record = args.includes('--record');
const rounds = args.includes('--rounds') ? Number(args[args.indexOf('--rounds') + 1]) : 3;
const names = args.filter((arg) => /^[A-Z]+$/.test(arg));

const work = mkdtempSync(join(tmpdir(), 'qm-bench-'));
const account = join(work, 'account');
const tables = join(work, 'tables');
const environment = {
  ...process.env,
  QMSYS: join(work, 'qmsys'),
  TERM: 'vt100',
  LINES: '24',
  COLUMNS: '80',
};

/** CPU and wall seconds of one command, by the shell's own clock. */
function timed(command, commandArgs, input = '') {
  const script = 'TIMEFORMAT="@@ %U %S %R"; time "$@"';
  const run = spawnSync('bash', ['-c', script, 'bench', command, ...commandArgs], {
    cwd: account,
    env: environment,
    input,
    encoding: 'latin1',
  });
  const [, user, system, wall] = /@@ ([\d.]+) ([\d.]+) ([\d.]+)/.exec(run.stderr) ?? [];
  return {
    cpu: Number(user) + Number(system),
    wall: Number(wall),
    output: run.stdout.trim(),
    status: run.status,
  };
}

const least = (numbers) => Math.min(...numbers);
const net = ({ run, alone }) => run - alone;
const leastOf = (pairs) =>
  Math.max(0.001, least(pairs.map((one) => one.run)) - least(pairs.map((one) => one.alone)));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function prepare() {
  spawnSync('mkdir', ['-p', account]);
  timed(qm, [], 'Y\nOFF\n');
  timed(qm, ['-quiet', 'CREATE.FILE BP DIRECTORY']);
  for (const name of [...Object.keys(ratios), 'FIBSUB']) {
    if (name === 'COUNT') continue;
    copyFileSync(join(folder, `${name}.bp`), join(account, 'BP', name));
    const { output } = timed(qm, ['-quiet', `BASIC BP ${name}`]);
    if (!/no errors/.test(output)) throw new Error(`${name} does not compile: ${output}`);
  }
  timed(qm, ['-quiet', 'CATALOGUE BP FIBSUB LOCAL']);
}

function commandOf(name) {
  return name === 'COUNT' ? 'COUNT BIG WITH F2 = "500"' : `RUN BP ${name}`;
}

/** CPU seconds of the same work written by hand, and of an empty program beside it. */
function byHand(name) {
  if (name === 'WR' || name === 'INVOICE') {
    for (const table of name === 'WR' ? ['BIG'] : ['ORD', 'CUS']) {
      rmSync(join(tables, `${table}.mdb`), { force: true });
      rmSync(join(tables, `${table}.mdb-lock`), { force: true });
    }
  }
  const alone = timed(process.execPath, ['-e', '0']).cpu;
  return { alone, run: timed(process.execPath, [join(folder, `${name}.js`), tables]).cpu };
}

function removeData(name) {
  if (name === 'WR') timed(qm, ['-quiet', 'DELETE.FILE BIG FORCE']);
  if (name === 'INVOICE') {
    timed(qm, ['-quiet', 'DELETE.FILE ORD FORCE']);
    timed(qm, ['-quiet', 'DELETE.FILE CUS FORCE']);
  }
}

function measureStartUp() {
  const node = [];
  const who = [];
  for (let i = 0; i < 20; i++) {
    node.push(timed(process.execPath, ['-e', '0']));
    who.push(timed(qm, ['-quiet', 'WHO']));
  }
  return {
    node: median(node.map((run) => run.wall)),
    who: median(who.map((run) => run.wall)),
  };
}

mkdirSync(tables);
prepare();
const start = measureStartUp();
const startRatio = start.who / start.node;
console.log(
  `start-up: node -e 0 ${start.node} s, qm -quiet WHO ${start.who} s, ${startRatio.toFixed(2)} times`,
);
const results = [];
const wanted = Object.keys(ratios).filter((name) => names.length === 0 || names.includes(name));
// RD, SEL and COUNT read what WR writes.
wanted.sort((a, b) => Number(b === 'WR') - Number(a === 'WR'));
for (const name of wanted) {
  if (name === 'COUNT') {
    timed(qm, ['-quiet', 'ED DICT BIG F2'], 'I\nD\n2\n\n\n10R\nS\n\nFI\n');
  }
  const runs = [];
  const baselines = [];
  const hands = [];
  let output = '';
  for (let round = 0; round < rounds; round++) {
    removeData(name);
    // Beside each run a start alone: a busy machine slows both down
    const alone = timed(qm, ['-quiet', 'WHO']).cpu;
    const run = timed(qm, ['-quiet', commandOf(name)]);
    output = run.output;
    runs.push({ alone, run: run.cpu });
    baselines.push(timed(process.execPath, [join(folder, 'calibrate.js')]).cpu);
    hands.push(byHand(name));
  }
  const cpu = Math.max(0.001, median(runs.map(net)));
  const calibrate = median(baselines);
  const ratio = cpu / calibrate;
  const times = ratios[name] / ratio;
  const toHand = cpu / Math.max(0.001, median(hands.map(net)));
  // The least disturbed of all runs, each kind for itself: what a machine shows that has nothing else to do
  const leastNet = leastOf(runs);
  const leastTimes = ratios[name] / (leastNet / least(baselines));
  const leastToHand = leastNet / leastOf(hands);
  results.push({
    name,
    net: +cpu.toFixed(3),
    calibrate,
    ratio: +ratio.toFixed(3),
    original: ratios[name],
    times: +times.toFixed(1),
    toHand: +toHand.toFixed(2),
    least: {
      net: +leastNet.toFixed(3),
      calibrate: least(baselines),
      times: +leastTimes.toFixed(1),
      toHand: +leastToHand.toFixed(2),
    },
  });
  console.log(
    `${name.padEnd(8)} ${cpu.toFixed(2).padStart(6)} s  ratio ${ratio.toFixed(3)}  original ${ratios[name].toFixed(2)}  ` +
      `${times.toFixed(1).padStart(5)} times faster, ${toHand.toFixed(2)} of hand-written; ` +
      `at the least ${leastTimes.toFixed(1)} and ${leastToHand.toFixed(2)}   [${output.split('\n')[0].slice(0, 30)}]`,
  );
}
if (record) {
  const line = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    rounds,
    startRatio: +startRatio.toFixed(2),
    results,
  };
  appendFileSync(join(folder, 'results.ndjson'), `${JSON.stringify(line)}\n`);
}
rmSync(work, { recursive: true, force: true });
