// COMMON blocks: shared by the programs of a session under their name; the unnamed one lives as
// long as a command level.
import type { Routine } from './calls.ts';
import { Fault } from './fault.ts';
import { Matrix } from './matrix.ts';
import { Box, type Value } from './value.ts';

/** What a program declares of one variable of a block: 0 rows for a scalar. */
export interface CommonSlot {
  readonly rows: number;
  readonly columns: number;
}

const SCALAR: CommonSlot = { rows: 0, columns: 0 };

const elementCount = (slot: CommonSlot): number => slot.rows * Math.max(slot.columns, 1);

/** Pick style: every element of a matrix is a common variable of its own. */
function separateSlots(slot: CommonSlot): CommonSlot[] {
  return Array.from({ length: Math.max(elementCount(slot), 1) }, () => SCALAR);
}

function commonVariable(slot: CommonSlot, first: 0 | undefined): Box {
  // ScarletDME: common variables start at zero, unless $MODE UNASSIGNED.COMMON leaves them
  // unassigned
  if (slot.rows === 0) return new Box(first);
  const matrix = new Matrix();
  matrix.resize(slot.rows, slot.columns, false);
  if (first === 0) matrix.elements.fill(0);
  return new Box(matrix);
}

/**
 * The variables that a program in Pick style sees: its matrices made of the block's separate
 * variables.
 */
function gathered(slots: readonly CommonSlot[], boxes: readonly Box[]): Box[] {
  let at = 0;
  return slots.map((slot) => {
    const start = at;
    at += Math.max(elementCount(slot), 1);
    if (slot.rows === 0) return boxes[start] as Box;
    const matrix = new Matrix();
    matrix.resize(slot.rows, slot.columns, true);
    matrix.elements = elementsOf(boxes.slice(start, at));
    return new Box(matrix);
  });
}

/** Boxes as the elements of a matrix, the first being element 1. */
function elementsOf(boxes: readonly Box[]): Value[] {
  const elements: Value[] = new Array(boxes.length + 1).fill(undefined);
  boxes.forEach((box, index) => {
    Object.defineProperty(elements, index + 1, {
      get: () => box.v,
      set: (value: Value) => {
        box.v = value;
      },
      enumerable: true,
    });
  });
  return elements;
}

/** Variables of COMMON blocks by block name. */
export class CommonBlocks {
  readonly #blocks = new Map<string, Box[]>();
  /** How many routines at work have declared a block. */
  readonly #users = new Map<string, { count: number }>();

  /** The block of that name, made on first use with the variables that this program declares. */
  block(name: string, slots: readonly CommonSlot[], unassigned: boolean, isPick: boolean): Box[] {
    const first = unassigned ? undefined : 0;
    const wanted = isPick ? slots.flatMap(separateSlots) : slots;
    const known = this.#blocks.get(name);
    if (known && wanted.length > known.length) {
      throw new Fault('Redimensioning common to larger size');
    }
    const boxes = known ?? wanted.map((slot) => commonVariable(slot, first));
    this.#blocks.set(name, boxes);
    return isPick ? gathered(slots, boxes) : boxes;
  }

  /** CLEAR COMMON: every variable becomes zero. */
  clear(name: string): void {
    for (const box of this.#blocks.get(name) ?? []) {
      if (box.v instanceof Matrix) box.v.elements.fill(0);
      else box.v = 0;
    }
  }

  /** DELETE.COMMON: a block stays while a routine that declared it is at work. */
  remove(name: string): 'removed' | 'missing' | 'in use' {
    if ((this.#users.get(name)?.count ?? 0) > 0) return 'in use';
    return this.#blocks.delete(name) ? 'removed' : 'missing';
  }

  /** The routine, counted as a user of the blocks while it runs. */
  using(names: readonly string[], routine: Routine): Routine {
    // Looked up once, for every call of the routine counts
    const users = names.map((name) => this.#usersOf(name));
    return (...args) => {
      for (let at = 0; at < users.length; at++) users[at]!.count += 1;
      try {
        return routine(...args);
      } finally {
        for (let at = 0; at < users.length; at++) users[at]!.count -= 1;
      }
    };
  }

  #usersOf(name: string): { count: number } {
    let users = this.#users.get(name);
    if (!users) {
      users = { count: 0 };
      this.#users.set(name, users);
    }
    return users;
  }

  /** What the variables of all blocks hold. */
  *values(): Iterable<Value> {
    for (const boxes of this.#blocks.values()) {
      for (const { v } of boxes) {
        if (v instanceof Matrix) yield* v.elements;
        else yield v;
      }
    }
  }

  names(): string[] {
    return [...this.#blocks.keys()].filter((name) => name !== '').sort();
  }

  /** Starts a command level with no unnamed block; gives back the block to restore afterwards. */
  enterLevel(): Box[] | undefined {
    const before = this.#blocks.get('');
    this.#blocks.delete('');
    return before;
  }

  leaveLevel(before: Box[] | undefined): void {
    if (before) this.#blocks.set('', before);
    else this.#blocks.delete('');
  }
}
