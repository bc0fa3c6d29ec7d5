// Definite assignment: which variables may be read before anything was assigned to them. Only the
// others can be kept as bare
// numbers, since reading an unassigned variable must fail.
import type { Expression, Program, Statement, Variable } from '../syntax/tree.ts';
import { eachExpression, eachExpressionIn, eachStatement } from './walk.ts';

/** Operations after which the program does not go on. */
export const ENDING_OPERATIONS: ReadonlySet<string> = new Set(['ABORT', 'CHAIN']);

/** Variables that a program may read while they are unassigned. */
export function possiblyUnassigned(program: Program): Set<Variable> {
  const analysis = new Analysis();
  const start = linearStart(program);
  analysis.prologue = analysis.run(program.body.slice(0, start));
  analysis.run(program.body.slice(start));
  for (const routine of program.routines) analysis.routine(routine.body);
  for (const routine of program.classParts?.routines ?? []) analysis.isolated(routine.body);
  return analysis.unassigned;
}

/** How many statements run one after another before anything can jump or be jumped to. */
function linearStart(program: Program): number {
  const at = program.body.findIndex((statement) => jumps(statement));
  return at < 0 ? program.body.length : at;
}

function jumps(statement: Statement): boolean {
  let found = false;
  eachStatement([statement], (one) => {
    const { kind } = one.body;
    if (kind === 'label') found ||= isReferenced(one);
    else if (kind === 'goto' || kind === 'gosub' || kind === 'onGoto') found = true;
    else if (kind === 'onGosub' || kind === 'returnTo') found = true;
    eachExpressionIn(one, (part) => {
      if (part.kind === 'localCall') found = true;
    });
  });
  return found;
}

function isReferenced(statement: Statement): boolean {
  const { body } = statement;
  return body.kind === 'label' && (body.label.isGosubTarget || body.label.isGotoTarget);
}

/** A FOR loop with constant limits whose first round nothing can leave early. */
function runsAtLeastOnce(body: Extract<Statement['body'], { kind: 'for' }>): boolean {
  const { first, last, step } = body;
  if (first.kind !== 'number' || last.kind !== 'number') return false;
  if (first.value > last.value || (step && (step.kind !== 'number' || step.value <= 0)))
    return false;
  let certain = true;
  eachStatement(body.body, ({ body: { kind } }) => {
    if (LEAVING.has(kind)) certain = false;
  });
  return certain;
}

const LEAVING: ReadonlySet<Statement['body']['kind']> = new Set([
  'exit',
  'continue',
  'while',
  'goto',
  'onGoto',
  'leaveTransaction',
]);

class Analysis {
  readonly unassigned = new Set<Variable>();
  prologue: ReadonlySet<Variable> = new Set();
  #assigned = new Set<Variable>();
  /** Assigned variables in order, to forget those of a branch. */
  #trail: Variable[] = [];
  /** How often a label was met where control can arrive from elsewhere. */
  #resets = 0;

  /** Goes on from what is assigned so far; gives everything assigned after the statements. */
  run(list: readonly Statement[]): ReadonlySet<Variable> {
    this.#list(list);
    return new Set(this.#assigned);
  }

  /** A LOCAL routine: starts with what is assigned before anything can call it. */
  routine(list: readonly Statement[]): void {
    this.#reset(this.prologue);
    this.#list(list);
  }

  /** A routine of a class: starts with nothing. */
  isolated(list: readonly Statement[]): void {
    this.#reset(new Set());
    this.#list(list);
  }

  #reset(to: ReadonlySet<Variable>): void {
    this.#resets++;
    this.#restart(to);
  }

