// Functions of the language that are written straight into the text where their first operand is
// certain to be a plain text: no general function is called, and V8 has less to compile.
import type { Operand } from '../syntax/tree.ts';
import { type Code, type Emitted, literal } from './code.ts';

/** The call of a function with this text as first operand, or undefined for the general form. */
type Direct = (c: Code, text: string, operands: readonly Operand[]) => Emitted | undefined;

const DIRECT: ReadonlyMap<string, Direct> = new Map<string, Direct>([
  ['LEN', (_, text) => ({ code: `${text}.length`, type: 'int' })],
  ['UPCASE', (c, text) => ({ code: `${libraryCall(c, 'upcase')}(${text})`, type: 'string' })],
  ['DOWNCASE', (c, text) => ({ code: `${libraryCall(c, 'downcase')}(${text})`, type: 'string' })],
  ['INDEX', firstPlace],
  ['FIELD', itemsOfText],
]);

/** The direct form of a call, if it has one. */
export function directCall(
  c: Code,
  name: string,
  text: string,
  operands: readonly Operand[],
): Emitted | undefined {
  return DIRECT.get(name)?.(c, text, operands);
}

function libraryCall(c: Code, helper: string): string {
  c.tally.libraryCalls++;
  return c.use(helper);
}

/** INDEX(text, 'constant', 1): the place of the first occurrence. */
function firstPlace(c: Code, text: string, operands: readonly Operand[]): Emitted | undefined {
  const part = constantOf(operands[1]);
  const isFirst = constantOf(operands[2]) === 1;
  if (!isFirst || typeof part !== 'string' || part === '' || c.program.noCaseStrings) return;
  return { code: `${libraryCall(c, 'firstIndex')}(${text}, ${literal(part)})`, type: 'int' };
}

/** FIELD(text, 'constant', constant {, constant}) */
function itemsOfText(c: Code, text: string, operands: readonly Operand[]): Emitted | undefined {
  const rest = fieldConstants(c, operands);
  if (rest === undefined) return undefined;
  return { code: `${libraryCall(c, 'fieldOf')}(${text}, ${rest.join(', ')})`, type: 'string' };
}

/** The same where a number is wanted: one item. */
export function directNumber(
  c: Code,
  text: string,
  operands: readonly Operand[],
): Emitted | undefined {
  const rest = fieldConstants(c, operands);
  if (rest?.[2] !== '1') return undefined;
  const code = `${libraryCall(c, 'fieldNumber')}(${text}, ${rest[0]}, ${rest[1]})`;
  return { code, type: 'any' };
}

/** Delimiter, position and count of FIELD() when all are constants: whole numbers, not negative. */
function fieldConstants(c: Code, operands: readonly Operand[]): string[] | undefined {
  if (c.program.noCaseStrings) return undefined;
  const [delimiter, ...numbers] = operands.slice(1).map(constantOf);
  if (typeof delimiter !== 'string' || !numbers.every(isSmallWhole)) return undefined;
  return [delimiter, ...numbers].map(literal);
}

function isSmallWhole(value: Constant | undefined): value is number {
  return typeof value === 'number' && value >= 0 && (value | 0) === value;
}

type Constant = string | number | boolean | null;

function constantOf(operand: Operand | undefined): Constant | undefined {
  if (operand?.kind === 'constant') return operand.value;
  if (operand?.kind !== 'value') return undefined;
  const { expression } = operand;
  return expression.kind === 'string' || expression.kind === 'number'
    ? expression.value
    : undefined;
}
