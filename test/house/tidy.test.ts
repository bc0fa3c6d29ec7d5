// House rules that a machine can check: sizes, names, forbidden words, paths named in documents.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const LINES_MAX = 500;
const COLUMNS_MAX = 100;

/** Pure data tables may be longer, each with its reason. */
const LONG_TABLES: ReadonlyMap<string, string> = new Map([]);

/** Words that identifiers and file names must not use, with what to say instead. */
const BANNED_FILE_NAMES = ['utils', 'helpers', 'common', 'misc', 'manager'];
const BANNED_IDENTIFIERS: readonly (readonly [RegExp, string])[] = [
  [/\b\w*[cC]ursor(?:Set|List)\w*\b/, 'select list'],
  [/\bresultSet\w*\b/, 'select list'],
  [/\bstoredProcedure\w*\b/, 'catalogued program'],
];

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

const sources = [...filesUnder(join(repository, 'src'))].filter((path) => path.endsWith('.ts'));
const named = (path: string) => relative(repository, path);

test('there are source files to check', () => {
  assert.ok(sources.length > 100, `only ${sources.length} files found`);
});

test('no source file is longer than the cap', () => {
  const tooLong = sources
    .map((path) => [named(path), readFileSync(path, 'utf8').split('\n').length - 1] as const)
    .filter(([path, lines]) => lines > LINES_MAX && !LONG_TABLES.has(path));
  assert.deepEqual(tooLong, []);
});

test('no line is wider than 100 columns', () => {
  const tooWide: string[] = [];
  for (const path of sources) {
    readFileSync(path, 'utf8')
      .split('\n')
      .forEach((line, index) => {
        // A long literal cannot be broken; the formatter leaves it alone.
        if (line.length > COLUMNS_MAX && !/['"`/]/.test(line))
          tooWide.push(`${named(path)}:${index + 1}`);
      });
  }
  assert.deepEqual(tooWide, []);
});

test('file names are kebab-case and say what is inside', () => {
  const bad = sources.filter((path) => {
    const name = basename(path).replace(/(\.test|\.contract)?\.ts$/, '');
    return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || BANNED_FILE_NAMES.includes(name);
  });
  assert.deepEqual(bad.map(named), []);
});

test('identifiers use the words of the field', () => {
  const bad: string[] = [];
  for (const path of sources) {
    const text = readFileSync(path, 'utf8');
    for (const [pattern, instead] of BANNED_IDENTIFIERS) {
      const found = pattern.exec(text);
      if (found) bad.push(`${named(path)}: ${found[0]}, say ${instead}`);
    }
  }
  assert.deepEqual(bad, []);
});

test('no loose ends are left in the source', () => {
  const bad = sources.filter((path) => {
    const text = readFileSync(path, 'utf8');
    return /\b(TODO|FIXME|XXX)\b(?!.*#\d)|@ts-ignore|@ts-expect-error|\bas any\b|: any\b/.test(
      text,
    );
  });
  assert.deepEqual(bad.map(named), []);
});

test('every path that a document names exists', () => {
  const documents = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
  ]
    .map((name) => join(repository, name))
    .filter((path) => existsSync(path));
  if (existsSync(join(repository, 'docs'))) {
    documents.push(
      ...[...filesUnder(join(repository, 'docs'))].filter((path) => path.endsWith('.md')),
    );
  }
  const missing: string[] = [];
  for (const document of documents) {
    const text = readFileSync(document, 'utf8');
    for (const [, path = ''] of text.matchAll(
      /`((?:src|test|docs|bench|scripts|bin|system|\.ci)\/[\w./-]*)`/g,
    )) {
      if (!existsSync(join(repository, path))) missing.push(`${named(document)}: ${path}`);
    }
  }
  assert.ok(documents.length > 0);
  assert.deepEqual(missing, []);
});
