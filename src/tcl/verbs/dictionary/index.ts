import type { Verb } from '../../verb.ts';
import { cd } from './cd.ts';

export const dictionaryVerbs: readonly Verb[] = [cd];
