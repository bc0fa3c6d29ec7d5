import { operationWithClauses } from '../syntax/clauses.ts';
import { csvList } from '../syntax/csv-list.ts';
import { optionHint } from '../syntax/hints.ts';
import { constant, operandValue, plainValue, value } from '../syntax/operands.ts';
import type { Parser } from '../syntax/parser.ts';
import { printList } from '../syntax/print-list.ts';
import type { Operand } from '../syntax/tree.ts';
import type { StatementRow } from './statement.ts';

/** ON unit, or unit 0 */
function unit(p: Parser): Operand {
  return p.takeWord('ON') ? plainValue(p) : constant(0);
}

/** PRINT {ON unit} {list}{:} */
export const print: StatementRow = {
  names: ['PRINT'],
  syntax(p) {
    const on = p.is('name') && p.isWord('ON') ? unit(p) : constant(0);
    const { text, newline } = printList(p);
    p.operation('PRINT', [on, value(text), constant(newline)]);
  },
};

/** PRINTCSV {ON unit} item, ...{:} */
export const printcsv: StatementRow = {
  names: ['PRINTCSV'],
  syntax(p) {
    const on = unit(p);
    const text = csvList(p);
    if (p.failed) return;
    p.operation('PRINT', [on, value(text), constant(!p.take(':'))]);
  },
};

/** HEADING {NO.EJECT} {ON unit} text, FOOTING {ON unit} text */
export const heading: StatementRow = {
  names: ['HEADING', 'FOOTING'],
  syntax(p, name) {
    const noEject = name === 'HEADING' && p.takeWord('NO.EJECT');
    const eject = !noEject && !p.isMode('HEADING.NO.EJECT');
    const on = unit(p);
    const text = operandValue(p);
    p.operation(name, name === 'HEADING' ? [on, text, constant(eject)] : [on, text]);
  },
};

/** PAGE {ON unit} {number} */
export const page: StatementRow = {
  names: ['PAGE'],
  syntax(p) {
    const on = unit(p);
    const isBare = p.isReserved(p.look.upper) || p.atEnd();
    p.operation('PAGE', [on, isBare ? constant(-1) : operandValue(p)]);
  },
};

const PRINTER_OPTIONS = ['ON', 'OFF', 'RESET', 'CLOSE', 'SETTING', 'FILE', 'NAME', 'DISPLAY'];

/** PRINTER ON, OFF, RESET, CLOSE {ON unit}, SETTING, FILE, NAME, DISPLAY */
export const printer: StatementRow = {
  names: ['PRINTER'],
  syntax(p) {
    p.advance();
    const word = p.token.upper;
    switch (word) {
      case 'ON':
      case 'OFF':
      case 'RESET':
        p.operation(`PRINTER.${word}`, []);
        return;
      case 'CLOSE': {
        const otherwise = constant(p.isMode('PRCLOSE.DEFAULT.0') ? 0 : -2);
        p.operation('PRINTER.CLOSE', [p.takeWord('ON') ? plainValue(p) : otherwise]);
        return;
      }
      case 'SETTING':
      case 'FILE':
      case 'NAME':
      case 'DISPLAY':
        printerOption(p, word);
        return;
      default:
        p.error('printerOption', '', optionHint(p, 'token', PRINTER_OPTIONS));
    }
  },
};

function printerOption(p: Parser, word: string): void {
  const operands = [unit(p)];
  if (word !== 'DISPLAY') operands.push(operandValue(p));
  if (word === 'SETTING' || word === 'FILE') {
    p.comma();
    operands.push(operandValue(p));
  }
  if (word === 'SETTING') {
    p.operation('PRINTER.SETTING', operands);
    return;
  }
  operationWithClauses(p, `PRINTER.${word}`, operands, { onError: true, thenElse: 'optional' });
}