  #restart(to: ReadonlySet<Variable>): void {
    this.#assigned = new Set(to);
    this.#trail = [...to];
  }

  #assign(variable: Variable): void {
    if (this.#assigned.has(variable)) return;
    this.#assigned.add(variable);
    this.#trail.push(variable);
  }

  readonly #readPart = (part: Expression): void => {
    if (part.kind === 'variable' && !this.#assigned.has(part.variable)) {
      this.unassigned.add(part.variable);
    }
  };

  #read(e: Expression): void {
    eachExpression(e, this.#readPart);
  }

  /** False when control cannot get past the statements. */
  #list(list: readonly Statement[]): boolean {
    let completes = true;
    for (const statement of list) {
      if (isReferenced(statement)) {
        this.#reset(this.prologue);
        completes = true;
      }
      if (!this.#statement(statement)) completes = false;
    }
    return completes;
  }

  #statement(statement: Statement): boolean {
    const { body } = statement;
    if (body.kind !== 'case') eachExpressionIn(statement, this.#readPart);
    switch (body.kind) {
      case 'assign':
        if (body.operator !== '=' || body.qualifier) this.#read(body.target as Expression);
        if (body.target.kind === 'variable') this.#assign(body.target.variable);
        return true;
      case 'if':
        return this.#branches([body.yes, body.no], true);
      case 'case':
        return this.#case(body);
      case 'loop':
        this.#branches([body.body], false);
        return true;
      case 'for':
        if (body.control.kind === 'variable') this.#assign(body.control.variable);
        this.#branches([body.body], runsAtLeastOnce(body));
        return true;
      case 'sequence':
        return this.#list(body.body);
      case 'try':
        // Any part of the body may have run when a handler starts
        return this.#branches([body.body, ...body.handlers.map((one) => one.body)], true);
      case 'transaction':
        this.#branches([body.body], false);
        return true;
      case 'operation':
        return this.#operation(body);
      case 'goto':
      case 'return':
      case 'returnTo':
      case 'stop':
      case 'exit':
      case 'continue':
        return false;
      case 'onGoto':
        return body.pickRange;
      default:
        return true;
    }
  }

  #operation(body: Extract<Statement['body'], { kind: 'operation' }>): boolean {
    const { clauses } = body;
    if (clauses) {
      const { onError = [], locked = [], success = [], otherwise = [] } = clauses;
      this.#branches([onError, locked, success, otherwise], true);
    }
    return !ENDING_OPERATIONS.has(body.name);
  }

  #case(body: Extract<Statement['body'], { kind: 'case' }>): boolean {
    const last = body.arms[body.arms.length - 1];
    const isComplete = last?.test.kind === 'number' && last.test.value !== 0;
    // The test of an arm is evaluated before any arm's statements run.
    for (const arm of body.arms) this.#read(arm.test);
    const lists = body.arms.map((arm) => arm.body);
    return this.#branches(isComplete ? lists : [...lists, []], true);
  }

  /**
   * Of alternative branches, what all that go on assign stays assigned; of a loop's body (`join`
   * false) nothing does.
   */
  #branches(lists: readonly (readonly Statement[])[], join: boolean): boolean {
    const start = this.#trail.length;
    // A label inside starts a new trail and leaves this one as it is.
    const trail = this.#trail;
    const resets = this.#resets;
    let common: readonly Variable[] | undefined;
    for (const list of lists) {
      if (this.#list(list)) {
        const now = this.#trail.length > start ? this.#trail.slice(start) : NONE;
        common = common ? inBoth(common, now) : now;
      }
      if (this.#resets === resets) this.#forget(start);
      else this.#restart(new Set(trail.slice(0, start)));
    }
    if (this.#resets !== resets) {
      // A label inside can be jumped to, past everything that was assigned on the way here.
      this.#restart(this.prologue);
      return true;
    }
    if (join && common) for (const variable of common) this.#assign(variable);
    return !join || common !== undefined;
  }

  #forget(start: number): void {
    for (let at = this.#trail.length; at > start; at--) {
      this.#assigned.delete(this.#trail.pop() as Variable);
    }
  }
}

const NONE: readonly Variable[] = [];

function inBoth(a: readonly Variable[], b: readonly Variable[]): readonly Variable[] {
  if (a.length === 0 || b.length === 0) return NONE;
  const known = new Set(b);
  return a.filter((one) => known.has(one));
}
