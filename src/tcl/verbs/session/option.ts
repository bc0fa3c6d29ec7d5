import { OPTION_NAMES, type OptionName } from '#session/index.ts';
import { type Command, setReturnCode, stop, type Verb } from '../../verb.ts';

/** Names that set several options. */
const SHORTCUTS: ReadonlyMap<string, readonly OptionName[]> = new Map<string, OptionName[]>([
  [
    'PICK',
    [
      'PICK.WILDCARD',
      'QUALIFIED.DISPLAY',
      'PICK.BREAKPOINT',
      'WITH.IMPLIES.OR',
      'ASSOC.UNASSOC.MV',
      'PICK.BREAKPOINT.U',
      'PICK.NULL',
      'PICK.GRAND.TOTAL',
      'PICK.EXPLODE',
    ],
  ],
  ['QMBASIC.WARNINGS', ['UNASS.WARNING', 'DIV.ZERO.WARNING', 'NON.NUMERIC.WARNING']],
]);

export const optionVerb: Verb = {
  names: ['OPTION'],
  usage: 'OPTION {name {ON | OFF | DISPLAY} | ALL OFF | LPTR {n}}',
  summary: 'Set, clear or show the options of the session',
  dispatch: 'CA $OPTION',
  run(command) {
    const { session, words } = command;
    const word = words.next();
    const name = word.text.toUpperCase();
    if (word.type === 'end') listOptions(command, -1);
    else if (word.keyword === 'LPTR') listOptions(command, printUnit(command));
    else if (word.keyword === 'ALL') {
      if (words.next().keyword !== 'OFF') stop('The ALL keyword can only be used with OFF', 1);
      for (const option of OPTION_NAMES) session.options.set(option, false);
    } else if (SHORTCUTS.has(name)) {
      if (words.next().type !== 'end') stop('This option cannot take a qualfying keyword', 1);
      for (const option of SHORTCUTS.get(name) ?? []) session.options.set(option, true);
    } else changeOption(command, name);
    setReturnCode(session, 0);
  },
};

function printUnit({ words }: Command): number {
  const { text } = words.next();
  return /^\d{1,3}$/.test(text) && Number(text) <= 255 ? Number(text) : 0;
}

function changeOption({ session, words }: Command, name: string): void {
  const option = OPTION_NAMES.find((known) => known === name);
  if (!option) stop('Option name not recognised', 1);
  const word = words.next();
  if (word.type === 'end' || word.keyword === 'ON') session.options.set(option, true);
  else if (word.keyword === 'OFF') session.options.set(option, false);
  else if (word.keyword === 'DISPLAY') {
    session.terminal.writeLine(`${option}: ${session.options.has(option) ? 'On' : 'Off'}`);
  } else stop('Expected ON, OFF or DISPLAY after option name', 1);
}

function listOptions({ session }: Command, unit: number): void {
  const longest = Math.max(...OPTION_NAMES.map((name) => name.length));
  const saved = session.printers.printerOn;
  if (unit === 0) session.printers.printerOn = true;
  for (const name of [...OPTION_NAMES].sort()) {
    if (name.startsWith('$') && !session.options.has(name)) continue;
    const line = `${name.padEnd(longest)}: ${session.options.has(name) ? 'On' : 'Off'}`;
    session.printers.write(unit, `${line}\n`);
  }
  session.printers.printerOn = saved;
}
