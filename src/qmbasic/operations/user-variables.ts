// Variables by name: those of the language and those that a user made by SET or !SETVAR.
import { ER } from '#base/index.ts';
import type { Session } from '#session/index.ts';
import { textToNumber } from '#values/index.ts';
import { atVariable } from './system-values.ts';

const LONGEST_NAME = 32;
/** Item, field, value and subvalue marks have no place in such a variable. */
const KEPT_OUT = /[\xfc-\xff]/g;

/** What of the language's own variables may be set by name. */
export const SETTABLE_VARIABLES: ReadonlySet<string> = new Set([
  'SYSTEM.RETURN.CODE',
  'USER0',
  'USER1',
  'USER2',
  'USER3',
  'USER4',
  'USER.RETURN.CODE',
]);

/** A name as users write it, with or without @, in any case. */
export const variableName = (name: string) => name.toUpperCase().replace(/^@/, '');

/** Undefined: no variable of this name. */
export function namedVariable(session: Session, name: string): string | number | undefined {
  return atVariable(session, name) ?? session.userVariables.get(name);
}

/** Sets a variable, or makes one: 0, or the ER number of what is wrong. */
export function setUserVariable(session: Session, name: string, value: string): number {
  if (name === '' || name.length > LONGEST_NAME) return ER.LENGTH;
  if (/[^A-Z0-9.]/.test(name)) return ER.BAD_NAME;
  const text = value.replace(KEPT_OUT, '');
  if (SETTABLE_VARIABLES.has(name)) {
    const isNumber = text !== '' && String(textToNumber(text)) === text;
    session.at.set(name, isNumber ? Number(text) : text);
    return 0;
  }
  if (atVariable(session, name) !== undefined) return ER.RDONLY_VAR;
  session.userVariables.set(name, text);
  return 0;
}
