import type { Verb } from '../../verb.ts';

export const status: Verb = {
  names: ['STATUS'],
  usage: 'STATUS',
  summary: 'List the phantoms started by this session',
  dispatch: 'IN 12',
  run({ session, services }) {
    const phantoms = services.phantoms?.startedBy(session.subject.userNumber) ?? [];
    if (phantoms.length === 0) {
      session.terminal.writeLine('There are no phantom processes started by this process');
      return;
    }
    session.terminal.writeLine('User  Started            Command');
    for (const phantom of phantoms) {
      const number = String(phantom.userNumber).padStart(4);
      session.terminal.writeLine(`${number}  ${phantom.started}  ${phantom.command.slice(0, 51)}`);
    }
  },
};
