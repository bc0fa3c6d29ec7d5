// F: the pointer, stack arithmetic, and the file buffers.
import type { Portion } from '#files/index.ts';
import { itemCount, storedItems } from './buffers.ts';
import type { ProcCommand } from './commands.ts';
import { forward } from './control-commands.ts';
import { BadProcLine, type ProcRun } from './proc-run.ts';
import { isReference, storeReference, takeReference, takeValue, takeWord } from './references.ts';

type FileAction = (run: ProcRun, words: readonly string[]) => void;

/** By the first letter after `F-`. */
const FILE_ACTIONS: ReadonlyMap<string, FileAction> = new Map<string, FileAction>([
  ['C', (run, [number]) => setBuffer(run, fileNumber(run, number), '')],
  ['D', deleteRecord],
  ['F', freeRecord],
  ['O', openFile],
  ['R', (run, words) => readRecord(run, words, false)],
  ['U', (run, words) => readRecord(run, words, true)],
  ['W', writeRecord],
]);

export const fileCommand: ProcCommand = (run, command) => {
  const upper = command.toUpperCase();
  if (upper === 'F') forward(run);
  else if (upper.startsWith('F;')) calculate(run, command.slice(2));
  else if (upper.startsWith('F-')) {
    const action = FILE_ACTIONS.get(upper.charAt(2));
    if (!action) return run.unknown();
    action(run, command.trim().split(/ +/).slice(1));
  } else if (upper.startsWith('FB')) readFast(run, command);
  else run.unknown();
};

function badFileNumber(run: ProcRun): never {
  run.show('Bad file buffer number');
  throw new BadProcLine();
}

function valueOfWord(run: ProcRun, word: string | undefined): string {
  return word === undefined ? '' : takeValue(run, word).value;
}

function fileNumber(run: ProcRun, word: string | undefined): number {
  const text = valueOfWord(run, word);
  return /^\d$/.test(text) ? Number(text) : badFileNumber(run);
}

function setBuffer(run: ProcRun, number: number, text: string): void {
  run.buffers.records[number] = text;
}

function openedFile(run: ProcRun, number: number) {
  return run.buffers.files[number] ?? badFileNumber(run);
}

function idOfBuffer(run: ProcRun, number: number): string {
  return (run.buffers.records[number] ?? '').split('\xfe', 1)[0] ?? '';
}

function openInto(run: ProcRun, number: number, name: string, portion: Portion): boolean {
  const opened = run.processor.session.files.open(name, portion);
  if (opened.outcome !== 'opened') return false;
  run.buffers.files[number] = opened.file;
  return true;
}

/** F-OPEN n {DICT} file: the next line is skipped when it could be opened. */
function openFile(run: ProcRun, words: readonly string[]): void {
  const number = fileNumber(run, words[0]);
  const isDict = words[1]?.toUpperCase() === 'DICT';
  const name = valueOfWord(run, words[isDict ? 2 : 1]);
  if (openInto(run, number, name, isDict ? 'DICT' : 'DATA')) run.line += 1;
}

/** F-READ n id, F-UREAD n id: the next line is skipped when there is such a record. */
function readRecord(run: ProcRun, words: readonly string[], lock: boolean): void {
  const number = fileNumber(run, words[0]);
  const file = openedFile(run, number);
  const id = valueOfWord(run, words[1]);
  const { files } = run.processor.session;
  if (lock) files.lockRecord(file, id, 'U', { wait: true });
  const record = files.read(file, id);
  setBuffer(run, number, record === undefined ? id : `${id}\xfe${record}`);
  if (record !== undefined) run.line += 1;
}

function writeRecord(run: ProcRun, words: readonly string[]): void {
  const number = fileNumber(run, words[0]);
  const fields = (run.buffers.records[number] ?? '').split('\xfe');
  const record = fields.slice(1).join('\xfe');
  const { files } = run.processor.session;
  if (files.write(openedFile(run, number), fields[0] ?? '', record) !== 0) throw new BadProcLine();
}

