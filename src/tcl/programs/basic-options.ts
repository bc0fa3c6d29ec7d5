// The record $BASIC.OPTIONS of a program file or of the VOC: what every program of the file is compiled with.
import type { CompileOptions } from '#qmbasic/index.ts';
import { MODE_NAMES } from '#qmbasic/index.ts';

type Defines = NonNullable<CompileOptions['defines']>;
type Define = Defines[number];

/** What the lines of the record add up to. */
interface OptionsUnderWay {
  defines: Define[];
  modes: NonNullable<CompileOptions['modes']>[number][];
  noCaseStrings?: boolean;
  warningsAreErrors?: boolean;
  debug?: boolean;
  noXref?: boolean;
  catalogueName?: string;
  catalogueMode?: '' | 'LOCAL' | 'GLOBAL';
}

const NAME = /^[A-Z][A-Z0-9.$%_]*$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

type Line = (rest: string, options: OptionsUnderWay, report: (text: string) => void) => void;

const LINES: ReadonlyMap<string, Line> = new Map<string, Line>([
  ['CATALOGUE', catalogue],
  ['CATALOG', catalogue],
  ['NO.CATALOGUE', noCatalogue],
  ['NO.CATALOG', noCatalogue],
  ['DEFINE', define],
  ['MODE', mode],
  [
    'DEBUGGING',
    (_rest, options) => {
      options.debug = true;
    },
  ],
  [
    'NOCASE.STRINGS',
    (_rest, options) => {
      options.noCaseStrings = true;
    },
  ],
  [
    'NOXREF',
    (_rest, options) => {
      options.noXref = true;
    },
  ],
  [
    'WARNINGS.AS.ERRORS',
    (_rest, options) => {
      options.warningsAreErrors = true;
    },
  ],
]);

function catalogue(rest: string, options: OptionsUnderWay): void {
  const where = rest.toUpperCase();
  options.catalogueName = '~';
  if (where === 'LOCAL' || where === 'GLOBAL') options.catalogueMode = where;
}

function noCatalogue(_rest: string, options: OptionsUnderWay): void {
  options.catalogueName = '';
}

function mode(rest: string, options: OptionsUnderWay): void {
  const name = MODE_NAMES.find((each) => each === rest.toUpperCase());
  if (name) options.modes.push(name);
}

function define(rest: string, options: OptionsUnderWay, report: (text: string) => void): void {
  const blank = rest.indexOf(' ');
  const name = (blank < 0 ? rest : rest.slice(0, blank)).toUpperCase();
  const value = blank < 0 ? '' : rest.slice(blank + 1);
  if (!NAME.test(name)) {
    report(`Invalid token name '${name}' in $BASIC.OPTIONS`);
    return;
  }
  const parsed = defineValue(value);
  if (!parsed) report(`Invalid token value for '${name}' in $BASIC.OPTIONS`);
  if (options.defines.some((each) => each.name === name)) {
    report(`Duplicate token '${name}' in $BASIC.OPTIONS`);
    return;
  }
  options.defines.push({ name, value: parsed ?? { kind: 'string', value } });
}

/** ScarletDME: a quoted value keeps its quotes (statements-compile/basic-options-record). */
function defineValue(text: string): Define['value'] | undefined {
  if (text === '') return { kind: 'string', value: '' };
  if (NUMBER.test(text)) return { kind: 'number', value: Number(text) };
  const quote = text[0] ?? '';
  const isQuoted =
    text.length >= 2 &&
    `"'\\`.includes(quote) &&
    text.at(-1) === quote &&
    text.split(quote).length === 3;
  return isQuoted ? { kind: 'string', value: text } : undefined;
}

/** Reads the record's fields; what is wrong in it is reported and left out. */
export function basicOptions(
  record: string | undefined,
  report: (text: string) => void,
): CompileOptions {
  const options: OptionsUnderWay = { defines: [], modes: [] };
  const [type = '', ...lines] = (record ?? '').split('\xfe');
  if (!type.toUpperCase().startsWith('X')) return options;
  for (const line of lines) {
    const words = line.trim().replace(/ +/g, ' ');
    const blank = words.indexOf(' ');
    const name = (blank < 0 ? words : words.slice(0, blank)).toUpperCase();
    LINES.get(name)?.(blank < 0 ? '' : words.slice(blank + 1), options, report);
  }
  return options;
}
