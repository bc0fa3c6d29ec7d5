import { ER } from '#base/index.ts';
import { STANDARD_ROUTINES } from '#qmbasic/index.ts';
import { readVoc } from '../../command-line/look-up.ts';
import { programsOf } from '../../programs/programs.ts';
import { setReturnCode, stop, type Verb } from '../../verb.ts';

const GLOBAL_PREFIX = /^[*!_$]/;

export const deleteCatalogue: Verb = {
  names: ['DELETE.CATALOGUE', 'DELETE.CATALOG'],
  usage: 'DELETE.CATALOGUE name... {LOCAL | GLOBAL}',
  summary: 'Remove programs from the catalogue',
  dispatch: 'CA $DELCAT',
  run(command) {
    const { session, words } = command;
    const { terminal } = session;
    const { catalogue } = programsOf(command);
    const listed = session.selectLists.take(0)?.restOfIds();
    const names: string[] = listed ?? [];
    const modes = new Set<string>();
    for (let word = words.next(); word.type !== 'end'; word = words.next()) {
      if (word.keyword === 'LOCAL' || word.keyword === 'GLOBAL') modes.add(word.keyword);
      else if (listed) stop(`Unexpected token (${word.text})`, ER.ARGS);
      else names.push(word.text.toUpperCase());
    }
    if (names.length === 0) stop('Catalogue name required', ER.ARGS);
    if (modes.size > 1) stop('Incompatible cataloguing modes specified', ER.ARGS);
    let code = 0;
    for (const name of names) {
      if (name === '') {
        terminal.writeLine('Null catalogue entry name ignored');
        continue;
      }
      if (STANDARD_ROUTINES.has(name)) {
        terminal.writeLine(`${name} is a standard subroutine: it stays in the catalogue`);
        code = -ER.NOT_CAT;
        continue;
      }
      const isGlobal = modes.has('GLOBAL') || GLOBAL_PREFIX.test(name);
      const kind = isGlobal ? 'global' : modes.has('LOCAL') ? 'local' : 'private';
      const removed =
        kind === 'local'
          ? isLocal(readVoc(session, name)) && session.voc.delete(name) === 0
          : catalogue.remove(session, kind, name);
      terminal.writeLine(
        removed
          ? `${name} deleted from the ${kind} catalogue`
          : `${name} is not in the ${kind} catalogue`,
      );
      if (!removed) code = -ER.NOT_CAT;
    }
    setReturnCode(session, code);
  },
};

function isLocal(record: string | undefined): boolean {
  const [type = '', dispatch] = (record ?? '').split('\xfe');
  return type.slice(0, 1).toUpperCase() === 'V' && dispatch === 'CS';
}
