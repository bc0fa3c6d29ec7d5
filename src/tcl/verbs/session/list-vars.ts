import { setReturnCode, stop, type Verb } from '../../verb.ts';

const STANDARD = ['USER.RETURN.CODE', 'USER0', 'USER1', 'USER2', 'USER3', 'USER4'];

export const listVars: Verb = {
  names: ['LIST.VARS'],
  usage: 'LIST.VARS {ALL}',
  summary: 'List the variables made by SET',
  dispatch: 'CA $LISTVAR',
  run({ session, words }) {
    const word = words.next();
    const all = word.keyword === 'ALL';
    if (word.type !== 'end' && !all) stop(`Unexpected token (${word.text})`, 1);
    const variables = [...session.userVariables].sort(([a], [b]) => (a < b ? -1 : 1));
    if (variables.length === 0 && !all) session.terminal.writeLine('No user variables defined');
    const longest = Math.max(all ? 17 : 0, ...variables.map(([name]) => name.length));
    const standard = all
      ? STANDARD.map((name) => [`@${name}`, session.at.text(name)] as const)
      : [];
    for (const [name, value] of [...standard, ...variables]) {
      session.terminal.writeLine(`${name.padEnd(longest)}: ${value}`);
    }
    setReturnCode(session, 0);
  },
};
