// Which parts of a routine can be reached from where: every part that only GOSUBs reach becomes a
// function or is placed where it is
// called; parts that GOTOs and falling through tie together form one region, run by a loop that
// jumps between its segments.
import type { Statement } from '../syntax/tree.ts';
import { ENDING_OPERATIONS } from './assigned.ts';
import { isReferencedLabel } from './lower.ts';
import { eachStatement } from './walk.ts';

/** A run of statements between labels that something jumps to. */
export interface Segment {
  readonly number: number;
  readonly labels: string[];
  readonly statements: Statement[];
  /** Statements in all, those inside others too. */
  size: number;
  /** Labels that its statements jump to. */
  readonly targets: string[];
}

export interface RegionPlan {
  readonly number: number;
  readonly segments: Segment[];
  /** Labels that GOSUB reaches. */
  readonly entries: Set<string>;
  readonly isMain: boolean;
  /** How many GOSUBs lead here, in the whole program. */
  callers: number;
  /** Statements in all. */
  size: number;
  /** Needs the jumping loop. */
  readonly hasJumps: boolean;
}

export interface Regions {
  readonly main: RegionPlan;
  readonly all: readonly RegionPlan[];
  readonly byLabel: ReadonlyMap<string, RegionPlan>;
  readonly segmentOf: ReadonlyMap<string, Segment>;
}

/**
 * Splits the statements of a routine; `gosubbed` counts the GOSUBs to each label in the whole
 * program.
 */
export function regionsOf(
  list: readonly Statement[],
  gosubbed: ReadonlyMap<string, number>,
  together: boolean,
): Regions {
  const segments = split(list);
  const segmentOf = new Map<string, Segment>();
  for (const segment of segments) {
    for (const label of segment.labels) segmentOf.set(label, segment);
  }
  const groups = new Groups(segments.length);
  const next = segments.map((segment) => successors(segment, segments, segmentOf));
  const entries = [
    0,
    ...[...gosubbed.keys()].flatMap((label) => segmentOf.get(label)?.number ?? []),
  ];
  for (const entry of entries) groups.joinReachable(entry, next);
  if (together) for (const segment of segments) groups.join(0, segment.number);
  return plans(segments, segmentOf, groups, gosubbed);
}

function plans(
  segments: readonly Segment[],
  segmentOf: ReadonlyMap<string, Segment>,
  groups: Groups,
  gosubbed: ReadonlyMap<string, number>,
): Regions {
  const byRoot = new Map<number, RegionPlan>();
  const byLabel = new Map<string, RegionPlan>();
  for (const segment of segments) {
    const root = groups.root(segment.number);
    let plan = byRoot.get(root);
    if (!plan) {
      plan = {
        number: byRoot.size,
        segments: [],
        entries: new Set(),
        isMain: root === groups.root(0),
        callers: 0,
        size: 0,
        hasJumps: false,
      };
      byRoot.set(root, plan);
    }
    plan.segments.push(segment);
    plan.size += segment.size;
    for (const label of segment.labels) {
      byLabel.set(label, plan);
      const callers = gosubbed.get(label) ?? 0;
      if (callers > 0) plan.entries.add(label);
      plan.callers += callers;
    }
  }
  const all = [...byRoot.values()].map((plan) => ({
    ...plan,
    hasJumps: needsJumps(plan, segmentOf),
  }));
  for (const plan of all) {
    for (const segment of plan.segments) {
      for (const label of segment.labels) byLabel.set(label, plan);
    }
  }
  const main = all.find((plan) => plan.isMain) as RegionPlan;
  return { main, all, byLabel, segmentOf };
}

/** One segment entered at its start, with no GOTO back to it, is plain code. */
function needsJumps(plan: RegionPlan, segmentOf: ReadonlyMap<string, Segment>): boolean {
  if (plan.segments.length > 1) return true;
  if (plan.isMain && plan.entries.size > 0) return true;
  return plan.segments[0]?.targets.some((name) => segmentOf.has(name)) ?? false;
}

function split(list: readonly Statement[]): Segment[] {
  const segments: Segment[] = [newSegment(0)];
  for (const statement of list) {
    let last = segments[segments.length - 1] as Segment;
    if (statement.body.kind === 'label') {
      if (!isReferencedLabel(statement)) continue;
      if (last.statements.length > 0 || last.number === 0) {
        last = newSegment(segments.length);
        segments.push(last);
      }
      last.labels.push(statement.body.label.name);
    } else last.statements.push(statement);
  }
  for (const segment of segments) survey(segment);
  return segments;
}

function newSegment(number: number): Segment {
  return { number, labels: [], statements: [], size: 0, targets: [] };
}

function survey(segment: Segment): void {
  eachStatement(segment.statements, ({ body }) => {
    segment.size++;
    if (body.kind === 'goto' || body.kind === 'returnTo') segment.targets.push(body.label.name);
    else if (body.kind === 'onGoto') segment.targets.push(...body.labels.map((one) => one.name));
  });
}

function successors(
  segment: Segment,
  segments: readonly Segment[],
  segmentOf: ReadonlyMap<string, Segment>,
): number[] {
  const result: number[] = [];
  if (completes(segment.statements) && segment.number + 1 < segments.length) {
    result.push(segment.number + 1);
  }
  for (const name of segment.targets) {
    const target = segmentOf.get(name);
    if (target) result.push(target.number);
  }
  return result;
}

/** True when control can run off the end of the statements. */
export function completes(list: readonly Statement[]): boolean {
  const last = list[list.length - 1];
  if (!last) return true;
  const { body } = last;
  switch (body.kind) {
    case 'goto':
    case 'return':
    case 'returnTo':
    case 'stop':
    case 'exit':
    case 'continue':
      return false;
    case 'onGoto':
      return body.pickRange;
    case 'if':
      return completes(body.yes) || completes(body.no);
    case 'sequence':
      return completes(body.body);
    case 'operation':
      return !ENDING_OPERATIONS.has(body.name);
    default:
      return true;
  }
}

/** Sets of segments joined step by step. */
class Groups {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, at) => at);
  }

  root(of: number): number {
    let at = of;
    while (this.#parents[at] !== at) {
      const parent = this.#parents[at] as number;
      this.#parents[at] = this.#parents[parent] as number;
      at = parent;
    }
    return at;
  }

  join(a: number, b: number): void {
    this.#parents[this.root(b)] = this.root(a);
  }

  joinReachable(from: number, next: readonly number[][]): void {
    const seen = new Set([from]);
    const waiting = [from];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      this.join(from, at);
      for (const one of next[at] ?? []) {
        if (seen.has(one)) continue;
        seen.add(one);
        waiting.push(one);
      }
    }
  }
}
