import type { Verb } from '../../verb.ts';

export const pause: Verb = {
  names: ['PAUSE'],
  usage: 'PAUSE',
  summary: 'Wait for RETURN',
  dispatch: 'IN 37',
  run({ environment, session }) {
    const mayAbort = !session.options.has('NO.USER.ABORTS');
    session.terminal.write(
      mayAbort
        ? 'Press return to continue, A to abort, Q to quit'
        : 'Press return to continue, Q to quit',
    );
    for (;;) {
      const code = session.keyboard.key() ?? 0;
      const key = String.fromCharCode(code).toUpperCase();
      if (code === 13 || code === 10) break;
      if (key === 'A' && mayAbort) {
        session.terminal.write('\n');
        environment.abort('');
      }
      if (key === 'Q') {
        environment.unwind('paragraph');
        break;
      }
    }
    session.terminal.write('\n');
  },
};
