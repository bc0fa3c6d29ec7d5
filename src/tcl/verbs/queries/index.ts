import type { Verb } from '../../verb.ts';
import { queryVerbTable } from './query-verbs.ts';

export const queryVerbs: readonly Verb[] = [...queryVerbTable];
