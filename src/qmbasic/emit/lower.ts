// Statements with a label inside that something jumps to are taken apart into tests, jumps and
// labels, so that every such label
// stands in the outermost list. The rest keeps its structure.
import type { Expression, Label, Statement, StatementBody, Variable } from '../syntax/tree.ts';
import { innerLists } from './walk.ts';

/** Makes a variable for the value that FOR counts with. */
export type NewVariable = () => Variable;

const TRUE: Expression = { kind: 'number', value: 1 };

/** The statements with all referenced labels in the outermost list. */
export function lower(list: readonly Statement[], newVariable: NewVariable): Statement[] {
  return new Lowering(newVariable).list(list);
}

/** True when something jumps to a label somewhere inside the statement. */
function hasLabelInside(statement: Statement): boolean {
  return innerLists(statement).some((list) =>
    list.some((one) => isReferencedLabel(one) || hasLabelInside(one)),
  );
}

/** A label that some GOTO or GOSUB names. */
export function isReferencedLabel(statement: Statement): boolean {
  const { body } = statement;
  return body.kind === 'label' && (body.label.isGosubTarget || body.label.isGotoTarget);
}

class Lowering {
  readonly #newVariable: NewVariable;
  readonly #loops = new Map<number, { exit: Label; next: Label }>();
  #labels = 0;

  constructor(newVariable: NewVariable) {
    this.#newVariable = newVariable;
  }

