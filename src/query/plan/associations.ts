/** The associations that the items of one query belong to, numbered from 1. */
export class Associations {
  readonly #names: string[] = [];

  get count(): number {
    return this.#names.length;
  }

  /** Number of an association, made when it is new; 0 for no name. */
  number(name: string): number {
    if (name === '') return 0;
    const at = this.#names.indexOf(name);
    if (at >= 0) return at + 1;
    return this.#names.push(name);
  }
}
