import { stop, type Verb } from '../../verb.ts';

export const help: Verb = {
  names: ['HELP'],
  usage: 'HELP {command}',
  summary: 'Tell what a command does; without a name, list the commands',
  dispatch: 'IN 14',
  run({ session, words, environment }) {
    const name = words.takeRest().trim();
    const verb = name === '' ? undefined : environment.verbByName(name);
    if (verb) {
      session.terminal.writeLine(verb.summary);
      session.terminal.writeLine(`   ${verb.usage}`);
      if (verb.names.length > 1)
        session.terminal.writeLine(`   Also: ${verb.names.slice(1).join(', ')}`);
      return;
    }
    if (name !== '') stop(`No help available for '${name}'`);
    for (const each of environment.allVerbs()) {
      session.terminal.writeLine(`${(each.names[0] ?? '').padEnd(18)}${each.summary}`);
    }
  },
};
