// Statements that are a name and expressions, or a name alone.
import { expression, plainExpression } from '../syntax/expressions.ts';
import {
  constant,
  operandValue,
  plainValue,
  setReference,
  useVariable,
} from '../syntax/operands.ts';
import type { Parser } from '../syntax/parser.ts';
import type { Operand } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/** Statements with so many expressions between commas; the name is that of the operation. */
function withExpressions(count: number, ...names: string[]): StatementRow {
  return {
    names,
    syntax(p, name) {
      const operands: Operand[] = [];
      for (let at = 0; at < count; at++) {
        if (at > 0) p.comma();
        operands.push(operandValue(p));
      }
      p.operation(name, operands);
    },
  };
}

/** DELETELIST, LOGMSG, NAP, PRINTERR, PROMPT, WAKE, PROCWRITE, TTYSET ... expression */
export const oneExpression = withExpressions(
  1,
  'DELETELIST',
  'LOGMSG',
  'NAP',
  'PRINTERR',
  'INPUTERR',
  'PROMPT',
  'WAKE',
  'PROCWRITE',
  'TTYSET',
  'SET.BREAK.HANDLER',
  'SET.EXIT.STATUS',
);

/** SETNLS key, value */
export const twoExpressions = withExpressions(2, 'SETNLS');

/** SETPU key, unit, value */
export const threeExpressions = withExpressions(3, 'SETPU');

/** SENDMAIL from, to, cc, bcc, subject, text, attachments */
export const sevenExpressions = withExpressions(7, 'SENDMAIL');

/** Statements without operands */
export const noOperands: StatementRow = {
  names: ['CLEARDATA', 'CLEARINPUT', 'INPUTCLEAR', 'REMOVE.BREAK.HANDLER', 'DEBUG'],
  syntax(p, name) {
    if (name === 'DEBUG' && !p.debug) p.warning('debugIgnored');
    if (name === 'DEBUG' && p.debug) p.operation('ENTER.DEBUGGER', []);
    else p.operation(name === 'INPUTCLEAR' ? 'CLEARINPUT' : name, []);
  },
};

/** True when no argument follows: end of statement or a keyword. */
function isBare(p: Parser): boolean {
  return p.isReserved(p.look.upper) || p.atEnd();
}

/** SLEEP {seconds or time}, RQM {time}, PAUSE {seconds} */
export const sleep: StatementRow = {
  names: ['SLEEP', 'RQM', 'PAUSE'],
  syntax(p, name) {
    const otherwise = name === 'PAUSE' ? 0 : 1;
    const operand = isBare(p) ? constant(otherwise) : operandValue(p);
    p.operation(name === 'RQM' ? 'SLEEP' : name, [operand]);
  },
};

/** RANDOMIZE {seed} */
export const randomize: StatementRow = {
  names: ['RANDOMIZE'],
  syntax(p) {
    p.operation('RANDOMIZE', [p.is('end') ? constant(null) : operandValue(p)]);
  },
};

/** PRECISION decimals: of this program only */
export const precision: StatementRow = {
  names: ['PRECISION'],
  syntax(p) {
    const decimals = expression(p);
    p.usesPrecision = true;
    p.emit({ kind: 'precision', decimals });
  },
};

/** DATA text, ... */
export const data: StatementRow = {
  names: ['DATA'],
  syntax(p) {
    do {
      p.operation('DATA', [operandValue(p)]);
    } while (p.take(','));
  },
};

/**
 * ECHO ON, ECHO OFF, ECHO expression; HUSH likewise, with SETTING variable; BREAK {KEY} ON, OFF,
 * CLEAR
 */
export const switches: StatementRow = {
  names: ['ECHO', 'HUSH', 'BREAK'],
  syntax(p, name) {
    if (name === 'BREAK') p.takeWord('KEY');
    if (p.is('end')) {
      p.error(name === 'BREAK' ? 'breakMode' : 'onOff');
      return;
    }
    const operands = [switchValue(p, name === 'BREAK')];
    if (name === 'HUSH') {
      const target = p.takeWord('SETTING') ? setReference(p) : constant(null);
      if (!target) return;
      operands.push(target);
    }
    p.operation(name, operands);
  },
};

/** ON, OFF, CLEAR or an expression */
function switchValue(p: Parser, canClear: boolean): Operand {
  if (p.takeWord('ON')) return constant(1);
  if (p.takeWord('OFF')) return constant(0);
  if (canClear && p.takeWord('CLEAR')) return constant(-1);
  return plainValue(p);
}

/** MARK.MAPPING file variable, ON or OFF or expression */
export const markMapping: StatementRow = {
  names: ['MARK.MAPPING'],
  syntax(p) {
    const file = operandValue(p);
    p.comma();
    if (p.is('end')) {
      p.error('onOff');
      return;
    }
    p.operation('MARK.MAPPING', [file, switchValue(p, false)]);
  },
};

/** SET.ARG n, value */
export const setArg: StatementRow = {
  names: ['SET.ARG'],
  syntax(p) {
    const position = plainExpression(p);
    p.comma();
    p.usesArguments = true;
    p.emit({ kind: 'setArgument', position, value: plainExpression(p) });
  },
};

/** RESTORE.SCREEN image, flag */
export const restoreScreen: StatementRow = {
  names: ['RESTORE.SCREEN'],
  syntax(p) {
    const image = useVariable(p);
    p.comma();
    const flag = operandValue(p);
    if (image) p.operation('RESTORE.SCREEN', [image, flag]);
  },
};

/** TCLREAD variable: the command that started the program */
export const tclread: StatementRow = {
  names: ['TCLREAD'],
  syntax(p) {
    const target = setReference(p);
    if (target) p.operation('TCLREAD', [target]);
  },
};

/** KEYEDIT (action, key), ...; KEYEXIT and KEYTRAP likewise */
export const keys: StatementRow = {
  names: ['KEYEDIT', 'KEYEXIT', 'KEYTRAP'],
  syntax(p, name) {
    do {
      if (!p.expect('(', 'leftBracket')) return;
      const action = plainValue(p);
      p.comma();
      const key = plainValue(p);
      if (!p.expect(')', 'rightBracket')) return;
      p.operation(name, [action, key]);
    } while (p.take(','));
  },
};

/** TIMEOUT file variable, seconds */
export const timeout: StatementRow = {
  names: ['TIMEOUT'],
  syntax(p) {
    const file = useVariable(p);
    if (p.failed || !file) return;
    p.comma();
    p.operation('TIMEOUT', [file, plainValue(p)]);
  },
};

/** CLOSE.SOCKET socket */
export const closeSocket: StatementRow = {
  names: ['CLOSE.SOCKET'],
  syntax(p) {
    const socket = useVariable(p);
    if (socket) p.operation('CLOSE.SOCKET', [socket]);
  },
};
