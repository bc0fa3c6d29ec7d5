// Turns src/ and test/ into JavaScript under dist/. Types are checked apart (npm run types), so a build is quick.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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

const entry = join(root, 'src', 'main', 'cli.ts');
if (existsSync(entry)) {
  rmSync(join(root, 'dist', 'bundle'), { recursive: true, force: true });
  await build({
    entryPoints: {
      qm: entry,
      'stdin-reader': join(root, 'src', 'host', 'standalone', 'stdin-reader.ts'),
    },
    outdir: join(root, 'dist', 'bundle'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: TARGET,
    external: ['lmdb'],
    minifySyntax: true,
    logLevel: 'warning',
    tsconfig: join(root, 'tsconfig.json'),
  });
}
console.log(
  `built: ${source.count + tests.count} changed of ${source.wanted.size + tests.wanted.size} files`,
);
