// OPTION UNASS.WARNING, NON.NUMERIC.WARNING, DIV.ZERO.WARNING: mistakes that are shown and stand
// for a value.
import type { Session } from '#session/index.ts';
import { runTimeMessage } from '../operations/run-time-messages.ts';
import type { Fault, FaultPolicy } from '../runtime/fault.ts';
import { addressText, faultText, placeOf, placeText } from '../runtime/fault-place.ts';

const WARNINGS = {
  'unassigned zero': ['UNASS.WARNING', 1109],
  'unassigned null': ['UNASS.WARNING', 1110],
  'divide by zero': ['DIV.ZERO.WARNING', 1111],
  'non-numeric': ['NON.NUMERIC.WARNING', 1112],
} as const;

/** Warnings on the terminal of a session whose options ask for them. */
export function faultWarnings(session: Session): FaultPolicy {
  return {
    warn(kind: keyof typeof WARNINGS, fault: Fault): boolean {
      const [option, message] = WARNINGS[kind];
      if (!session.options.has(option)) return false;
      const place = placeOf(fault);
      const text = runTimeMessage(message).replace(/^!/, '');
      const shown = `${addressText(place)}${faultText(fault, place, text)}${placeText(place)}`;
      session.terminal.writeLine(shown);
      return true;
    },
  };
}
