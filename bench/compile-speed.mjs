// How many source lines a second the compiler takes, and how long a stored object takes to become a routine. CPU seconds, under
// the engine's flags of bin/qm; the object is loaded in fresh processes. calibrate.js runs before and after, to show how busy
// the machine was: 1.3 s or less is quiet. --record appends to bench/results.ndjson.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeObject, encodeObject } from '../dist/qmbasic/catalog/object-record.js';
import { FUNCTION_CODE, PREPARED } from '../dist/qmbasic/functions/index.js';
import { compile } from '../dist/qmbasic/index.js';
import { loadProgram } from '../dist/qmbasic/runtime/load.js';
import { createRuntime } from '../dist/qmbasic/runtime/runtime.js';
import { OPERATIONS } from '../dist/qmbasic/statements/index.js';

const script = fileURLToPath(import.meta.url);
const KEY = Buffer.alloc(32, 7);
const FIELD_MARK = '\xfe';

/** One section of a program as people write them; `n` makes its names its own. */
const section = (n) =>
  `* Section ${n}: prices the lines of an order
ORDER.${n}:
  READU ORDER FROM ORDERS, ORDER.ID LOCKED
    CRT @(0,22):'Order ':ORDER.ID:' is held by user ':STATUS() ; ERR.${n} = 1
  END THEN
    TOTAL.${n} = 0
    LINES = DCOUNT(ORDER<3>, @VM)
    FOR L = 1 TO LINES
      PART = ORDER<3,L> ; QTY = ORDER<4,L>
      IF QTY MATCHES '1N0N' AND QTY > 0 THEN
        READ ITEM FROM PARTS, PART THEN
          PRICE = ITEM<2>
          IF ITEM<5> # '' THEN
            LOCATE CUSTOMER IN ITEM<5,1> BY 'AL' SETTING P THEN PRICE = ITEM<6,P> ELSE NULL
          END
          TOTAL.${n} += QTY * PRICE
          ORDER<5,L> = PRICE
        END ELSE
          MESSAGES<-1> = 'No part ':PART:' in order ':ORDER.ID:' (section ${n})'
        END
      END ELSE
        MESSAGES<-1> = 'Bad quantity "':QTY:'" on line ':L
      END
    NEXT L
    BEGIN CASE
      CASE TOTAL.${n} > 100000 ; RATE = 0.1
      CASE TOTAL.${n} > 10000 ; RATE = 0.05
      CASE 1 ; RATE = 0
    END CASE
    DISCOUNT.${n} = INT(TOTAL.${n} * RATE + 0.5)
    ORDER<7> = TOTAL.${n} - DISCOUNT.${n} ; ORDER<8> = OCONV(DATE(), 'D4/')
    PRINT FMT(ORDER.ID, '10L'):OCONV(TOTAL.${n}, 'MD2,'):'  ':FIELD(CUSTOMER, '*', 2)
    WRITE ORDER TO ORDERS, ORDER.ID
  END ELSE
    RELEASE ORDERS, ORDER.ID
  END
  RETURN`.split('\n');

function programOf(lines) {
  const sections = Array.from({ length: Math.ceil(lines / (section(0).length + 1)) }, (_, n) => n);
  return [
    "OPEN 'ORDERS' TO ORDERS ELSE STOP",
    "OPEN 'PARTS' TO PARTS ELSE STOP",
    ...sections.map((n) => `GOSUB ORDER.${n}`),
    'STOP',
    ...sections.flatMap(section),
  ].join(FIELD_MARK);
}

