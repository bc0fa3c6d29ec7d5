import type { Verb } from '../../verb.ts';

export const indexStats: Verb = {
  names: ['INDEX.STATS'],
  usage: 'INDEX.STATS {DICT} file {index ... | ALL}',
  summary: 'Show how many keys each index has',
  dispatch: 'CA $INDEXST',
  run(command) {
    const rest = command.words.takeRest().trim();
    const isAll = !/ /.test(rest.replace(/^DICT +/i, ''));
    command.environment.run(`LIST.INDEX ${rest}${isAll ? ' ALL' : ''} STATISTICS`);
  },
};
