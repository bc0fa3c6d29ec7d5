import { join } from 'node:path';
import { StorageError } from '#base/index.ts';
import type { EngineOptions, StorageEngine } from '../engine.ts';
import { openLogged } from '../write-ahead/logged-engine.ts';
import { openLmdbEngine } from './lmdb/lmdb-engine.ts';
import { openMemoryEngine } from './memory/memory-engine.ts';

type Opener = (place: string, options: EngineOptions) => StorageEngine;

const LOG_NAME = 'log';

/**
 * URL scheme to opener. What costs time (the native binary) is loaded when an engine is first
 * opened.
 */
const OPENERS: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['memory', openMemoryEngine],
  [
    'lmdb',
    (directory, options) => {
      const engine = openLmdbEngine(directory, options);
      return openLogged(engine, join(directory, LOG_NAME), options.readOnly === true);
    },
  ],
]);

/** Opens the engine that a URL such as `lmdb:/path` or `memory:` names. */
export function openEngine(url: string, options: EngineOptions = {}): StorageEngine {
  const colon = url.indexOf(':');
  const opener = OPENERS.get(url.slice(0, colon));
  if (!opener) throw new StorageError('storage.scheme', `Unknown storage engine in "${url}"`);
  return opener(url.slice(colon + 1), options);
}
