import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { MvError } from '#base/index.ts';
import { PARAMETERS, type Parameter } from './parameters.ts';

/** Settings in force, by name in upper case, and where they came from. */
export interface Configuration {
  readonly values: ReadonlyMap<string, string>;
  /** The main file; '' when there is none. */
  readonly path: string;
  readonly qmsys: string;
}

const TRUE_WORDS = new Set(['YES', 'TRUE', '1', 'ON']);
const FALSE_WORDS = new Set(['NO', 'FALSE', '0', 'OFF']);

function configurationError(path: string, line: number, problem: string): MvError {
  return new MvError('CONFIG', `${path}, line ${line}: ${problem}`);
}

/** Problem with a value, or undefined when the parameter takes it. The value itself is never shown: it may be a secret. */
function problemWith(parameter: Parameter, value: string): string | undefined {
  if (parameter.kind === 'boolean') {
    const word = value.toUpperCase();
    return TRUE_WORDS.has(word) || FALSE_WORDS.has(word)
      ? undefined
      : `${parameter.name} must be YES or NO`;
  }
  if (parameter.kind !== 'number' || value === '') return undefined;
  const amount = Number(value);
  if (!Number.isFinite(amount)) return `${parameter.name} must be a number`;
  const [low, high] = parameter.range ?? [amount, amount];
  return amount < low || amount > high
    ? `${parameter.name} must be from ${low} to ${high}`
    : undefined;
}

/** Reads the text of one file into `values`. Only the part before any section, and [qm], count. */
export function parseConfiguration(
  source: string,
  path: string,
  values: Map<string, string>,
): void {
  let inOurSection = true;
  source.split('\n').forEach((whole, index) => {
    const line = whole.replace(/#.*$/, '').trim();
    if (line === '') return;
    if (line.startsWith('[')) {
      inOurSection = line.toLowerCase() === '[qm]';
      return;
    }
    if (!inOurSection) return;
    const equals = line.indexOf('=');
    if (equals < 0) throw configurationError(path, index + 1, 'expected KEY=value');
    const name = line.slice(0, equals).trim().toUpperCase();
    const value = line.slice(equals + 1).trim();
    const parameter = PARAMETERS.get(name);
    if (!parameter) throw configurationError(path, index + 1, `unknown parameter "${name}"`);
    const problem = problemWith(parameter, value);
    if (problem) throw configurationError(path, index + 1, problem);
    values.set(name, value);
  });
}

function mainFile(environment: NodeJS.ProcessEnv): string {
  const { QMCONFIG, QMSYS } = environment;
  if (QMCONFIG) {
    if (!existsSync(QMCONFIG)) throw new MvError('CONFIG', `Cannot read ${QMCONFIG} ($QMCONFIG)`);
    return QMCONFIG;
  }
  const candidates = [
    '/etc/scarlet.conf',
    ...(QMSYS ? [join(QMSYS, 'scarlet.conf')] : []),
    join(homedir(), '.scarlet.conf'),
  ];
  return candidates.find((path) => existsSync(path)) ?? '';
}

function includedFiles(): string[] {
  const folder = '/etc/scarlet.d';
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.conf') && name !== 'secrets.conf')
    .sort()
    .map((name) => join(folder, name));
}

function defaultSystemAccount(environment: NodeJS.ProcessEnv): string {
  const data = environment['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');
  return join(data, 'scarletdme', 'qmsys');
}

/** The configuration in force: files first, then environment variables of the same names. */
export function loadConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const values = new Map<string, string>();
  for (const parameter of PARAMETERS.values()) values.set(parameter.name, parameter.default);
  const path = mainFile(environment);
  for (const file of path === '' ? includedFiles() : [path, ...includedFiles()]) {
    parseConfiguration(readFileSync(file, 'utf8'), file, values);
  }
  for (const name of PARAMETERS.keys()) {
    const value = environment[name];
    // SH and TERMINFO are everyday variables of a shell and mean something else there.
    if (value !== undefined && !['SH', 'TERMINFO', 'DEBUG'].includes(name)) values.set(name, value);
  }
  const qmsys = environment['QMSYS'] || values.get('QMSYS') || defaultSystemAccount(environment);
  values.set('QMSYS', qmsys);
  return { values, path, qmsys };
}
