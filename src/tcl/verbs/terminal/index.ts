import type { Verb } from '../../verb.ts';
import { como } from './como.ts';
import { nls } from './nls.ts';
import { pterm } from './pterm.ts';
import { term } from './term.ts';

export const terminalVerbs: readonly Verb[] = [como, nls, pterm, term];
