import { type Command, stop, type Verb } from '../../verb.ts';

/** False: the rest of the sentence is not looked at. */
type Action = (command: Command) => boolean;

const PROMPT_LENGTH_MAX = 10;

const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['DISPLAY', (command) => show(command, -1)],
  ['LPTR', (command) => show(command, 0)],
  ['BINARY', (command) => onOrOff(command, () => {})],
  ['BREAK', setBreak],
  ['CASE', setCase],
  ['NEWLINE', (command) => oneOf(command, ['CR', 'LF', 'CRLF'], 'Newline mode required')],
  ['PROMPT', setPrompt],
  ['RESET', setReset],
  ['RETURN', (command) => oneOf(command, ['CR', 'LF'], 'Return key mode required')],
  ['TELNET', (command) => onOrOff(command, () => {})],
]);

export const pterm: Verb = {
  names: ['PTERM'],
  usage:
    'PTERM {DISPLAY | LPTR | BREAK ... | CASE INVERT | CASE NOINVERT | PROMPT "a" {"b"} | ...}',
  summary: 'Set or show how the terminal behaves',
  dispatch: 'IN 32',
  run(command) {
    const { words } = command;
    for (let word = words.next(); word.type !== 'end'; word = words.next()) {
      const action = ACTIONS.get(word.keyword);
      if (!action) {
        command.session.terminal.writeLine(`Unrecognised option (${word.text})`);
        return;
      }
      if (!action(command)) return;
    }
  },
};

function show({ session, environment }: Command, unit: number): boolean {
  const saved = session.printers.printerOn;
  if (unit === 0) session.printers.printerOn = true;
  const lines = [
    `Break trapping: ${session.breakInhibits === 0 ? 'On ' : 'Off'} (char ^C)`,
    `Case inversion: ${session.terminal.invertCase ? 'On' : 'Off'}`,
    'Input newline:  CR',
    'Output newline: CRLF',
  ];
  if (environment.resetText !== '') {
    const shown = JSON.stringify(environment.resetText).slice(1, -1).replaceAll('\\u001b', '\\E');
    lines.push(`Reset string:   ${shown}`);
  }
  for (const line of [...lines, '']) session.printers.write(unit, `${line}\n`);
  session.printers.printerOn = saved;
  return true;
}

function onOrOff({ session, words }: Command, set: (on: boolean) => void): boolean {
  const word = words.next();
  const known = word.keyword === 'ON' || word.keyword === 'OFF';
  if (known) set(word.keyword === 'ON');
  else session.terminal.writeLine(`Unrecognised option (${word.text})`);
  return known;
}

function oneOf({ session, words }: Command, modes: readonly string[], fault: string): boolean {
  if (!modes.includes(words.next().text.toUpperCase())) session.terminal.writeLine(fault);
  return true;
}

function setBreak(command: Command): boolean {
  const { session, words } = command;
  const ahead = words.peek();
  if (ahead.type === 'end') {
    session.terminal.writeLine('Break key is character 3 (^C)');
    const state = session.breakInhibits === 0 ? 'on' : 'off';
    session.terminal.writeLine(`Break recognition is ${state}`);
    return true;
  }
  if (/^\d{1,3}$|^\^.$/.test(ahead.text)) {
    words.next();
    const code = ahead.text.startsWith('^')
      ? (ahead.text.toUpperCase().codePointAt(1) ?? 0) - 64
      : Number(ahead.text);
    if (code < 1 || code > 31) {
      session.terminal.writeLine(
        ahead.text.startsWith('^')
          ? 'Invalid break key'
          : 'Break character must be in range 1 - 31',
      );
    }
    return true;
  }
  return onOrOff(command, (on) => {
    session.breakInhibits = on ? 0 : Math.max(1, session.breakInhibits);
  });
}

function setCase({ session, words }: Command): boolean {
  const { keyword } = words.next();
  if (keyword === 'INVERT') session.terminal.invertCase = true;
  else if (keyword === 'NOINVERT') session.terminal.invertCase = false;
  else {
    session.terminal.writeLine('INVERT or NOINVERT required');
    return false;
  }
  return true;
}

function setPrompt({ words, environment }: Command): boolean {
  const prompts: string[] = [];
  for (let word = words.next(); word.type !== 'end'; word = words.next()) {
    if (word.type !== 'string') stop('Quoted command prompt string required');
    if (word.text === '' || word.text.length > PROMPT_LENGTH_MAX) {
      stop('Invalid command prompt string');
    }
    prompts.push(word.text);
  }
  if (prompts.length === 0) stop('Quoted command prompt string required');
  const [usual = ':', withList = environment.prompts.withList] = prompts;
  environment.prompts = { usual, withList };
  return true;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['B', '\b'],
  ['E', '\x1b'],
  ['F', '\f'],
  ['N', '\n'],
  ['R', '\r'],
  ['T', '\t'],
]);

/** The rest of the sentence is sent to the terminal before each prompt. */
function setReset({ words, environment }: Command): boolean {
  const text = words.takeRest().trimStart();
  environment.resetText = text
    .replace(/\\(.)/g, (_whole, c: string) => ESCAPES.get(c.toUpperCase()) ?? c)
    .replace(/\^([@-_])/g, (_whole, c: string) => String.fromCharCode(c.charCodeAt(0) - 64));
  return true;
}
