import type { Verb } from '../../verb.ts';
import { config } from './config.ts';
import { help } from './help.ts';
import { listu } from './listu.ts';
import { message } from './message.ts';
import { password } from './password.ts';
import { phantom } from './phantom.ts';

export const systemVerbs: readonly Verb[] = [config, help, listu, message, password, phantom];