function deleteRecord(run: ProcRun, words: readonly string[]): void {
  const number = fileNumber(run, words[0]);
  run.processor.session.files.delete(openedFile(run, number), idOfBuffer(run, number));
}

function freeRecord(run: ProcRun, words: readonly string[]): void {
  const { files } = run.processor.session;
  if (words.length === 0) {
    for (const file of run.buffers.files) if (file) files.release(file);
    return;
  }
  const first = valueOfWord(run, words[0]);
  if (/^\d$/.test(first)) {
    const file = openedFile(run, Number(first));
    const id = valueOfWord(run, words[1]);
    if (id === '') files.release(file);
    else files.release(file, id);
  } else if (words.length === 1 && run.buffers.files[0]) files.release(run.buffers.files[0], first);
  else run.unknown();
}

/** FB{U}({DICT} file {id}): reads into the fast buffer; the next line is skipped when it could. */
function readFast(run: ProcRun, command: string): void {
  const lock = command.charAt(2).toUpperCase() === 'U';
  const inside = /\(([^)]*)/.exec(command)?.[1] ?? '';
  const words = inside.trim().split(/ +/);
  const isDict = words[0]?.toUpperCase() === 'DICT';
  const [name, idWord] = isDict ? words.slice(1) : words;
  const fileName = valueOfWord(run, name);
  const id = valueOfWord(run, idWord);
  if (fileName === '' || id === '') run.unknown();
  if (!openInto(run, 0, fileName, isDict ? 'DICT' : 'DATA')) return;
  const { files } = run.processor.session;
  const file = openedFile(run, 0);
  setBuffer(run, 0, id);
  if (lock) files.lockRecord(file, id, 'U', { wait: true });
  const record = files.read(file, id);
  if (record === undefined) return;
  setBuffer(run, 0, `${id}\xfe${record}`);
  run.line += 1;
}

type Arithmetic = (a: number, b: number) => number;

/** a is the older of the two numbers on the stack. */
const ARITHMETIC: ReadonlyMap<string, Arithmetic> = new Map<string, Arithmetic>([
  ['+', (a, b) => a + b],
  ['-', (a, b) => a - b],
  ['*', (a, b) => a * b],
  ['/', (a, b) => (b === 0 ? 0 : Math.trunc(a / b))],
  ['R', (a, b) => (b === 0 ? a : a % b)],
]);

/** F;n;n;+;?%1: a stack of numbers, the top taken by ?P or ?reference. */
function calculate(run: ProcRun, text: string): void {
  const stack: string[] = [];
  let rest = text;
  for (;;) {
    const word = takeWord(rest, ';');
    rest = word.rest;
    if (word.text === '') return;
    step(run, stack, word.text);
  }
}

function step(run: ProcRun, stack: string[], word: string): void {
  const upper = word.toUpperCase();
  const operation = ARITHMETIC.get(upper);
  if (/^C?\d+$/.test(upper)) stack.push(upper.replace('C', ''));
  else if (operation) {
    const b = Number(stack.pop() ?? 0);
    const a = Number(stack.pop() ?? 0);
    stack.push(String(operation(a, b)));
  } else if (word === '{' || word === '_') stack.push(...stack.splice(-2).reverse());
  else if (upper === '?P') storeInSecondary(run, stack.pop() ?? '');
  else if (word.startsWith('?') && isReference(word.slice(1))) {
    storeReference(run, takeReference(run, word.slice(1)), stack.pop() ?? '');
  } else if (isReference(word)) stack.push(takeReference(run, word).value);
  else {
    run.show(`*ERROR IN STACK AT ${word}`);
    throw new BadProcLine();
  }
}

function storeInSecondary(run: ProcRun, value: string): void {
  const { buffers, delimiter } = run;
  const item = buffers.pointer.item;
  const text = storedItems(buffers.input(1), delimiter, item, value);
  buffers.setInput(itemCount(value, delimiter) === 0 ? buffers.input(1) : text, 1);
}
