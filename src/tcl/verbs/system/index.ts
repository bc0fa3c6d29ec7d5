import type { Verb } from '../../verb.ts';
import { config } from './config.ts';
import { countUsers } from './count-users.ts';
import { help } from './help.ts';
import { listu } from './listu.ts';
import { message } from './message.ts';
import { password } from './password.ts';
import { phantom } from './phantom.ts';

export const systemVerbs: readonly Verb[] = [
  config,
  countUsers,
  help,
  listu,
  message,
  password,
  phantom,
];
