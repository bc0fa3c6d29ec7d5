// Writes the reference pages of the manual from the tables in the source. With --check it only tells whether they are fresh.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const load = (path) => import(pathToFileURL(join(root, 'dist', path)).href);
const check = process.argv.includes('--check');
const NOTE =
  '<!-- Made by scripts/generate-pages.mjs from the tables in the source. Do not edit. -->\n';

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (heads, rows) =>
  [row(...heads), row(...heads.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
const byName = (a, b) => (a[0] < b[0] ? -1 : 1);

async function commandsPage() {
  const { VERBS } = await load('tcl/verb-table.js');
  const rows = VERBS.map((verb) => [
    verb.names.map((name) => `\`${name}\``).join(', '),
    `\`${verb.usage}\``,
    verb.summary,
  ]);
  return `# Commands\n\n${NOTE}\nEvery name may be written with \`-\` for \`.\` and in any case. ${rows.length} verbs.\n\n${table(['Verb', 'Form', 'What it does'], rows.sort(byName))}\n`;
}

async function functionsPage() {
  const { FUNCTIONS } = await load('qmbasic/index.js');
  const rows = [...FUNCTIONS].map(([name, { args, summary, itype, origin }]) => {
    const count = Array.isArray(args)
      ? args[0] === args[1]
        ? args[0]
        : `${args[0]} to ${args[1]}`
      : '';
    return [`\`${name}\``, count, itype ? 'yes' : '', origin ?? '', summary];
  });
  return `# QMBasic functions\n\n${NOTE}\n${rows.length} functions. "I-type" tells whether expressions of dictionary items may use it; "from" names the system that an extension comes from.\n\n${table(['Function', 'Arguments', 'I-type', 'From', 'What it does'], rows.sort(byName))}\n`;
}

async function subroutinesPage() {
  const { ABSENT_ROUTINES, PCL_FUNCTIONS, STANDARD_ROUTINES } = await load(
    'qmbasic/standard-routines/index.js',
  );
  const rows = [...STANDARD_ROUTINES].map(
    ([name, { kind, arguments: list, optional, summary }]) => {
      const first = list.length - (optional ?? 0);
      const shown = list.map((one, at) => (at < first ? one : `{${one}}`));
      return [`\`${name}\``, kind, shown.join(', '), summary];
    },
  );
  const pcl = PCL_FUNCTIONS.map(({ name, arguments: list, summary }, at) => [
    `\`${name}(${list.join(', ')})\``,
    at + 1,
    summary,
  ]);
  const absent = [...ABSENT_ROUTINES].map(([name, reason]) => `\`${name}\`: ${reason}`).join('; ');
  return `# Standard subroutines

${NOTE}
Every program can call these: \`CALL !SORT(LIST, SORTED, 'A')\`. Functions can also be declared, without their first argument, which is the
result: \`DEFFUN ATVAR(NAME) CALLING "!ATVAR"\`. Arguments in braces may be left out. CATALOGUED() answers 3 for their names, \`MAP GLOBAL\` lists
them, and no program can be catalogued in their place. Not here: ${absent}.

${table(['Name', 'Kind', 'Arguments', 'What it does'], rows)}

What differs from the original: \`!SORT\` sorts null items too (the original crashes unless N is given) and looks at a list from its beginning,
wherever REMOVE stands; the texts of \`!ERRTEXT\` are our own; \`PCL.DUPLEX\` gives a text, \`PCL.FONT\` knows weights below medium, and names of
weights may have their hyphens; \`!PICKLIST\` cuts off what is too wide for the screen instead of giving up; more @-variables are read only for
\`!SETVAR\`, namely all that \`!ATVAR\` knows.

## Functions of PCL.H

\`$INCLUDE SYSCOM PCL.H\` declares these functions of \`!PCL\`. They give texts to print on a printer that takes PCL; lengths are in dots. Names of fonts,
papers and the like are those of record \`$PCLDATA\` in \`SYSCOM\`, to which more can be added.

${table(['Function', 'Key of !PCL', 'What it gives'], pcl)}
`;
}

async function keywordsPage() {
  const { queryKeywords } = await load('query/index.js');
  const byNumber = new Map();
  for (const entry of queryKeywords()) {
    const known = byNumber.get(entry.number) ?? { names: [], meaning: entry.meaning };
    known.names.push(...(entry.names ?? [entry.name]));
    byNumber.set(entry.number, known);
  }
  const rows = [...byNumber]
    .sort((a, b) => a[0] - b[0])
    .map(([number, { names, meaning }]) => [
      number,
      names.map((name) => `\`${name}\``).join(', '),
      meaning,
    ]);
  return `# Keywords of queries and commands\n\n${NOTE}\nThe numbers are those of K records in the VOC: a record of your own with the same number is another name of the keyword.\n\n${table(['Number', 'Names', 'Meaning'], rows)}\n`;
}

async function configurationPage() {
  const { PARAMETERS, WITHOUT_EFFECT_YET } = await load('main/config/parameters.js');
  const rows = [...PARAMETERS.values()].map(({ name, kind, default: fallback, meaning, range }) => [
    `\`${name}\``,
    range ? `${range[0]} to ${range[1]}` : kind,
    fallback,
    WITHOUT_EFFECT_YET.has(name) ? `${meaning} (without effect in this release)` : meaning,
  ]);
  return `# Configuration parameters\n\n${NOTE}\nSee \`docs/operations/standalone.md\` for where the file lies. ${rows.length} parameters; an environment variable of the same name overrides a file.\n\n${table(['Parameter', 'Values', 'Default', 'Meaning'], rows.sort(byName))}\n`;
}

async function compatibilityPage() {
  const { matrixPage, runMatrix } = await load('test/language/matrix/page.js');
  return matrixPage(runMatrix());
}

const PAGES = [
  ['docs/manual/commands.md', commandsPage],
  ['docs/manual/functions.md', functionsPage],
  ['docs/manual/subroutines.md', subroutinesPage],
  ['docs/manual/keywords.md', keywordsPage],
  ['docs/manual/compatibility.md', compatibilityPage],
  ['docs/operations/configuration.md', configurationPage],
];

let stale = 0;
for (const [path, make] of PAGES) {
  const target = join(root, path);
  const text = await make();
  let before = '';
  try {
    before = readFileSync(target, 'utf8');
  } catch {
    // A page that is not there yet is stale.
  }
  if (text === before) continue;
  stale += 1;
  if (check) console.log(`${path} is stale: run node scripts/generate-pages.mjs`);
  else {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
console.log(`${PAGES.length} generated pages, ${stale} ${check ? 'stale' : 'written'}`);
process.exit(check && stale > 0 ? 1 : 0);
