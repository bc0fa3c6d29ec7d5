import type { Verb } from '../../verb.ts';

export const go: Verb = {
  names: ['GO'],
  usage: 'GO label',
  summary: 'Go on at a label of the paragraph',
  dispatch: 'IN 11',
  run({ environment, session, words }) {
    const { paragraph } = environment;
    if (!paragraph) return environment.abort('GO is only allowed in a paragraph');
    const typed = words.next().text;
    const label = typed.endsWith(':') ? typed : `${typed}:`;
    // The hidden labels of LOOP lie before their REPEAT; others are looked for from here on.
    const first = label.startsWith('@') ? 1 : paragraph.next;
    for (let line = first; line <= paragraph.lines.length; line += 1) {
      if ((paragraph.lines[line - 1] ?? '').startsWith(label)) {
        paragraph.next = line;
        return;
      }
    }
    session.terminal.writeLine(`Label '${label}' not found`);
    environment.unwind('paragraph');
  },
};
