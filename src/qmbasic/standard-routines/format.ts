// !FORMAT: indents the source of a program, as the FORMAT command does.
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference } from '../runtime/value.ts';
import { formatRecord } from '../source-format/format-record.ts';
import type { StandardRoutineTable } from './standard-routine.ts';

/** Lines of nested blocks must not outgrow memory. */
const WIDEST_STEP = 100;

type Arguments = [
  source: Reference,
  formatted: Reference,
  file: Reference,
  step: Reference,
  lowerCase: Reference,
  faults: Reference,
];

export const formatRoutines = {
  '!FORMAT': {
    kind: 'subroutine',
    arguments: ['source', 'formatted source', 'include file', 'indent', 'lower case', 'faults'],
    summary:
      'Indents the source of a program; shows what is wrong with its blocks and counts that. True for lower case puts names in lower case',
    call(rt: Runtime, ...args: Arguments) {
      const [source, formatted, file, step, lowerCase, faults] = args;
      const text = rt.text(source.v);
      const result = formatRecord(rt.session, {
        source: text,
        file: rt.text(file.v, 2),
        step: Math.min(Math.max(rt.int(step.v, 3), 0), WIDEST_STEP),
        lowerCase: rt.truth(lowerCase.v, 4),
      });
      formatted.v = result.text ?? text;
      faults.v = result.faults;
    },
  },
} satisfies StandardRoutineTable;
