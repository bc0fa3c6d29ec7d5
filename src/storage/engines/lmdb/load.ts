// Loads lmdb when it is first needed, and only the half of it that is used here.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import type { RootDatabase, RootDatabaseOptionsWithPath } from 'lmdb';
import { StorageError } from '#base/index.ts';

export type LmdbOptions = RootDatabaseOptionsWithPath;
type LmdbModule = { open(options: LmdbOptions): RootDatabase };

/** What getRange() returns: all that is done with it here is to walk it once. */
class PlainIterable {
  declare iterate: () => Iterator<unknown>;

  [Symbol.iterator](): Iterator<unknown> {
    return this.iterate();
  }
}

/**
 * A path below the node_modules directories that a module would be looked for in. The way through a package's exports
 * takes 5 ms when it is the first of its kind.
 */
function findInPackages(require: NodeJS.Require, path: string): string | undefined {
  for (const directory of require.resolve.paths('lmdb') ?? []) {
    const candidate = join(directory, path);
    if (existsSync(candidate)) return realpathSync(candidate);
  }
  return undefined;
}

/**
 * The native binary of the platform's package, by name. The usual finder starts child_process and asks which C library
 * there is; a binary for another one does not load, and the next is tried.
 */
function loadBinary(require: NodeJS.Require): unknown {
  const packageName = `@lmdb/lmdb-${process.platform}-${process.arch}`;
  const directory = findInPackages(require, packageName);
  if (directory === undefined) throw new Error(`package ${packageName} is not installed`);
  const names = [
    `node.abi${process.versions.modules}.glibc.node`,
    'node.napi.glibc.node',
    'node.napi.musl.node',
    'node.napi.node',
  ];
  for (const name of names) {
    const path = join(directory, name);
    if (!existsSync(path)) continue;
    try {
      return require(path);
    } catch {
      // Another C library: the next one.
    }
  }
  throw new Error(`no native binary in ${directory}`);
}

/** What lmdb requires and does not need here: keys and values are bytes, and nothing is cached. */
const PLACEHOLDERS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['msgpackr', { Encoder: class {} }],
  ['ordered-binary', { enableNullTermination: () => {} }],
  ['weak-lru-cache', { WeakLRUCache: class {} }],
  ['@harperfast/extended-iterable', { ExtendedIterable: PlainIterable, SKIP: {} }],
]);

/**
 * Runs lmdb's module with placeholders for the packages that it asks for. Measured as processor time on a machine where
 * all of `node -e 0` takes 95 ms: lmdb as it is adds 45 ms, this way 15 ms.
 */
function requireQuickly(require: NodeJS.Require): LmdbModule {
  const path = findInPackages(require, 'lmdb/dist/index.cjs') ?? require.resolve('lmdb');
  const ofLmdb = createRequire(path);
  const parameters = ['exports', 'require', '__filename'];
  const run = compileFunction(readFileSync(path, 'utf8'), parameters, { filename: path });
  const exports = {};
  const give = (name: string) => {
    if (name === 'node-gyp-build-optional-packages') return () => loadBinary(ofLmdb);
    return PLACEHOLDERS.get(name) ?? ofLmdb(name);
  };
  run(exports, give, path);
  return exports as LmdbModule;
}

function requireLmdb(require: NodeJS.Require): LmdbModule {
  try {
    return requireQuickly(require);
  } catch {
    // Another layout than that of the version pinned: take lmdb as it is.
    return require('lmdb') as LmdbModule;
  }
}

let loaded: LmdbModule | undefined;

/** The native engine's module. */
export function lmdb(): LmdbModule {
  if (!loaded) {
    try {
      loaded = requireLmdb(createRequire(import.meta.url));
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
      throw new StorageError(
        'storage.lmdb-missing',
        `Cannot load the storage engine: ${reason}. The binary of the package "lmdb" is an ` +
          'optional dependency: install without --omit=optional',
      );
    }
  }
  return loaded;
}
