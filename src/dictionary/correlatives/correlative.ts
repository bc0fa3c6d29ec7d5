// Field 8 of A and S-types: arithmetic (A), stack (F), or a conversion of the field.
import { MvError } from '#base/index.ts';
import { AbortSignal } from '#session/index.ts';
import type { Expression } from '../expressions/expression.ts';
import type { CompileOutcome, ItemLookup } from '../ports.ts';
import { arithmeticCorrelative } from './a-correlative.ts';
import { stackCorrelative } from './f-correlative.ts';
import { fieldOperand, type Operand, operand } from './operands.ts';
import { CorrelativeFault } from './tokens.ts';

/** What correlatives need of their surroundings. */
export interface CorrelativeSettings {
  readonly forms: { oconvs(text: string, code: string): string };
  readonly items: ItemLookup;
  /** Compiles an I-type that N(name) refers to. */
  readonly expression: (source: string) => CompileOutcome;
  /** Day number and seconds since midnight. */
  readonly today: () => { readonly date: number; readonly time: number };
  /** Shows the compiler's messages. */
  readonly report: (line: string) => void;
}

export interface CorrelativeContext extends CorrelativeSettings {
  /** N(name): another item of the dictionary. */
  readonly item: (name: string) => Operand;
}

const DEPTH_MAX = 9;
const FIELD_MARK = '\xfe';

/** The expression that a correlative stands for. */
export function correlativeExpression(
  text: string,
  fieldNumber: number,
  settings: CorrelativeSettings,
): CompileOutcome {
  try {
    const compiled = compile(text, fieldNumber, settings, 1);
    return { outcome: 'compiled', expression: asExpression(compiled, settings) };
  } catch (error) {
    if (!(error instanceof CorrelativeFault)) throw error;
    settings.report(`*** ${error.message}`);
    return { outcome: 'failed' };
  }
}

function asExpression(compiled: Operand, settings: CorrelativeSettings): Expression {
  return {
    evaluate: (current) => {
      try {
        return compiled.value(current);
      } catch (error) {
        if (!(error instanceof MvError)) throw error;
        // As with expressions, a fault in the data ends the command.
        const message = `00000000: ${error.message} in dictionary expression`;
        settings.report(message);
        throw new AbortSignal(message);
      }
    },
    totals: 0,
    constant: false,
    first: undefined,
  };
}

function compile(
  text: string,
  fieldNumber: number,
  settings: CorrelativeSettings,
  depth: number,
): Operand {
  if (depth > DEPTH_MAX) throw new CorrelativeFault('Compiled dictionary items nested too deeply');
  const item = (name: string) => namedItem(name, settings, depth);
  const context: CorrelativeContext = { ...settings, item };
  const body = text.replace(/^.;?/, '');
  if (text.startsWith('A')) return arithmeticCorrelative(body, context);
  if (text.startsWith('F')) return stackCorrelative(body, context);
  const field = fieldOperand(fieldNumber);
  return operand((current) => settings.forms.oconvs(field.value(current), text));
}

function namedItem(name: string, settings: CorrelativeSettings, depth: number): Operand {
  const record = settings.items(name);
  if (record === undefined) throw new CorrelativeFault(`Field '${name}' is not defined`);
  const fields = record.split(FIELD_MARK);
  const type = record.slice(0, 1).toUpperCase();
  const correlative = fields[7] ?? '';
  const number = Number.parseInt(fields[1] ?? '', 10) || 0;
  if (type === 'D') return fieldOperand(number);
  if (type === 'A' || type === 'S') {
    return correlative === ''
      ? fieldOperand(number)
      : compile(correlative, number, settings, depth + 1);
  }
  if (type !== 'I') throw new CorrelativeFault(`Field '${name}' is not a data item`);
  const outcome = settings.expression(fields[1] ?? '');
  if (outcome.outcome === 'failed') throw new CorrelativeFault(`Compilation error in ${name}`);
  const { expression } = outcome;
  return operand((current) => expression.evaluate(current, 0));
}
