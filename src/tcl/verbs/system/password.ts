import { stop, type Verb } from '../../verb.ts';

export const password: Verb = {
  names: ['PASSWORD'],
  usage: 'PASSWORD',
  summary: 'Change a password',
  dispatch: 'CA $PASSWD',
  run() {
    stop('Passwords are set using Linux tools on this platform');
  },
};
