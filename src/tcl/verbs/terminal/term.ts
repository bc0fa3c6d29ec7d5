import { isTerminalType, screenControl } from '#session/index.ts';
import { type Command, setReturnCode, stop, type Verb } from '../../verb.ts';

const WIDTH_MIN = 20;
const DEPTH_MIN = 10;
const SIZE_MAX = 32767;
const DEFAULT_DEPTH = 24;

const COLOURS = [
  'BLACK',
  'BLUE',
  'GREEN',
  'CYAN',
  'RED',
  'MAGENTA',
  'BROWN',
  'WHITE',
  'GREY',
  'BRIGHT BLUE',
  'BRIGHT GREEN',
  'BRIGHT CYAN',
  'BRIGHT RED',
  'BRIGHT MAGENTA',
  'YELLOW',
  'BRIGHT WHITE',
];
const FOREGROUND = -37;
const BACKGROUND = -38;

export const term: Verb = {
  names: ['TERM'],
  usage: 'TERM {width{,depth{,type}} | DEFAULT | COLOUR background{,foreground} | DISPLAY}',
  summary: 'Set or show the size and the type of the terminal',
  dispatch: 'CA $TERM',
  run(command) {
    const { session, words } = command;
    const { page } = session.terminal;
    const ahead = words.peek();
    if (ahead.type === 'end') {
      session.terminal.writeLine(`Page width: ${page.width}`);
      session.terminal.writeLine(`Page depth: ${page.length}`);
      session.terminal.writeLine(`Device    : ${session.terminal.type}`);
    } else if (ahead.keyword === 'COLOUR') setColours(command);
    else if (ahead.keyword === 'DISPLAY')
      session.terminal.writeLine(`Device    : ${session.terminal.type}`);
    else if (ahead.keyword === 'DEFAULT') {
      words.next();
      if (words.next().type !== 'end') stop('Unexpected token ()', 1);
      page.width = WIDTH_MIN;
      page.length = DEFAULT_DEPTH;
    } else setSize(command);
    setReturnCode(session, 0);
  },
};

function takeColour({ words }: Command): number | undefined {
  const parts: string[] = [];
  while (words.peek().type === 'word') parts.push(words.next().text);
  if (parts.length === 0) return undefined;
  const name = parts.join(' ').toUpperCase().replace('GRAY', 'GREY').replaceAll('.', ' ');
  const number = COLOURS.indexOf(name);
  if (number < 0) stop(`Unrecognised colour name (${name})`, 1);
  return number;
}

function setColours(command: Command): void {
  const { session, words } = command;
  words.next();
  const background = takeColour(command);
  let foreground: number | undefined;
  if (words.peek().type === 'comma') {
    words.next();
    foreground = takeColour(command);
  }
  const extra = words.next();
  if (extra.type !== 'end') stop(`Unexpected token (${extra.text})`, 1);
  const { terminal } = session;
  if (background !== undefined) terminal.writeRaw(screenControl(terminal, BACKGROUND, background));
  if (foreground !== undefined) terminal.writeRaw(screenControl(terminal, FOREGROUND, foreground));
  terminal.writeRaw(screenControl(terminal, -1));
}

/** Takes a number when one stands there. */
function takeNumber(command: Command, least: number, name: string): number | undefined {
  const { text } = command.words.peek();
  if (!/^\d+$/.test(text)) return undefined;
  command.words.next();
  const number = Number(text);
  if (number < least || number > SIZE_MAX) {
    stop(`${name} must be in range ${least} to ${SIZE_MAX}`, 1);
  }
  return number;
}

function setSize(command: Command): void {
  const { session, words } = command;
  const width = takeNumber(command, WIDTH_MIN, 'Width');
  let depth: number | undefined;
  if (words.peek().type === 'comma') {
    words.next();
    depth = takeNumber(command, DEPTH_MIN, 'Depth');
  }
  let type = '';
  if (words.peek().type === 'word') type = words.next().text.toLowerCase();
  if (type.length > 32) stop('Invalid terminal name', 1);
  // ScarletDME: a comma before the type is refused, and the token is not named. (tcl-admin/term-command)
  if (words.next().type !== 'end') stop('Unexpected token ()', 1);
  if (type !== '' && !isTerminalType(type)) stop('Unrecognised terminal name', 1);
  if (type !== '') session.terminal.type = type;
  session.terminal.page.width = width ?? session.terminal.page.width;
  session.terminal.page.length = depth ?? session.terminal.page.length;
}
