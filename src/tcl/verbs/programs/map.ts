import { statSync } from 'node:fs';
import { ER } from '#base/index.ts';
import { objectPath, STANDARD_ROUTINES } from '#qmbasic/index.ts';
import { programsOf } from '../../programs/programs.ts';
import { type Command, setReturnCode, stop, type Verb } from '../../verb.ts';

const NAME_WIDTH = 32;
const SIZE_WIDTH = 8;

export const map: Verb = {
  names: ['MAP'],
  usage: 'MAP {ALL | GLOBAL} {LPTR}',
  summary: 'List the catalogue',
  dispatch: 'CA $MAPCAT',
  run(command) {
    const { session, words } = command;
    let kinds: ('private' | 'global')[] = ['private'];
    let unit = 0;
    for (let word = words.next(); word.type !== 'end'; word = words.next()) {
      if (word.keyword === 'ALL') kinds = ['private', 'global'];
      else if (word.keyword === 'GLOBAL') kinds = ['global'];
      else if (word.keyword === 'LPTR') {
        session.printers.printerOn = true;
        unit = 0;
      } else stop(`Unexpected token (${word.text})`, ER.ARGS);
    }
    const lines = kinds.flatMap((kind) => linesOf(command, kind));
    if (lines.length === 0) {
      session.terminal.writeLine('Catalogue is empty');
      return;
    }
    session.printers.setHeading(
      unit,
      "Catalogue on 'T''G'Page 'SLL'Catalogue name..................  Compiled.........  ..Bytes'L'",
    );
    for (const line of lines) session.printers.write(unit, `${line}\n`);
    setReturnCode(session, lines.length);
  },
};

function linesOf(command: Command, kind: 'private' | 'global'): string[] {
  const { catalogue } = programsOf(command);
  const directory = catalogue.directory(command.session, kind);
  const own = catalogue.names(command.session, kind).map((name) => {
    const stats = statSync(objectPath(directory, name));
    const compiled = stats.mtime.toISOString().slice(0, 16).replace('T', ' ');
    return lineOf(name, compiled, String(stats.size));
  });
  if (kind === 'private') return own;
  return [...[...STANDARD_ROUTINES.keys()].map((name) => lineOf(name, 'standard', '')), ...own];
}

function lineOf(name: string, compiled: string, size: string): string {
  const line = `${name.padEnd(NAME_WIDTH)}  ${compiled.padEnd(18)}  ${size.padStart(SIZE_WIDTH)}`;
  return line.trimEnd();
}