function cpuSeconds(action) {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function bareRuntime() {
  return createRuntime({
    session: {},
    commons: {},
    watch: new Int32Array(1),
    poll: () => undefined,
    findRoutine: () => () => undefined,
    functions: FUNCTION_CODE,
    prepared: PREPARED,
    operations: OPERATIONS,
  });
}

/** In a process of its own: milliseconds from the stored record to the routine. */
function loadOnce(path) {
  const record = readFileSync(path, 'latin1');
  const runtime = bareRuntime();
  const started = performance.now();
  loadProgram(decodeObject(record, 'T', KEY), runtime);
  console.log((performance.now() - started).toFixed(3));
}

function corpus() {
  const root = join(dirname(script), '..', 'test', 'compat');
  return readdirSync(root, { recursive: true })
    .filter((name) => name.endsWith('.bp'))
    .map((name) => readFileSync(join(root, name), 'latin1').replaceAll('\n', FIELD_MARK));
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const lineCount = (text) => text.split(FIELD_MARK).length;

/** CPU seconds of the fixed piece of JavaScript that all benchmarks are compared with. */
function calibrate() {
  const path = join(dirname(script), 'calibrate.js');
  return Number.parseFloat(spawnSync(process.execPath, [path], { encoding: 'utf8' }).stdout);
}

/** The first round as a new process finds it, and the median of the rounds after the engine has warmed up. */
function linesPerSecond(texts) {
  const lines = texts.reduce((sum, text) => sum + lineCount(text), 0);
  const round = () =>
    cpuSeconds(() => {
      for (const text of texts) compile({ name: 'T', text });
    });
  const first = round();
  for (let used = first; used < 3; ) used += round();
  // Rounds that take no time to speak of would only show the clock
  const repeats = Math.ceil(5000 / lines);
  const warm = Array.from({ length: 41 }, () => {
    let used = 0;
    for (let at = 0; at < repeats; at++) used += round();
    return used / repeats;
  });
  return {
    lines,
    first: Math.round(lines / first),
    steady: Math.round(lines / median(warm)),
    best: Math.round(lines / Math.min(...warm)),
  };
}

function loadTimes(lines) {
  const folder = mkdtempSync(join(tmpdir(), 'qm-load-'));
  const path = join(folder, 'object');
  const { program } = compile({ name: 'T', text: programOf(lines) });
  if (!program) throw new Error('the program of the benchmark does not compile');
  const record = encodeObject(program, KEY);
  writeFileSync(path, record, 'latin1');
  const times = Array.from({ length: 11 }, () => {
    const { stdout } = spawnSync(process.execPath, [...flags, script, '--load', path], {
      encoding: 'utf8',
    });
    return Number(stdout);
  });
  rmSync(folder, { recursive: true });
  return { lines, bytes: record.length, milliseconds: median(times) };
}

const loadAt = process.argv.indexOf('--load');
const flags = readFileSync(join(dirname(script), '..', 'bin', 'qm'), 'utf8')
  .split('\n', 1)[0]
  .match(/--\S+/g);
if (loadAt > 0) loadOnce(process.argv[loadAt + 1]);
else if (process.execArgv.length === 0) {
  const args = [...flags, script, ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
} else {
  const before = calibrate();
  const compiled = {
    'recorded programs': linesPerSecond(corpus()),
    'one program of 1,000 lines': linesPerSecond([programOf(1000)]),
    'one program of 5,000 lines': linesPerSecond([programOf(5000)]),
  };
  const calibrated = [before, calibrate()];
  for (const [name, { lines, first, steady, best }] of Object.entries(compiled)) {
    console.log(
      `${name}: ${lines} lines, ${steady} lines a second (best ${best}, the first time ${first})`,
    );
  }
  console.log(`calibrate.js: ${calibrated.join(' and ')} s`);
  const loaded = [100, 1000, 5000].map(loadTimes);
  for (const { lines, bytes, milliseconds } of loaded) {
    console.log(`object of ${lines} lines (${bytes} bytes): ready in ${milliseconds} ms`);
  }
  if (process.argv.includes('--record')) {
    const date = new Date().toISOString().slice(0, 10);
    const line = JSON.stringify({ date, node: process.version, calibrated, compiled, loaded });
    appendFileSync(join(dirname(script), 'results.ndjson'), `${line}\n`);
  }
}
