import type { SelectList } from './select-list.ts';

/** The numbered select lists of a session: 0 to 10 are the user's, 11 and 12 the system's own programs'. An entry that is undefined is not active. */
export class SelectLists {
  #lists = new Map<number, SelectList>();

  get(number: number): SelectList | undefined {
    return this.#lists.get(number);
  }

  isActive(number: number): boolean {
    return this.#lists.has(number);
  }

  /** Makes a list active, replacing what was there. */
  set(number: number, list: SelectList): void {
    this.#lists.set(number, list);
  }

  clear(number: number): void {
    this.#lists.delete(number);
  }

  clearAll(): void {
    this.#lists.clear();
  }

  /** Takes the list out: it is no longer active. */
  take(number: number): SelectList | undefined {
    const list = this.#lists.get(number);
    this.#lists.delete(number);
    return list;
  }
}
