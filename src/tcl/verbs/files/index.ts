import type { Verb } from '../../verb.ts';
import { ct } from './ct.ts';
import { dump } from './dump.ts';

export const fileVerbs: readonly Verb[] = [ct, dump];
