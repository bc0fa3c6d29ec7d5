// The tables of the support matrix in the order of the page, and the names that each must cover.
import { FUNCTIONS, STATEMENTS } from '#qmbasic/index.ts';
import { AT_VARIABLE_USES } from './at-variable-uses.ts';
import { CONVERSION_USES, FORMAT_USES } from './conversion-uses.ts';
import { FUNCTION_USES } from './function-uses.ts';
import { KEY_USES } from './key-uses.ts';
import { MODE_USES } from './mode-uses.ts';
import {
  INCLUDE_USES,
  OTHER_KEY_USES,
  readInventory,
  SCREEN_USES,
  TERMINFO_USES,
} from './other-uses.ts';
import { DIRECTIVE_USES, restrictedUses, STATEMENT_USES } from './statement-uses.ts';
import { SUBROUTINE_USES } from './subroutine-uses.ts';
import type { Use } from './use.ts';

export interface MatrixPart {
  readonly title: string;
  readonly uses: readonly Use[];
  /** Names of the original that must be among the uses. */
  readonly names: readonly string[];
}

type Inventory = Readonly<Record<string, readonly (string | number)[]>>;

/** What the original has, by kind. */
export const INVENTORY = readInventory<Inventory>('original.json');

const namesOf = (kind: string) => (INVENTORY[kind] ?? []).map(String);
const restricted = restrictedUses(namesOf('restrictedStatements'), namesOf('restrictedFunctions'));
const KEY_TITLES: Readonly<Record<string, string>> = {
  system: 'SYSTEM()',
  status: 'STATUS()',
  fileinfo: 'FILEINFO()',
  selectinfo: 'SELECTINFO()',
  printUnits: 'GETPU() and SETPU',
};

export const PARTS: readonly MatrixPart[] = [
  {
    title: 'Statements and declarations',
    uses: STATEMENT_USES,
    names: namesOf('statements'),
  },
  { title: 'Compiler directives', uses: DIRECTIVE_USES, names: namesOf('directives') },
  { title: '$MODE options', uses: MODE_USES, names: namesOf('modes') },
  { title: 'Functions', uses: FUNCTION_USES, names: namesOf('functions') },
  { title: '@-variables', uses: AT_VARIABLE_USES, names: namesOf('atVariables') },
  ...KEY_USES.map(([kind, uses]) => ({
    title: `Keys of ${KEY_TITLES[kind] ?? kind}`,
    uses,
    names: namesOf(kind),
  })),
  { title: 'Positions of TERMINFO()', uses: TERMINFO_USES, names: [] },
  { title: 'Codes of @()', uses: SCREEN_USES, names: [] },
  { title: 'Other keys', uses: OTHER_KEY_USES, names: [] },
  { title: 'Include records of SYSCOM', uses: INCLUDE_USES, names: [] },
  {
    title: 'Standard subroutines',
    uses: SUBROUTINE_USES,
    names: namesOf('standardSubroutines'),
  },
  { title: 'Conversion codes', uses: CONVERSION_USES, names: namesOf('conversions') },
  { title: 'Format codes', uses: FORMAT_USES, names: namesOf('formats') },
  {
    title: 'Statements that need $INTERNAL',
    uses: restricted.statements,
    names: namesOf('restrictedStatements'),
  },
  {
    title: 'Functions that need $INTERNAL',
    uses: restricted.functions,
    names: namesOf('restrictedFunctions'),
  },
];

export interface Extension {
  readonly name: string;
  readonly kind: 'function' | 'statement';
  readonly origin: string;
  readonly summary: string;
}

/** Everything that the original does not have, with the system that it comes from. */
export function extensions(): Extension[] {
  const list: Extension[] = [];
  for (const [name, { origin, summary }] of FUNCTIONS) {
    if (origin) list.push({ name, kind: 'function', origin, summary });
  }
  for (const [name, { origin }] of STATEMENTS) {
    if (origin) list.push({ name, kind: 'statement', origin, summary: '' });
  }
  return list.sort((a, b) => (a.name < b.name ? -1 : 1));
}
