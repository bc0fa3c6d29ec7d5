import { StorageError } from '#base/index.ts';
import type { EngineOptions, StorageEngine } from '../engine.ts';
import { openMemoryEngine } from './memory/memory-engine.ts';

type Opener = (place: string, options: EngineOptions) => StorageEngine;

/** URL scheme to opener. An engine that costs time to load is loaded when it is first opened. */
const OPENERS: ReadonlyMap<string, Opener> = new Map([['memory', openMemoryEngine]]);

/** Opens the engine that a URL such as `lmdb:/path` or `memory:` names. */
export function openEngine(url: string, options: EngineOptions = {}): StorageEngine {
  const colon = url.indexOf(':');
  const opener = OPENERS.get(url.slice(0, colon));
  if (!opener) throw new StorageError('storage.scheme', `Unknown storage engine in "${url}"`);
  return opener(url.slice(colon + 1), options);
}
