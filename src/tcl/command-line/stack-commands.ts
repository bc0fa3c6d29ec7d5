// The dot commands: .A .C .D .I .L .R .S .U .X .? work on the stack of commands typed.
import { FIELD_MARK } from '#values/index.ts';
import { stop } from '../verb.ts';
import type { CommandProcessor } from './command-processor.ts';

const DEFAULT_LISTED = 20;
const POSITION_ERROR = 'Stack position error';
const FORMAT_ERROR = 'Format error in stack command';

const HELP: readonly string[] = [
  '.An text     Add text at the end of entry n',
  '.Cn/old/new/ Change old to new in entry n; G after it changes every one',
  '.Dn          Delete entry n',
  '.D name      Delete the sentence or paragraph from the VOC',
  '.In text     Insert text as entry n',
  '.Ln          List the last n entries, 20 unless told',
  '.L name      List a VOC record',
  '.Rn          Recall entry n to the top',
  '.R name      Recall a sentence or paragraph to the stack',
  '.S name s e  Save entries s to e as a sentence or paragraph',
  '.Un          Turn entry n into upper case',
  '.Xn          Run entry n',
  '.X file id   Run the command kept in a record',
  'n is 1 where it is left out',
];

/** A dot command taken apart: the number after the letter (undefined: none) and the rest of the line. */
interface StackCommand {
  readonly number: number | undefined;
  readonly text: string;
}

/** Gives the command to run next, or undefined. */
type Handler = (processor: CommandProcessor, command: StackCommand) => string | undefined;

const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['A', append],
  ['C', change],
  ['D', remove],
  ['I', insert],
  ['L', list],
  ['R', recall],
  ['S', save],
  ['U', upperCase],
  ['X', runEntry],
  ['?', showHelp],
]);

export function isStackCommand(line: string): boolean {
  return line.startsWith('.') && HANDLERS.has(line.charAt(1).toUpperCase());
}

export function runStackCommand(processor: CommandProcessor, line: string): string | undefined {
  const match = /^\.(.)(\d{1,3})?(.*)$/s.exec(line);
  const handler = HANDLERS.get((match?.[1] ?? '').toUpperCase());
  if (!match || !handler) return line;
  let next: string | undefined;
  processor.protect(() => {
    const number = match[2] === undefined ? undefined : Number(match[2]);
    next = handler(processor, { number, text: match[3] ?? '' });
  });
  return next;
}

function stackOf(processor: CommandProcessor): string[] {
  return processor.session.commandStack;
}

function entry(processor: CommandProcessor, number: number): string {
  const text = stackOf(processor)[number - 1];
  if (text === undefined) stop(POSITION_ERROR);
  return text;
}

function replaceEntry(processor: CommandProcessor, number: number, text: string): void {
  stackOf(processor)[number - 1] = text;
  show(processor, number, text);
}

function show(processor: CommandProcessor, number: number, text: string): void {
  processor.session.terminal.writeLine(`${String(number).padStart(2, '0')}  ${text}`);
}

function append(processor: CommandProcessor, { number = 1, text }: StackCommand): undefined {
  replaceEntry(processor, number, entry(processor, number) + text.replace(/^ /, ''));
}

function change(processor: CommandProcessor, { number = 1, text }: StackCommand): undefined {
  const old = entry(processor, number);
  const [, from = '', to, flag = ''] = text.split(text.charAt(0));
  const everywhere = flag.toUpperCase() === 'G';
  if (to === undefined || from === '' || (flag !== '' && !everywhere)) stop(FORMAT_ERROR);
  const changed = everywhere ? old.split(from).join(to) : replaceFirst(old, from, to);
  replaceEntry(processor, number, changed);
}

function replaceFirst(text: string, from: string, to: string): string {
  const at = text.indexOf(from);
  return at < 0 ? text : text.slice(0, at) + to + text.slice(at + from.length);
}

function remove(processor: CommandProcessor, { number, text }: StackCommand): undefined {
  const name = text.trim();
  if (number !== undefined || name === '') {
    entry(processor, number ?? 1);
    stackOf(processor).splice((number ?? 1) - 1, 1);
    return;
  }
  const { session } = processor;
  const id = vocId(processor, name);
  if (!/^(S|PA)/i.test(processor.readVoc(id) ?? '')) {
    stop(`VOC record '${id}' is not a sentence or a paragraph`);
  }
  if (processor.askYesNo(`Delete VOC record '${id}'? `)) session.files.delete(session.voc, id);
}

