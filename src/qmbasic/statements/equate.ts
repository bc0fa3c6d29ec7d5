import { plainEquate } from '../syntax/equates.ts';
import type { StatementRow } from './statement.ts';

/** EQUATE name TO value, ... */
export const equate: StatementRow = {
  names: ['EQUATE', 'EQU'],
  syntax(p) {
    do {
      if (!plainEquate(p)) return;
    } while (p.take(','));
  },
};