  list(list: readonly Statement[]): Statement[] {
    return list.flatMap((one) => (hasLabelInside(one) ? this.#takeApart(one) : [this.#kept(one)]));
  }

  #label(): Label {
    const name = `\0${++this.#labels}`;
    return { name, defined: true, line: 0, isGosubTarget: false, isGotoTarget: true };
  }

  /**
   * A statement that keeps its structure, with EXIT and CONTINUE of loops taken apart turned into
   * jumps.
   */
  #kept(statement: Statement): Statement {
    if (this.#loops.size === 0) return statement;
    const { body, line } = statement;
    switch (body.kind) {
      case 'exit':
      case 'continue': {
        const labels = this.#loops.get(body.loop);
        if (!labels) return statement;
        return goTo(line, body.kind === 'exit' ? labels.exit : labels.next);
      }
      case 'while': {
        const labels = this.#loops.get(body.loop);
        if (!labels) return statement;
        return branch(line, body.test, labels.exit, body.negated);
      }
      case 'if':
        return {
          line,
          body: { ...body, yes: this.#keptList(body.yes), no: this.#keptList(body.no) },
        };
      case 'case': {
        const arms = body.arms.map((arm) => ({ ...arm, body: this.#keptList(arm.body) }));
        return { line, body: { ...body, arms } };
      }
      case 'loop':
      case 'for':
      case 'transaction':
      case 'sequence':
        return { line, body: { ...body, body: this.#keptList(body.body) } };
      case 'try': {
        const handlers = body.handlers.map((one) => ({ ...one, body: this.#keptList(one.body) }));
        return { line, body: { ...body, body: this.#keptList(body.body), handlers } };
      }
      case 'operation':
        return { line, body: this.#keptOperation(body) };
      default:
        return statement;
    }
  }

  #keptList(list: readonly Statement[]): Statement[] {
    return list.map((one) => this.#kept(one));
  }

  #keptOperation(body: Extract<StatementBody, { kind: 'operation' }>): StatementBody {
    if (!body.clauses) return body;
    const kept = (list: Statement[] | undefined) => list && this.#keptList(list);
    const { onError, locked, success, otherwise } = body.clauses;
    return {
      ...body,
      clauses: {
        onError: kept(onError),
        locked: kept(locked),
        success: kept(success),
        otherwise: kept(otherwise),
      },
    };
  }

  #takeApart(statement: Statement): Statement[] {
    const { body, line } = statement;
    switch (body.kind) {
      case 'if':
        return this.#if(line, body.test, body.yes, body.no);
      case 'case':
        return this.#case(line, body);
      case 'loop':
        return this.#loop(line, body);
      case 'for':
        return this.#for(line, body);
      case 'operation':
        return this.#operation(line, body);
      case 'transaction':
        return this.#transaction(line, body);
      case 'sequence':
        return this.list(body.body);
      default:
        return [statement];
    }
  }

  #if(line: number, test: Expression, yes: Statement[], no: Statement[]): Statement[] {
    const otherwise = this.#label();
    const end = this.#label();
    return [
      branch(line, test, otherwise, false),
      ...this.list(yes),
      goTo(line, end),
      place(line, otherwise),
      ...this.list(no),
      place(line, end),
    ];
  }

  #case(line: number, body: Extract<StatementBody, { kind: 'case' }>): Statement[] {
    const end = this.#label();
    const result: Statement[] = [];
    for (const arm of body.arms) {
      const next = this.#label();
      result.push(branch(arm.line, arm.test, next, false), ...this.list(arm.body));
      result.push(goTo(arm.line, end), place(arm.line, next));
    }
    result.push(place(line, end));
    return result;
  }

  #loop(line: number, body: Extract<StatementBody, { kind: 'loop' }>): Statement[] {
    const labels = { exit: this.#label(), next: this.#label() };
    this.#loops.set(body.number, labels);
    const inner = this.list(body.body);
    return [place(line, labels.next), ...inner, goTo(line, labels.next), place(line, labels.exit)];
  }

  #for(line: number, body: Extract<StatementBody, { kind: 'for' }>): Statement[] {
    const labels = { exit: this.#label(), next: this.#label() };
    const test = this.#label();
    this.#loops.set(body.number, labels);
    const counter: Expression = { kind: 'variable', variable: this.#newVariable() };
    const set = (target: StatementBody & { kind: 'assign' }) => ({ line, body: target });
    const assign = (target: Expression, value: Expression) =>
      set({
        kind: 'assign',
        target: target as never,
        qualifier: undefined,
        operator: '=',
        value,
      });
    const plus = (left: Expression, right: Expression): Expression => ({
      kind: 'binary',
      operator: '+',
      left,
      right,
    });
    const zero: Expression = { kind: 'number', value: 0 };
    const step = body.step ?? TRUE;
    const store = assign(body.control as Expression, counter);
    return [
      assign(counter, plus(body.first, zero)),
      store,
      place(line, test),
      ...(body.storeBeforeTest ? [store] : []),
      branch(line, forTest(counter, body.last, step), labels.exit, false),
      ...(body.storeBeforeTest ? [] : [store]),
      ...this.list(body.body),
      place(line, labels.next),
      assign(counter, plus(body.control as Expression, step)),
      goTo(line, test),
      place(line, labels.exit),
    ];
  }

  #operation(line: number, body: Extract<StatementBody, { kind: 'operation' }>): Statement[] {
    const clauses = body.clauses;
    if (!clauses) return [{ line, body }];
    const end = this.#label();
    const after: Statement[] = [];
    const moved = (list: Statement[] | undefined): Statement[] | undefined => {
      if (!list) return undefined;
      const start = this.#label();
      after.push(goTo(line, end), place(line, start), ...this.list(list));
      return [goTo(line, start)];
    };
    const { onError, locked, success, otherwise } = clauses;
    const operation: Statement = {
      line,
      body: {
        ...body,
        clauses: {
          onError: moved(onError),
          locked: moved(locked),
          success: moved(success),
          otherwise: moved(otherwise),
        },
      },
    };
    return [operation, ...after, place(line, end)];
  }

  #transaction(line: number, body: Extract<StatementBody, { kind: 'transaction' }>): Statement[] {
    const end = this.#label();
    const rollback = this.#label();
    const call = (name: string): Statement => ({
      line,
      body: { kind: 'operation', name, operands: [], clauses: undefined },
    });
    const inner = this.list(body.body).map((one) =>
      replaceLeaving(one, body.number, (commit) =>
        commit ? [call('TRANSACTION.COMMIT'), goTo(one.line, end)] : [goTo(one.line, rollback)],
      ),
    );
    return [
      call('TRANSACTION.BEGIN'),
      ...inner,
      place(line, rollback),
      call('TRANSACTION.END'),
      place(line, end),
    ];
  }
}

function replaceLeaving(
  statement: Statement,
  number: number,
  replacement: (commit: boolean) => Statement[],
): Statement {
  const { body, line } = statement;
  if (body.kind === 'leaveTransaction' && body.number === number) {
    return { line, body: { kind: 'sequence', body: replacement(body.commit) } };
  }
  for (const list of innerLists(statement)) {
    list.forEach((one, at) => {
      list[at] = replaceLeaving(one, number, replacement);
    });
  }
  return statement;
}

function goTo(line: number, label: Label): Statement {
  return { line, body: { kind: 'goto', label } };
}

function place(line: number, label: Label): Statement {
  return { line, body: { kind: 'label', label } };
}

/** Jumps to the label when the test is false, or when it is true if `whenTrue`. */
function branch(line: number, test: Expression, label: Label, whenTrue: boolean): Statement {
  const jump = [goTo(line, label)];
  return { line, body: { kind: 'if', test, yes: whenTrue ? jump : [], no: whenTrue ? [] : jump } };
}

/** Whether a FOR loop goes on: upwards or downwards as the step says. */
function forTest(counter: Expression, last: Expression, step: Expression): Expression {
  const compare = (operator: '<=' | '>='): Expression => ({
    kind: 'binary',
    operator,
    left: counter,
    right: last,
  });
  if (step.kind === 'number') return compare(step.value > 0 ? '<=' : '>=');
  const zero: Expression = { kind: 'number', value: 0 };
  const test: Expression = { kind: 'binary', operator: '>', left: step, right: zero };
  return { kind: 'conditional', test, yes: compare('<='), no: compare('>=') };
}
