// !GETPU and !SETPU: settings of print units with the outcome in an argument.
import { ER } from '#base/index.ts';
import { getPrintUnit, printUnitFault, setPrintUnit } from '../operations/print-settings.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference } from '../runtime/value.ts';
import type { StandardRoutineTable } from './standard-routine.ts';

type Arguments = [key: Reference, unit: Reference, value: Reference, status: Reference];

/** Does something with a legal unit; for another the value stays as it was. */
function withUnit(action: (rt: Runtime, key: number, unit: number, value: Reference) => void) {
  return (rt: Runtime, ...[key, unit, value, status]: Arguments): void => {
    const number = Math.trunc(rt.num(unit.v, 1));
    if (printUnitFault(number) !== undefined) {
      status.v = ER.PRT_UNIT;
      return;
    }
    action(rt, rt.int(key.v), number, value);
    status.v = rt.session.status;
  };
}

export const printUnitRoutines = {
  '!GETPU': {
    kind: 'subroutine',
    arguments: ['key', 'unit', 'value', 'status'],
    summary: 'A setting of a print unit, as GETPU() gives it; the status is 0 or the error number',
    call: withUnit((rt, key, unit, value) => {
      value.v = getPrintUnit(rt.session, key, unit);
    }),
  },
  '!SETPU': {
    kind: 'subroutine',
    arguments: ['key', 'unit', 'value', 'status'],
    summary: 'Sets what SETPU sets; the status is 0 or the error number',
    call: withUnit((rt, key, unit, { v }) => {
      setPrintUnit(rt.session, key, unit, typeof v === 'number' ? v : rt.text(v, 2));
    }),
  },
} satisfies StandardRoutineTable;
