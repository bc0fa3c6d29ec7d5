import type { Verb } from '../../verb.ts';
import { ed } from './ed.ts';

export const editorVerbs: readonly Verb[] = [ed];
