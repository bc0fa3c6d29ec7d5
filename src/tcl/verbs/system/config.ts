import { setReturnCode, stop, type Verb } from '../../verb.ts';

export const config: Verb = {
  names: ['CONFIG', 'SHOW.CONFIG'],
  usage: 'CONFIG {name}',
  summary: 'Show the configuration',
  dispatch: 'CA $CONFIG',
  run({ session, words }) {
    const { configuration } = session.system;
    const name = words.next().text.toUpperCase();
    const shown = [...configuration].filter(([key]) => name === '' || key === name).sort();
    if (shown.length === 0 && name !== '') stop(`${name} is not a configuration parameter`, 1004);
    for (const [key, value] of shown) {
      const isSecret = /PASSWORD|SECRET|TOKEN|KEY$/.test(key);
      session.terminal.writeLine(`${key.padEnd(24)}${isSecret ? '********' : value}`);
    }
    setReturnCode(session, 0);
  },
};
