/** What an @-variable can hold outside the language: QMBasic turns its other kinds of value into text first. */
export type AtValue = string | number;

/** Whether user programs may assign an @-variable. */
type AtAccess = 'read-only' | 'assignable';

/** @-variables that simply hold a value, with their access and first value. Computed ones are in computed.ts. */
const STORED: readonly (readonly [name: string, access: AtAccess, initial: AtValue])[] = [
  ['ABORT.CODE', 'read-only', 0],
  ['ABORT.MESSAGE', 'read-only', ''],
  ['ANS', 'assignable', 0],
  ['COMMAND', 'read-only', ''],
  ['CONV', 'read-only', ''],
  ['DATE', 'assignable', 0],
  ['FILE.NAME', 'read-only', 0],
  ['ID', 'assignable', 0],
  ['ITYPE.MODE', 'read-only', 0],
  ['LPV', 'read-only', ''],
  ['ND', 'read-only', 0],
  ['NI', 'read-only', 0],
  ['NS', 'read-only', 0],
  ['NV', 'read-only', 0],
  ['OPTION', 'read-only', ''],
  ['PARASENTENCE', 'read-only', ''],
  ['PIB', 'assignable', ''],
  ['POB', 'assignable', ''],
  ['RECORD', 'assignable', 0],
  ['SELECTED', 'assignable', 0],
  ['SENTENCE', 'read-only', ''],
  ['SIB', 'assignable', ''],
  ['SOB', 'assignable', ''],
  ['SYS.BELL', 'read-only', '\x07'],
  ['SYSTEM.RETURN.CODE', 'read-only', 0],
  ['TIME', 'assignable', 0],
  ['TRIGGER.RETURN.CODE', 'assignable', ''],
  ['USER.RETURN.CODE', 'assignable', 0],
  ['USER0', 'assignable', 0],
  ['USER1', 'assignable', 0],
  ['USER2', 'assignable', 0],
  ['USER3', 'assignable', 0],
  ['USER4', 'assignable', 0],
];

/** Other names of the same variable. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['FILENAME', 'FILE.NAME'],
  ['SYSTEM.SET', 'SYSTEM.RETURN.CODE'],
]);

/** The @-variables of one session that hold a value. */
export class AtVariables {
  #values = new Map<string, AtValue>(STORED.map(([name, , initial]) => [name, initial]));

  /** Undefined: no such stored variable. */
  get(name: string): AtValue | undefined {
    return this.#values.get(SYNONYMS.get(name) ?? name);
  }

  text(name: string): string {
    return String(this.get(name) ?? '');
  }

  /** Sets whatever its access says; whether the user may is the caller's question. */
  set(name: string, value: AtValue): void {
    this.#values.set(SYNONYMS.get(name) ?? name, value);
  }

  /** Names of the stored variables, in order. */
  names(): string[] {
    return [...this.#values.keys()].sort();
  }
}
