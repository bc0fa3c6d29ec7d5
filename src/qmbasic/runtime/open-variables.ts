// The files that running programs have open. They are closed when the program ends, unless a COMMON
// block holds them.
import type { Session } from '#session/index.ts';
import { SpecialValue, type Value } from './value.ts';

/** A value that holds something of the session which has to be given back. */
export abstract class OpenValue extends SpecialValue {
  abstract close(session: Session): void;

  /** Other values that live as long as this one. */
  inside(): Iterable<Value> {
    return [];
  }
}

function keep(
  held: Iterable<Value>,
  opened: Set<OpenValue>,
  kept: Set<OpenValue>,
  seen: Set<OpenValue>,
): void {
  for (const value of held) {
    if (!(value instanceof OpenValue) || seen.has(value)) continue;
    seen.add(value);
    if (opened.delete(value)) kept.add(value);
    keep(value.inside(), opened, kept, seen);
  }
}

export class OpenVariables {
  #level = new Set<OpenValue>();

  /** Notes a variable of the running program. */
  add<T extends OpenValue>(value: T): T {
    this.#level.add(value);
    return value;
  }

  /** The variable has been closed. */
  remove(value: OpenValue): void {
    this.#level.delete(value);
  }

  /** A program starts inside another; gives back what `leaveLevel` needs. */
  enterLevel(): Set<OpenValue> {
    const outer = this.#level;
    this.#level = new Set();
    return outer;
  }

  /** A program ends: closes what it opened, but not what is held elsewhere. */
  leaveLevel(session: Session, outer: Set<OpenValue>, held: Iterable<Value>): void {
    const opened = this.#level;
    this.#level = outer;
    if (opened.size === 0) return;
    keep(held, opened, outer, new Set());
    for (const value of opened) value.close(session);
  }
}
