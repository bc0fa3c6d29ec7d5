import { createRequire } from 'node:module';
import type { RootDatabase, RootDatabaseOptionsWithPath } from 'lmdb';
import { StorageError } from '#base/index.ts';

export type LmdbOptions = RootDatabaseOptionsWithPath;
type LmdbModule = { open(options: LmdbOptions): RootDatabase };

let loaded: LmdbModule | undefined;

/**
 * Requires lmdb without its default value encoder: values here are bytes, and loading msgpackr is
 * half of the time
 * that loading lmdb takes (measured: 48 ms with it, 25 ms without, of a start-up of 100 ms).
 */
function requireLmdb(require: NodeJS.Require): LmdbModule {
  const encoderPath = createRequire(require.resolve('lmdb')).resolve('msgpackr');
  if (require.cache[encoderPath]) return require('lmdb') as LmdbModule;
  const placeholder = { id: encoderPath, filename: encoderPath, loaded: true, exports: {} };
  require.cache[encoderPath] = placeholder as NodeJS.Module;
  try {
    return require('lmdb') as LmdbModule;
  } finally {
    delete require.cache[encoderPath];
  }
}

/** Loads the native engine when it is first needed. */
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
