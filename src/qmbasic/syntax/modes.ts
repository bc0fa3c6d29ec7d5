// $MODE names: choices of dialect that a program makes for itself.
export const MODE_NAMES = [
  'UV.LOCATE',
  'PICK.ERRMSG',
  'STRING.LOCATE',
  'COMPOSITE.READNEXT',
  'SELECTV',
  'PRCLOSE.DEFAULT.0',
  'FOR.STORE.BEFORE.TEST',
  'CASE.SENSITIVE',
  'PICK.MATRIX',
  'PICK.JUMP.RANGE',
  'PICK.READ',
  'OPTIONAL.FINAL.END',
  'PICK.SUBSTR',
  'COMPATIBLE.APPEND',
  'PICK.ENTER',
  'TRAP.UNUSED',
  'PICK.SUBSTR.ASSIGN',
  'UNASSIGNED.COMMON',
  'HEADING.NO.EJECT',
  'NO.ECHO.DATA',
  'NO.CASE.INVERT',
  'OPTIONAL.THEN.ELSE',
] as const;

export type ModeName = (typeof MODE_NAMES)[number];

/** The mode of that name, if there is one. */
export function modeName(text: string): ModeName | undefined {
  return MODE_NAMES.find((name) => name === text);
}
