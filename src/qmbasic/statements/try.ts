import { throwException } from '../runtime/exceptions.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { copyValue, type Value } from '../runtime/value.ts';
import { constant, operandValue } from '../syntax/operands.ts';
import { tryBlock } from '../syntax/try-block.ts';
import type { StatementRow } from './statement.ts';

/** TRY {statement} ... CATCH {name{, name}} {SETTING variable} ... END {TRY} */
export const tryStatement: StatementRow = {
  names: ['TRY'],
  origin: 'OpenQM',
  syntax: tryBlock,
};

/** CATCH outside TRY */
export const strayCatch: StatementRow = {
  names: ['CATCH'],
  origin: 'OpenQM',
  syntax(p) {
    p.error('strayCatch');
  },
};

/** THROW name{, data} */
export const throwStatement: StatementRow = {
  names: ['THROW'],
  origin: 'OpenQM',
  syntax(p) {
    const name = operandValue(p);
    p.operation('THROW', [name, p.take(',') ? operandValue(p) : constant('')]);
  },
  operations: {
    THROW: (_: Runtime, name: Value, data: Value) => throwException(name, copyValue(data)),
  },
};
