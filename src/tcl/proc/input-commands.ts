// IF and the commands that fill the input buffers: IH, IN, IS, IP.
import { compareTexts, field, matches, VALUE_MARK } from '#values/index.ts';
import { iconvText } from '../conversions.ts';
import { extractItem } from './a-reference.ts';
import { itemAt, storedItems } from './buffers.ts';
import type { ProcCommand } from './commands.ts';
import type { ProcRun } from './proc-run.ts';
import { isReference, storeReference, takeReference, takeWord } from './references.ts';

export const ifOrInputCommand: ProcCommand = (run, command, runCommand) => {
  const upper = command.toUpperCase();
  if (upper.startsWith('IF')) runIf(run, command.slice(2).trimStart(), runCommand);
  else if (upper.trim() === 'IH\\') deleteItem(run);
  else if (upper.trim() === 'IH \\') insertItem(run);
  else if (/^IB?H/.test(upper)) storeText(run, command);
  else if (/^IB?[NS]/.test(upper)) askForBuffer(run, command);
  else if (/^I(B?P|PB)/.test(upper)) askForItem(run, command);
  else run.unknown();
};

const OPERATORS = '<>[]=#';

type Runner = (run: ProcRun, text: string) => void;

interface Condition {
  readonly value: string;
  readonly operator: string;
  readonly literal: string;
  readonly quoted: boolean;
  /** The command to run when it holds. */
  readonly command: string;
}

function runIf(run: ProcRun, text: string, runCommand: Runner): void {
  const numeric = /^N/i.test(text);
  let rest = numeric ? text.slice(1).trim() : text;
  const reversed = rest.startsWith('#');
  if (reversed) rest = rest.slice(1).trimStart();
  const condition = takeCondition(run, rest, numeric);
  if (condition.operator === '') {
    if ((condition.value !== '') !== reversed) runCommand(run, condition.command);
    return;
  }
  const chosen = chosenCommand(condition);
  if (chosen !== undefined) runCommand(run, chosen);
}

function takeCondition(run: ProcRun, text: string, numeric: boolean): Condition {
  const subject = takeWord(text);
  const operator = takeWord(subject.rest);
  const hasOperator = operator.text.length === 1 && OPERATORS.includes(operator.text);
  const literal = hasOperator ? takeWord(operator.rest) : undefined;
  const raw = subjectValue(run, subject.text, hasOperator);
  return {
    value: hasOperator && numeric ? (/^\d*/.exec(raw)?.[0] ?? '') : raw,
    operator: hasOperator ? operator.text : '',
    literal: literal?.text ?? '',
    quoted: literal?.quoted ?? false,
    command: (literal ?? subject).rest.trimStart(),
  };
}

/** E: the return code; S{n}: a select list is active; An: an item; a reference. */
function subjectValue(run: ProcRun, word: string, compared: boolean): string {
  const { session } = run.processor;
  const upper = word.toUpperCase();
  if (upper === 'E') {
    const code = session.at.text('SYSTEM.RETURN.CODE');
    return compared ? code : Number(code) < 0 ? '1' : '';
  }
  if (/^S\d?$/.test(upper)) {
    return session.selectLists.isActive(Number(upper.slice(1)) || 0) ? '1' : '';
  }
  if (upper.startsWith('A')) {
    const found = extractItem(run, word);
    run.buffers.pointer = { item: found.item, column: 1 };
    return found.text;
  }
  return isReference(word) ? takeReference(run, word).value : word;
}

/** The command that the condition lets run, if any. */
function chosenCommand(condition: Condition): string | undefined {
  const { value, operator, literal, command } = condition;
  if ('<>[]'.includes(operator)) {
    const order = compareTexts(value, literal);
    const holds = { '<': order < 0, '>': order > 0, ']': order >= 0, '[': order <= 0 }[operator];
    return holds ? command : undefined;
  }
  const wanted = operator === '=';
  if (/^\(.*\)$/.test(literal) && !condition.quoted) {
    return matches(value, literal.slice(1, -1)) === wanted ? command : undefined;
  }
  if (!literal.includes(VALUE_MARK)) {
    return (compareTexts(value, literal) === 0) === wanted ? command : undefined;
  }
  return commandOfValue(condition, literal.split(VALUE_MARK), wanted);
}

