// Calls of functions within expressions: how their arguments are written, and what they become.
import type { FunctionRow, Value } from '#qmbasic/index.ts';
import type { Code } from './code.ts';
import type { ExpressionParser } from './expression-parser.ts';
import { ExpressionFault } from './tokens.ts';
import { translationCall } from './translation-call.ts';

const COMMA = 'Comma not found where expected';

/** The call whose opening bracket has been taken; the closing one is left to the caller. */
export function functionCode(
  parser: ExpressionParser,
  name: string,
  row: FunctionRow | undefined,
): Code {
  switch (name) {
    case 'TOTAL':
      return totalCall(parser);
    case 'SUBR':
      return subroutineCall(parser);
    case 'TRANS':
    case 'XLATE':
    case 'RTRANS':
      return translationCall(parser, name !== 'RTRANS');
    default:
      break;
  }
  if (!row || (name !== '@' && !row.itype)) {
    throw new ExpressionFault(`Unrecognised function '${name}'`);
  }
  return call(parser, row, argumentsOf(parser, row));
}

function call(parser: ExpressionParser, row: FunctionRow, operands: readonly Code[]): Code {
  const { runtime } = parser.scope;
  const code = row.call as (rt: typeof runtime, ...values: unknown[]) => Value;
  const [a, b, c] = operands;
  if (operands.length === 1 && a) return (frame) => code(runtime, a(frame));
  if (operands.length === 2 && a && b) return (frame) => code(runtime, a(frame), b(frame));
  if (operands.length === 3 && a && b && c) {
    return (frame) => code(runtime, a(frame), b(frame), c(frame));
  }
  return (frame) => code(runtime, ...operands.map((operand) => operand(frame)));
}

function argumentsOf(parser: ExpressionParser, row: FunctionRow): Code[] {
  if (row.form === 'insert') return insertArguments(parser);
  if (row.form === 'locate') return locateArguments(parser);
  const [fewest, most] = row.args;
  const operands: Code[] = [];
  if (most === 0) return operands;
  if (fewest === 0 && parser.isSymbol(')')) return withDefaults(operands, row);
  operands.push(parser.expression());
  while (operands.length < most) {
    if (!parser.takesComma()) {
      if (operands.length < fewest) throw new ExpressionFault(COMMA);
      break;
    }
    operands.push(parser.expression());
  }
  return withDefaults(operands, row);
}

function withDefaults(operands: Code[], row: FunctionRow): Code[] {
  const [fewest, most] = row.args;
  for (let n = operands.length; n < most; n += 1) {
    const value = row.defaults?.[n - fewest] ?? null;
    operands.push(() => value as Value);
  }
  return operands;
}

function zero(): Code {
  return () => 0;
}

function required(parser: ExpressionParser, count: number): Code[] {
  const operands = [parser.expression()];
  while (operands.length < count) {
    if (!parser.takesComma()) throw new ExpressionFault(COMMA);
    operands.push(parser.expression());
  }
  return operands;
}

/**
 * INSERT(array, field, value, subvalue, item): value and subvalue may be left out before a
 * semicolon.
 */
function insertArguments(parser: ExpressionParser): Code[] {
  const operands = required(parser, 2);
  operands.push(parser.takesComma() ? parser.expression() : zero());
  operands.push(parser.takesComma() ? parser.expression() : zero());
  if (!parser.isSymbol(',') && !parser.isSymbol(';')) {
    throw new ExpressionFault('Expected comma or semicolon');
  }
  parser.take();
  operands.push(parser.expression());
  return operands;
}

/** LOCATE(item, array, field, value, subvalue; order) */
function locateArguments(parser: ExpressionParser): Code[] {
  const operands = required(parser, 3);
  operands.push(parser.takesComma() ? parser.expression() : zero());
  operands.push(parser.takesComma() ? parser.expression() : zero());
  if (parser.isSymbol(',') || parser.isSymbol(';')) {
    parser.take();
    operands.push(parser.expression());
  } else operands.push(() => '');
  return operands;
}

/**
 * TOTAL(expression): at a break what has been gathered, elsewhere the value itself, which is
 * noted.
 */
function totalCall(parser: ExpressionParser): Code {
  const place = parser.shared.totals;
  parser.shared.totals += 1;
  const of = parser.expression();
  const { num } = parser.scope.runtime;
  return (frame) => {
    const { current, totalsBase } = frame;
    if (current.breakLevel !== 0) return current.totals[totalsBase + place] ?? 0;
    const value = num(of(frame));
    current.totals[totalsBase + place] = value;
    return value;
  };
}

/** SUBR(name, ...): the first argument of the subroutine is its result. */
function subroutineCall(parser: ExpressionParser): Code {
  const name = parser.expression();
  const operands: Code[] = [];
  while (parser.takesComma()) operands.push(parser.expression());
  const { runtime, enter } = parser.scope;
  const { text } = runtime;
  return (frame) => {
    const values = operands.map((operand) => text(operand(frame)));
    const caller = runtime.session.subroutines;
    if (!caller) throw new ExpressionFault('No subroutines can be called here');
    enter(frame.current);
    const all = ['', ...values];
    const called = text(name(frame));
    return (caller.evaluate?.(called, all) ?? caller.call(called, all))[0] ?? '';
  };
}
