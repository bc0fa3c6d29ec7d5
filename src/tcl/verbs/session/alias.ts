import type { Verb } from '../../verb.ts';

export const alias: Verb = {
  names: ['ALIAS'],
  usage: 'ALIAS {command {target}}',
  summary: 'Give a command another name in this session',
  dispatch: 'CA $ALIAS',
  run({ environment, session, words }) {
    const name = words.next();
    if (name.type === 'end') {
      const entries = [...environment.aliases].sort(([a], [b]) => (a < b ? -1 : 1));
      if (entries.length === 0) session.terminal.writeLine('There are no aliased commands');
      for (const [alias, target] of entries) session.terminal.writeLine(`${alias} -> ${target}`);
      return;
    }
    const target = words.next();
    if (target.type === 'end') environment.aliases.delete(name.text.toUpperCase());
    else environment.aliases.set(name.text.toUpperCase(), target.text);
  },
};
