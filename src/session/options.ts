/** The flags that the OPTION verb sets, in the original's order (index is the number that programs see). */
export const OPTION_NAMES = [
  'UNASS.WARNING',
  '$QUERY.DEBUG',
  'PICK.WILDCARD',
  'QUALIFIED.DISPLAY',
  'PICK.BREAKPOINT',
  'WITH.IMPLIES.OR',
  'DUMP.ON.ERROR',
  'DIV.ZERO.WARNING',
  'NON.NUMERIC.WARNING',
  'ASSOC.UNASSOC.MV',
  'PICK.BREAKPOINT.U',
  'NO.USER.ABORTS',
  'RUN.NO.PAGE',
  'SHOW.STACK.ON.ERROR',
  'CRDB.UPCASE',
  'AMPM.UPCASE',
  'PICK.NULL',
  'PICK.GRAND.TOTAL',
  'SUPPRESS.ABORT.MSG',
  'DEBUG.REBIND.KEYS',
  'ED.NO.QUERY.FD',
  'NO.SEL.LIST.QUERY',
  'CHAIN.KEEP.COMMON',
  'SELECT.KEEP.CASE',
  'CREATE.FILE.UPCASE',
  'PICK.EXPLODE',
  'INHERIT',
  'QUERY.NO.CASE',
  'LOCK.BEEP',
  'PICK.IMPLIED.EQ',
  'QUERY.PRIORITY.AND',
  'NO.DATE.WRAPPING',
  'PROC.A',
  'SPACE.MCT',
] as const;

export type OptionName = (typeof OPTION_NAMES)[number];

/** The option flags of one session. */
export class SessionOptions {
  #on = new Set<OptionName>();

  has(name: OptionName): boolean {
    return this.#on.has(name);
  }

  set(name: OptionName, on: boolean): void {
    if (on) this.#on.add(name);
    else this.#on.delete(name);
  }

  list(): OptionName[] {
    return OPTION_NAMES.filter((name) => this.#on.has(name));
  }
}