/** Several values: each may have a command of its own; of GO it is the label that is repeated. */
function commandOfValue(
  condition: Condition,
  literals: readonly string[],
  wanted: boolean,
): string | undefined {
  const at = literals.indexOf(condition.value);
  if (at >= 0 !== wanted) return undefined;
  const commands = condition.command.split(VALUE_MARK);
  const chosen = Math.min(at < 0 ? literals.length : at, commands.length - 1);
  const verb = /^(GOSUB|GOTO|GO|G)(?= )/i.exec(condition.command)?.[0];
  const text = commands[chosen] ?? '';
  return verb && chosen > 0 && !/^G/i.test(text) ? `${verb} ${text.trim()}` : text;
}

function setAtPointer(run: ProcRun, value: string): void {
  const { buffers, delimiter } = run;
  const { item, column } = buffers.pointer;
  const kept = itemAt(buffers.input(), delimiter, item).slice(0, column - 1);
  const text = column === 1 ? value : kept + value;
  buffers.setInput(storedItems(buffers.input(), delimiter, item, text));
}

function deleteItem(run: ProcRun): void {
  setAtPointer(run, '');
}

function insertItem(run: ProcRun): void {
  const items = run.buffers.input().split(run.delimiter);
  items.splice(run.buffers.pointer.item - 1, 0, '');
  run.buffers.setInput(items.join(run.delimiter));
}

/** Items separated by one delimiter, unless blanks are to be kept. */
function asItems(run: ProcRun, text: string, keepBlanks: boolean): string {
  return keepBlanks ? text : text.trim().replace(/ +/g, run.delimiter);
}

/** I{B}Htext or reference{;code;} */
function storeText(run: ProcRun, command: string): void {
  const keepBlanks = command.charAt(1).toUpperCase() === 'B';
  const word = command.slice(keepBlanks ? 3 : 2);
  let value = word;
  if (isReference(word)) {
    const reference = takeReference(run, word);
    const sign = reference.rest.charAt(0);
    value = reference.value;
    if (sign === ';' || sign === ':') {
      value = iconvText(run.processor.session, value, field(reference.rest, sign, 2));
    }
  }
  setAtPointer(run, asItems(run, value, keepBlanks));
}

/** I{B}N{c}, I{B}S{c}: a line typed becomes the secondary input buffer. */
function askForBuffer(run: ProcRun, command: string): void {
  const keepBlanks = command.charAt(1).toUpperCase() === 'B';
  const typed = typedLine(run, command.charAt(keepBlanks ? 3 : 2));
  run.buffers.setInput(asItems(run, typed, keepBlanks), 1);
  run.buffers.activeInput = 1;
  run.buffers.pointer = { item: 1, column: 1 };
}

function typedLine(run: ProcRun, promptCharacter: string): string {
  const { terminal, keyboard } = run.processor.session;
  if (promptCharacter !== '') terminal.promptCharacter = promptCharacter;
  const line = keyboard.line();
  return line.outcome === 'line' ? line.text : '';
}

/** I{B}P{c}reference: a line typed goes to any buffer. */
function askForItem(run: ProcRun, command: string): void {
  const keepBlanks = /^I(BP|PB)/i.test(command);
  let word = command.slice(keepBlanks ? 3 : 2);
  let promptCharacter = '';
  if (word !== '' && !isReference(word)) {
    promptCharacter = word.charAt(0);
    word = word.slice(1);
  }
  const target = takeReference(run, isReference(word) ? word : `%${run.buffers.pointer.item}`);
  const typed = typedLine(run, promptCharacter);
  // In a PQ PROC RETURN alone leaves the buffer as it is.
  if (typed === '' && !run.isPqn) return;
  storeReference(run, target, asItems(run, typed, keepBlanks));
}
