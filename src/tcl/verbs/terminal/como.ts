import { FIELD_MARK } from '#values/index.ts';
import { type Command, fileMaker, setReturnCode, stop, type Verb } from '../../verb.ts';

const COMO_FILE = '$COMO';

export const como: Verb = {
  names: ['COMO'],
  usage: 'COMO ON name | OFF',
  summary: 'Record what the session shows in a record of $COMO',
  dispatch: 'CA $COMO',
  run(command) {
    const action = command.words.next();
    if (action.keyword === 'ON') start(command);
    else if (action.keyword === 'OFF') end(command);
    else stop('Unrecognised COMO action', 1);
    setReturnCode(command.session, 0);
  },
};

function start(command: Command): void {
  const { session, words, environment } = command;
  const name = words.next().text;
  if (name === '') stop('Record name required after ON keyword', 1);
  if (environment.como) stop(`COMO file already active as ${environment.como.name}`, 1005);
  const file = comoFile(command);
  const lines: string[] = [];
  environment.como = {
    name,
    stop() {
      const text = lines.join('').replace(/\n$/, '').replaceAll('\n', FIELD_MARK);
      session.files.write(file, name, text);
      session.files.close(file);
      session.terminal.como = undefined;
    },
  };
  session.terminal.como = (text) => {
    lines.push(text);
  };
  session.terminal.writeLine(`COMO file activated to ${name}`);
}

/** $COMO, made when the account has none. It stays open while the recording goes on. */
function comoFile({ session, ...command }: Command) {
  const known = session.files.open(COMO_FILE, 'DATA');
  if (known.outcome === 'opened') {
    if (known.file.kind !== 'directory') stop(`${COMO_FILE} is not a directory file`, 3004);
    return known.file;
  }
  const status = fileMaker({ session, ...command }).create(COMO_FILE, 'directory', {});
  if (status !== 0) stop(`Error ${status} creating ${COMO_FILE}`, status);
  const record = ['F COMO output', COMO_FILE].join(FIELD_MARK);
  session.files.write(session.voc, COMO_FILE, record);
  const made = session.files.open(COMO_FILE, 'DATA');
  if (made.outcome !== 'opened') stop(`Error ${made.status} opening ${COMO_FILE}`, made.status);
  return made.file;
}

function end({ session, environment }: Command): void {
  const { como } = environment;
  if (!como) stop('No COMO file active', 1);
  como.stop();
  environment.como = undefined;
  session.terminal.writeLine('COMO file deactivated');
}
