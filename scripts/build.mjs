// Turns src/ and test/ into JavaScript under dist/. Types are checked apart (npm run types), so a build is quick.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transformSync } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const TARGET = 'node20';

function* typescriptFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* typescriptFiles(path);
    else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts')) yield path;
  }
}

/** Relative imports name the .ts file; the emitted text must name the .js beside it. */
function withJavaScriptExtensions(code) {
  return code.replace(/((?:from|import)\s*\(?\s*["']\.{1,2}\/[^"']*)\.ts(["'])/g, '$1.js$2');
}

function isFresh(source, target) {
  return existsSync(target) && statSync(target).mtimeMs > statSync(source).mtimeMs;
}

function transpile(from, to) {
  const wanted = new Set();
  let count = 0;
  for (const path of typescriptFiles(join(root, from))) {
    const target = join(root, to, relative(join(root, from), path)).replace(/\.ts$/, '.js');
    wanted.add(target);
    if (isFresh(path, target)) continue;
    const { code } = transformSync(readFileSync(path, 'utf8'), {
      loader: 'ts',
      target: TARGET,
      sourcefile: relative(root, path),
      sourcemap: 'inline',
      sourcesContent: false,
    });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, withJavaScriptExtensions(code));
    count += 1;
  }
  return { wanted, count };
}

/** A file whose source is gone would otherwise go on being tested. */
function removeStale(folder, wanted) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeStale(path, wanted);
    else if (!wanted.has(path) && !path.startsWith(join(root, 'dist', 'bundle'))) rmSync(path);
  }
}

const source = transpile('src', 'dist');
const tests = transpile('test', join('dist', 'test'));
mkdirSync(join(root, 'dist'), { recursive: true });
removeStale(join(root, 'dist'), new Set([...source.wanted, ...tests.wanted]));

/** Modules of Node.js that a short command does not need are loaded when they are first used. */
const LATE_MODULES = [
  'net',
  'tls',
  'tty',
  'http',
  'https',
  'dgram',
  'dns',
  'worker_threads',
  'child_process',
  'crypto',
  'zlib',
  'os',
  'readline',
];
const HEAD = `const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
const late = (name) => { let loaded; return new Proxy({}, { get: (_, key) => (loaded ??= require(name))[key] }); };
`;

function withLateModules(code) {
  const names = LATE_MODULES.join('|');
  return code.replace(
    new RegExp(`([=,]\\s*)require\\("(?:node:)?(${names})"\\)`, 'g'),
    '$1late("node:$2")',
  );
}

async function bundle(name, entry) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src', ...entry)],
    outfile: join(root, 'dist', 'bundle', name),
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: TARGET,
    external: ['lmdb'],
    define: { 'import.meta.url': 'importMetaUrl' },
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'warning',
    tsconfig: join(root, 'tsconfig.json'),
  });
  return outputFiles[0].text;
}

const target = join(root, 'dist', 'bundle');
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
writeFileSync(
  join(target, 'qm.cjs'),
  `${HEAD}${withLateModules(await bundle('qm.cjs', ['main', 'cli.ts']))}`,
);
for (const [name, ...entry] of [
  ['stdin-reader.js', 'host', 'standalone', 'stdin-reader.ts'],
  ['socket-thread.js', 'qmbasic', 'sockets', 'socket-thread.ts'],
  ['shell-thread.js', 'qmbasic', 'operations', 'shell-thread.ts'],
]) {
  writeFileSync(join(target, name), await bundle(name, entry));
}
writeFileSync(join(target, 'package.json'), '{ "type": "commonjs" }\n');
makeCodeCache();
console.log(
  `built: ${source.count + tests.count} changed of ${source.wanted.size + tests.wanted.size} files`,
);

/** Runs a few commands in a scratch system, so that the engine's cache holds what a start needs. */
function makeCodeCache() {
  const scratch = mkdtempSync(join(tmpdir(), 'qm-build-'));
  const account = join(scratch, 'account');
  mkdirSync(account);
  const qm = join(root, 'bin', 'qm');
  // A cache made under other flags of the engine is not taken.
  const flags = readFileSync(qm, 'utf8').split('\n', 1)[0].match(/--\S+/g);
  const run = (args, input, extra = {}) =>
    spawnSync(process.execPath, [...flags, qm, ...args], {
      cwd: account,
      input,
      env: { ...process.env, QMSYS: join(scratch, 'qmsys'), ...extra },
    });
  run([], 'Y\nOFF\n');
  const { status } = run(['-quiet', 'WHO'], '', { QM_BUILD_CACHE: '1' });
  rmSync(scratch, { recursive: true, force: true });
  if (status !== 0) console.log('no code cache was made: qm starts without it');
}
