import type { Verb } from '../../verb.ts';
import { display } from './display.ts';
import { off } from './off.ts';
import { time } from './time.ts';
import { who } from './who.ts';

export const sessionVerbs: readonly Verb[] = [display, off, time, who];
