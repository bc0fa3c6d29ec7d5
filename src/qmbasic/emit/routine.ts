// One routine of a module: its regions as functions, blocks placed where they are called, and
// jumping loops.
import type { Label, Statement } from '../syntax/tree.ts';
import type { Code, Region } from './code.ts';
import { pollCode, turnCode } from './loops.ts';
import { completes, type RegionPlan, type Regions, type Segment } from './regions.ts';
import { type Surroundings, statements } from './statements.ts';
import { aroundGosub } from './stop-points.ts';

/** A region of at most so many statements is placed where it is called, however often that is. */
const SMALL = 10;
/**
 * Statements that may be written again for regions called more than once: beyond that they are
 * called as functions.
 */
const PLACED_STATEMENTS_MAX = 400;
/** Regions placed inside regions placed inside ... */
const PLACED_DEPTH_MAX = 4;

export interface RoutineShape {
  /** What RETURN does at the outermost level. */
  readonly leave: string;
  /** RETURN with a value. */
  returnValue(value: string | undefined, leave: string): string;
  /** What happens when control runs off the end. */
  readonly atEnd: string;
  /** The program has RETURN TO: GOSUBs tell by their result where to go on. */
  readonly returnsTo: boolean;
}

/** Emits the regions of one routine. */
export class RoutineEmitter {
  readonly #c: Code;
  readonly #regions: Regions;
  readonly #shape: RoutineShape;
  readonly #placing: RegionPlan[] = [];
  #placed = 0;
  /** Regions that are called as functions, in the order they are found. */
  readonly #asFunctions: RegionPlan[] = [];
  readonly #prefix: string;

  constructor(c: Code, regions: Regions, shape: RoutineShape, prefix: string) {
    this.#c = c;
    this.#regions = regions;
    this.#shape = shape;
    this.#prefix = prefix;
  }

  /** Emits the body; functions for its regions follow it, which JavaScript allows. */
  emit(): void {
    const { main } = this.#regions;
    if (main.entries.size > 0) {
      this.#c.add(`${this.#functionName(main)}(0);`);
      this.#c.add(this.#shape.leave);
      this.#emitted.add(main);
      this.#asFunctions.push(main);
    } else this.#body(main, this.#shape.leave, this.#shape.atEnd, 0);
    this.emitFunctions();
  }

  /** Emits the functions that were found necessary since the last call. */
  emitFunctions(): void {
    for (let at = 0; at < this.#asFunctions.length; at++) {
      const plan = this.#asFunctions[at] as RegionPlan;
      this.#c.add(`function ${this.#functionName(plan)}(e) { ${pollCode(this.#c)}`);
      const leave = this.#shape.returnsTo ? 'return 0;' : 'return;';
      this.#c.functionBody(() => this.#body(plan, leave, leave, 'e'));
      this.#c.add('}');
    }
    this.#asFunctions.length = 0;
  }

