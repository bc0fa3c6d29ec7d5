import { TRIGGER_MODE } from '#files/index.ts';
import { takeFile } from '../../arguments/file-argument.ts';
import { type Command, fileMaker, setReturnCode, stop, type Verb } from '../../verb.ts';

/** FILEINFO keys. */
const TRIGGER_NAME_KEY = 1006;
const TRIGGER_MODES_KEY = 1007;
const DEFAULT_MODES = TRIGGER_MODE.PRE_WRITE + TRIGGER_MODE.PRE_DELETE;

/** Keywords of the modes, in the order in which they are shown. */
const MODES: readonly (readonly [name: string, bit: number])[] = [
  ['PRE.WRITE', TRIGGER_MODE.PRE_WRITE],
  ['PRE.DELETE', TRIGGER_MODE.PRE_DELETE],
  ['POST.WRITE', TRIGGER_MODE.POST_WRITE],
  ['POST.DELETE', TRIGGER_MODE.POST_DELETE],
  ['READ', TRIGGER_MODE.READ],
  ['PRE.CLEAR', TRIGGER_MODE.PRE_CLEAR],
  ['POST.CLEAR', TRIGGER_MODE.POST_CLEAR],
];

export const setTrigger: Verb = {
  names: ['SET.TRIGGER'],
  usage: 'SET.TRIGGER {DICT} file {program {mode ...} | ""}',
  summary: 'Set, show or remove the trigger of a file',
  dispatch: 'CA $SETTRIG',
  run(command) {
    const { session, words } = command;
    const { file } = takeFile(command);
    if (file.kind !== 'dynamic') stop('Dynamic file required', 1);
    const word = words.next();
    const program = word.text.toUpperCase();
    if (word.type === 'end') {
      const current = String(file.info(TRIGGER_NAME_KEY));
      if (current === '') session.terminal.writeLine('File has no trigger function');
      else reportTrigger(command, current, Number(file.info(TRIGGER_MODES_KEY)) || DEFAULT_MODES);
      setReturnCode(session, 0);
      return;
    }
    const modes = program === '' ? noModes(command) : takeModes(command);
    if (program !== '') checkProgram(command, program);
    const status = fileMaker(command).setTrigger(file, program, modes);
    if (status !== 0) stop(`Error ${status} updating trigger function in file header`, status);
    if (program !== '') reportTrigger(command, program, modes);
    setReturnCode(session, 0);
  },
};

function noModes({ words }: Command): number {
  const word = words.next();
  if (word.type !== 'end') stop(`Unexpected token (${word.text})`, 1);
  return 0;
}

function takeModes({ words }: Command): number {
  let modes = 0;
  for (let word = words.next(); word.type !== 'end'; word = words.next()) {
    const bit = MODES.find(([name]) => name === word.keyword)?.[1];
    if (bit === undefined) stop(`Unexpected token (${word.text})`, 1);
    modes |= bit;
  }
  return modes === 0 ? DEFAULT_MODES : modes;
}

function checkProgram({ services }: Command, program: string): void {
  if (!/^(?:[A-Z0-9]|[*!_$](?=.))[A-Z0-9.%$_-]{0,31}$/.test(program)) {
    stop('Illegal trigger function name', 1);
  }
  if (!services.programs?.isCatalogued(program)) stop('Trigger function is not catalogued', 1);
}

function reportTrigger({ session }: Command, program: string, modes: number): void {
  session.terminal.writeLine(`Trigger function: ${program}`);
  const names = MODES.filter(([, bit]) => (modes & bit) !== 0).map(([name]) => name);
  session.terminal.writeLine(`Modes: ${names.join(', ')}`);
}