/** The name as typed when the VOC has it, else in upper case. */
function vocId(processor: CommandProcessor, name: string): string {
  return processor.readVoc(name) === undefined ? name.toUpperCase() : name;
}

function insert(processor: CommandProcessor, { number = 1, text }: StackCommand): undefined {
  if (number !== 1) entry(processor, number);
  stackOf(processor).splice(number - 1, 0, text.replace(/^ /, ''));
}

function list(processor: CommandProcessor, { number, text }: StackCommand): undefined {
  const { terminal } = processor.session;
  if (number !== undefined || text.trim() === '') {
    const stack = stackOf(processor);
    const count = Math.min(number ?? DEFAULT_LISTED, stack.length);
    for (let n = count; n > 0; n -= 1) show(processor, n, stack[n - 1] ?? '');
    return;
  }
  const id = vocId(processor, text.trim());
  const record = processor.readVoc(id);
  if (record === undefined) stop(`'${id}' not found in VOC`);
  terminal.writeLine(id);
  record.split(FIELD_MARK).forEach((field, index) => {
    terminal.writeLine(`${String(index + 1).padStart(3, '0')}  ${field}`);
  });
}

function recall(processor: CommandProcessor, { number, text }: StackCommand): undefined {
  const stack = stackOf(processor);
  if (number !== undefined || text.trim() === '') {
    const recalled = entry(processor, number ?? 1);
    stack.unshift(recalled);
    show(processor, number ?? 1, recalled);
    return;
  }
  const id = vocId(processor, text.trim());
  const record = processor.readVoc(id) ?? '';
  if (!/^(S|PA)/i.test(record)) stop(`VOC record '${id}' is not a sentence or a paragraph`);
  const joined = record.split(FIELD_MARK).slice(1).join(FIELD_MARK);
  let lines = joined.replaceAll(`_${FIELD_MARK}`, ' ').split(FIELD_MARK);
  if (/^S/i.test(record)) lines = lines.slice(0, 1);
  processor.session.terminal.writeLine(`${lines.length} lines loaded from VOC record '${id}'`);
  for (const line of lines) stack.unshift(line);
}

function save(processor: CommandProcessor, { number, text }: StackCommand): undefined {
  const [name = '', from = '1', to = from] = text.trim().split(/ +/);
  if (number !== undefined || name === '' || !/^\d+$/.test(from) || !/^\d+$/.test(to)) {
    stop(FORMAT_ERROR);
  }
  const first = Math.max(Number(from), Number(to));
  const last = Math.min(Number(from), Number(to));
  entry(processor, first);
  const exists = processor.readVoc(name) !== undefined;
  if (exists && !processor.askYesNo(`Overwrite VOC record '${name}'? `)) return;
  const fields = [first === last ? 'S' : 'PA'];
  for (let n = first; n >= last; n -= 1) fields.push(entry(processor, n));
  const { session } = processor;
  const status = session.files.write(session.voc, name, fields.join(FIELD_MARK));
  if (status !== 0) stop(`Error ${status} writing VOC record '${name}'`, status);
}

function upperCase(processor: CommandProcessor, { number = 1 }: StackCommand): undefined {
  const text = entry(processor, number).toUpperCase();
  stackOf(processor)[number - 1] = text;
  processor.session.terminal.writeLine(text);
}

function runEntry(processor: CommandProcessor, { number, text }: StackCommand): string | undefined {
  if (number === undefined && text.trim() !== '') {
    runStored(processor, text.trim().split(/ +/));
    return undefined;
  }
  const command = entry(processor, number ?? 1);
  processor.session.terminal.writeLine(command);
  return command;
}

function runStored(processor: CommandProcessor, names: readonly string[]): void {
  const [fileName = '', id = ''] = names;
  if (names.length !== 2) stop(FORMAT_ERROR);
  const { files } = processor.session;
  const opened = processor.open(fileName);
  const record = files.read(opened, id) ?? files.read(opened, id.toUpperCase());
  if (record === undefined) stop('Command record not found');
  processor.runRecord(id, record, id);
}

function showHelp(processor: CommandProcessor): undefined {
  for (const line of HELP) processor.session.terminal.writeLine(line);
}