  #functionName(plan: RegionPlan): string {
    return `${this.#prefix}${plan.number}`;
  }

  /** True when the routine has that label. */
  has(label: Label): boolean {
    return this.#regions.byLabel.has(label.name);
  }

  /** GOSUB to a label of this routine, from wherever it stands. */
  gosub(label: Label, region: Region): void {
    const plan = this.#regions.byLabel.get(label.name);
    const segment = this.#regions.segmentOf.get(label.name);
    if (!plan || !segment) return;
    if (this.#canPlace(plan)) {
      this.#place(plan);
      return;
    }
    if (!this.#emitted.has(plan)) {
      this.#emitted.add(plan);
      if (!plan.isMain) this.#asFunctions.push(plan);
    }
    const call = `${this.#functionName(plan)}(${segment.number})`;
    if (!this.#shape.returnsTo) {
      this.#c.add(aroundGosub(this.#c, `${call};`));
      return;
    }
    const result = this.#c.temporary();
    const onwards = region.jump(`\0from ${result}`) ?? region.leave;
    if (this.#c.program.debug) {
      this.#c.add(
        `${aroundGosub(this.#c, `${result} = ${call};`)} if (${result} !== 0) ${onwards}`,
      );
    } else this.#c.add(`if ((${result} = ${call}) !== 0) ${onwards}`);
  }

  readonly #emitted = new Set<RegionPlan>();

  #canPlace(plan: RegionPlan): boolean {
    // The debugger and SYSTEM() tell the depth of GOSUBs by the calls.
    if (this.#c.program.debug || this.#c.program.asksForGosubs) return false;
    if (plan.isMain || this.#shape.returnsTo || plan.hasJumps || plan.entries.size > 1)
      return false;
    if (this.#emitted.has(plan) || this.#placing.includes(plan)) return false;
    if (this.#placing.length >= PLACED_DEPTH_MAX) return false;
    if (plan.callers === 1) return true;
    if (plan.size > SMALL || this.#placed > PLACED_STATEMENTS_MAX) return false;
    this.#placed += plan.size;
    return true;
  }

  #place(plan: RegionPlan): void {
    const c = this.#c;
    const block = `S${c.nextNumber()}`;
    const { line } = c;
    this.#placing.push(plan);
    c.add(`${block}: {`);
    const leave = `break ${block};`;
    this.#straight(plan.segments[0]?.statements ?? [], leave, '');
    c.add('}');
    c.line = line;
    this.#placing.pop();
  }

  #body(plan: RegionPlan, leave: string, atEnd: string, entry: number | string): void {
    const only = plan.segments[0];
    if (!plan.hasJumps && only) this.#straight(only.statements, leave, atEnd);
    else this.#jumping(plan, leave, atEnd, entry);
  }

  #straight(list: readonly Statement[], leave: string, atEnd: string): void {
    const region: Region = { leave, jump: () => undefined };
    statements(this.#c, this.#surroundings(region), list);
    if (atEnd !== '' && completes(list)) this.#c.add(atEnd);
  }

  #surroundings(region: Region): Surroundings {
    return {
      region,
      gosub: (label) => this.gosub(label, region),
      returnValue: (value) => {
        this.#c.add(this.#shape.returnValue(value, region.leave));
      },
    };
  }

  /**
   * Segments as the cases of a switch in a loop; falling from one into the next is falling from
   * case to case.
   */
  #jumping(plan: RegionPlan, leave: string, atEnd: string, entry: number | string): void {
    const c = this.#c;
    const number = c.nextNumber();
    const region: Region = { leave, jump: (label) => this.#jump(label, plan, number) };
    c.add(`let p${number} = ${entry};`);
    c.add(`D${number}: for (;;) { ${turnCode(c)} switch (p${number}) {`);
    for (const [at, segment] of plan.segments.entries()) {
      c.add(`case ${segment.number}: {`);
      statements(c, this.#surroundings(region), segment.statements);
      c.add('}');
      if (runsOff(segment, plan.segments[at + 1])) c.add(atEnd);
    }
    c.add(`} ${leave} }`);
  }

  #jump(label: string, plan: RegionPlan, number: number): string | undefined {
    const again = `continue D${number};`;
    // RETURN TO leaves the GOSUB with the number of the segment to go on with, plus 1.
    if (label.startsWith('\0return ')) {
      const target = this.#regions.segmentOf.get(label.slice(8));
      return this.#regions.main.entries.size === 0 || !target
        ? undefined
        : `return ${target.number + 1};`;
    }
    if (label.startsWith('\0from ')) return `{ p${number} = ${label.slice(6)} - 1; ${again} }`;
    const target = this.#regions.segmentOf.get(label);
    if (!target || !plan.segments.includes(target)) return undefined;
    return `{ p${number} = ${target.number}; ${again} }`;
  }
}

/** True when what follows a segment is not the next case. */
function runsOff(segment: Segment, next: Segment | undefined): boolean {
  return next?.number !== segment.number + 1 && completes(segment.statements);
}
