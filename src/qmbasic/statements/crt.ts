import type { Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { printList } from '../syntax/print-list.ts';
import type { StatementRow } from './statement.ts';

/** CRT {list}{:}, DISPLAY {list}{:} */
export const crt: StatementRow = {
  names: ['CRT', 'DISPLAY'],
  syntax(p) {
    const { text, newline } = printList(p);
    p.operation('CRT', [
      { kind: 'value', expression: text },
      { kind: 'constant', value: newline },
    ]);
  },
  operations: {
    CRT(rt: Runtime, text: Value, newline: boolean) {
      const shown = rt.text(text);
      rt.session.terminal.write(newline ? `${shown}\n` : shown);
    },
  },
};
