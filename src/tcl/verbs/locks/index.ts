import type { Verb } from '../../verb.ts';
import { clearLocks } from './clear-locks.ts';
import { lock } from './lock.ts';
import { release } from './release.ts';

export const lockVerbs: readonly Verb[] = [clearLocks, lock, release];
