// The support matrix as a page of the manual.
import { terminfoNote } from './other-uses.ts';
import { extensions, type MatrixPart, PARTS } from './parts.ts';
import { type Outcome, runUses } from './run-uses.ts';

export interface PartOutcome {
  readonly part: MatrixPart;
  readonly outcomes: readonly Outcome[];
}

/** Runs everything that the matrix tells of. */
export function runMatrix(): PartOutcome[] {
  return PARTS.map((part) => ({ part, outcomes: runUses(part.uses) }));
}

/** What is wrong: uses that do not do what the page would say of them. */
export function faults({ part, outcomes }: PartOutcome): string[] {
  const found = outcomes.flatMap(({ use, works, shown }) => {
    if (works !== (use.no === undefined)) {
      const what = works ? 'works, although it is said not to' : 'does not work';
      return [`${part.title}: ${use.name} ${what}: ${JSON.stringify(shown.slice(0, 200))}`];
    }
    return [];
  });
  const known = new Set(part.uses.map((use) => use.name));
  const missing = part.names.filter((name) => !known.has(name));
  return [...found, ...missing.map((name) => `${part.title}: nothing is said of ${name}`)];
}

const HEAD = `# What of the original's QMBasic works here

<!-- Made by scripts/generate-pages.mjs, which compiles and runs a use of everything named here. Do not edit. -->

"yes": the use shown compiles, and a program that uses it was run and showed what it should; "yes, compiled": it was only compiled. What all of it does in
detail is proven by the recorded cases. "partly" and "no" say why.
`;

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;

function answer({ use, shown }: Outcome, title: string): string {
  if (use.no !== undefined) return `no: ${use.no}`;
  if (use.partly !== undefined) return `partly: ${use.partly}`;
  const note = title.includes('TERMINFO') ? terminfoNote(shown) : use.note;
  const yes = use.shows === undefined ? 'yes, compiled' : 'yes';
  return note === undefined ? yes : `${yes}. ${note}`;
}

function partText({ part, outcomes }: PartOutcome): string {
  const rows = outcomes.map((outcome) =>
    row(`\`${outcome.use.name}\``, outcome.use.form, answer(outcome, part.title)),
  );
  return [
    `## ${part.title}\n`,
    row('Name', 'Use', 'Works'),
    row('---', '---', '---'),
    ...rows,
  ].join('\n');
}

function counts(parts: readonly PartOutcome[]): string {
  const rows = parts.map(({ part: { title, uses } }) => {
    const no = uses.filter((use) => use.no !== undefined).length;
    const partly = uses.filter((use) => use.partly !== undefined).length;
    return row(title, String(uses.length - no - partly), String(partly), String(no));
  });
  return [row('Part', 'yes', 'partly', 'no'), row('---', '---', '---', '---'), ...rows].join('\n');
}

function extensionsText(): string {
  const rows = extensions().map(({ name, kind, origin, summary }) =>
    row(`\`${name}\``, kind, origin, summary),
  );
  return [
    '## Extensions\n',
    row('Name', 'Kind', 'From', 'What it does'),
    row('---', '---', '---', '---'),
    ...rows,
  ].join('\n');
}

/** The whole page. */
export function matrixPage(parts: readonly PartOutcome[]): string {
  return `${[HEAD, counts(parts), ...parts.map(partText), extensionsText()].join('\n\n')}\n`;
}
