// @-variables as programs see them: stored ones, values worked out when asked, and @VOC.
import type { Session } from '#session/index.ts';
import { FileVariable } from '../operations/special-values.ts';
import { atVariable } from '../operations/system-values.ts';
import { text } from './conversion.ts';
import { EXCEPTION_VARIABLES, exceptionValue, setExceptionValue } from './exceptions.ts';
import type { Value } from './value.ts';

/** @NAME as a value. */
export function readAtValue(session: Session, name: string): Value {
  if (EXCEPTION_VARIABLES.has(name)) return exceptionValue(session, name);
  if (name === 'VOC') return new FileVariable(session.voc);
  return atVariable(session, name) ?? '';
}

/** @NAME = value */
export function writeAtValue(session: Session, name: string, value: Value): void {
  if (EXCEPTION_VARIABLES.has(name)) {
    setExceptionValue(session, name, value);
    return;
  }
  session.at.set(name, typeof value === 'number' ? value : text(value, 1));
}
