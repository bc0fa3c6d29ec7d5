import type { Verb } from '../../verb.ts';
import { clearLocks } from './clear-locks.ts';
import { listLocks } from './list-locks.ts';
import { listReadu } from './list-readu.ts';
import { lock } from './lock.ts';
import { release } from './release.ts';
import { unlock } from './unlock.ts';

export const lockVerbs: readonly Verb[] = [clearLocks, listLocks, listReadu, lock, release, unlock];
