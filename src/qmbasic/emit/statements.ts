// Statements as JavaScript, one BASIC statement to a line of text so that a position leads back to
// its source line.
import type { Clauses, Label, Statement, StatementBody } from '../syntax/tree.ts';
import { assignment } from './assignments.ts';
import { argumentList, callSteps, setMemberSteps } from './calls.ts';
import { type Code, literal, type Region } from './code.ts';
import { condition } from './conditions.ts';
import { emitFor, emitLoop } from './loops.ts';
import { operandList } from './operands.ts';
import { stopPoint } from './stop-points.ts';
import { boxOf, matrixCode, setTarget } from './storage.ts';

/** What statements need to know of the routine around them. */
export interface Surroundings {
  /** RETURN and jumps of the region being emitted. */
  region: Region;
  /** Emits a GOSUB: placed here, or a call. */
  gosub(label: Label): void;
  /** RETURN with a value; undefined value for a plain one. */
  returnValue(value: string | undefined): void;
}

/** Emits statements one after another. */
export function statements(c: Code, s: Surroundings, list: readonly Statement[]): void {
  for (const one of list) statement(c, s, one);
}

function statement(c: Code, s: Surroundings, one: Statement): void {
  const { body } = one;
  if (one.line > 0) c.line = one.line;
  switch (body.kind) {
    case 'assign':
      c.add(assignment(c, body));
      return;
    case 'operation':
      operation(c, s, body);
      return;
    case 'if':
      ifStatement(c, s, body);
      return;
    case 'case':
      caseStatement(c, s, body);
      return;
    case 'loop':
      emitLoop(c, body, () => statements(c, s, body.body));
      return;
    case 'for':
      emitFor(c, body, () => statements(c, s, body.body));
      return;
    case 'sequence':
      statements(c, s, body.body);
      return;
    case 'call':
      c.add(`${callSteps(c, body.target, body.arguments).join('; ')};`);
      return;
    case 'stopPoint':
      c.add(stopPoint(c, one.line, body.element));
      return;
    default:
      jump(c, s, body);
  }
}

function jump(c: Code, s: Surroundings, body: StatementBody): void {
  switch (body.kind) {
    case 'while':
      c.add(`if (${body.negated ? '' : '!'}${condition(c, body.test)}) break L${body.loop};`);
      return;
    case 'exit':
      c.add(`break L${body.loop};`);
      return;
    case 'continue':
      c.add(`continue I${body.loop};`);
      return;
    case 'goto':
      goTo(c, s, body.label);
      return;
    case 'gosub':
      gosub(c, s, body);
      return;
    case 'onGoto':
    case 'onGosub':
      onLabel(c, s, body);
      return;
    case 'return':
      s.returnValue(body.value ? c.expression(body.value).code : undefined);
      return;
    case 'returnTo':
      c.add(s.region.jump(`\0return ${body.label.name}`) ?? s.region.leave);
      return;
    case 'stop':
      c.add(`${c.use('stop')}();`);
      return;
    default:
      other(c, s, body);
  }
}

function other(c: Code, s: Surroundings, body: StatementBody): void {
  switch (body.kind) {
    case 'store': {
      const { rest, names, before, after } = operandList(c, body.operands);
      const call = `${c.site(c.operationName(body.name), names)}(R${rest})`;
      c.add(steps(before, setTarget(c, body.target, call), after));
      return;
    }
    case 'setMember': {
      const { object, name, value } = body;
      c.add(`${setMemberSteps(c, object, name, body.arguments, value).join('; ')};`);
      return;
    }
    case 'dim':
      dim(c, body);
      return;
    case 'matFill': {
      const helper = c.site(c.use('matFill'), [
        c.variableName(body.variable),
        c.nameOf(body.value),
      ]);
      c.add(`${helper}(${matrixCode(c, body.variable)}, ${c.expression(body.value).code});`);
      return;
    }
    case 'matCopy': {
      const names = [c.variableName(body.variable), c.variableName(body.source)];
      const helper = c.site(c.use('matCopy'), names);
      c.add(`${helper}(${matrixCode(c, body.variable)}, ${matrixCode(c, body.source)});`);
      return;
    }
    case 'evaluate':
      c.add(`${c.expression(body.expression).code};`);
      return;
    case 'precision': {
      const helper = c.call('precisionOf', body.decimals);
      c.add(`${c.use('setPrecision')}(Q = ${helper}(${c.expression(body.decimals).code}));`);
      return;
    }
    case 'transaction':
      transaction(c, s, body);
      return;
    case 'try':
      tryStatement(c, s, body);
      return;
    case 'leaveTransaction':
      if (body.commit) c.add(`${operationCall(c, 'TRANSACTION.COMMIT')}; break X${body.number};`);
      else c.add(`break E${body.number};`);
      return;
    case 'setArgument': {
      const helper = c.call('setArgument', undefined, body.position, body.value);
      const position = c.expression(body.position).code;
      c.add(`${helper}(A, ${position}, ${c.expression(body.value).code});`);
      return;
    }
    case 'clear':
      clear(c);
      return;
    case 'clearCommon':
      c.add(`${c.use('clearCommon')}(${literal(body.name)});`);
      return;
    default:
  }
}

/** A call with what comes before and after it, as statements on one line. */
function steps(before: readonly string[], call: string, after: readonly string[]): string {
  if (before.length + after.length === 0) return `${call};`;
  return `${[...before, call, ...after].join('; ')};`;
}

function operationCall(c: Code, name: string): string {
  return `${c.operationName(name)}(R)`;
}

function ifStatement(c: Code, s: Surroundings, body: Extract<StatementBody, { kind: 'if' }>): void {
  c.add(`if (${condition(c, body.test)}) {`);
  statements(c, s, body.yes);
  if (body.no.length > 0) {
    c.add('} else {');
    statements(c, s, body.no);
  }
  c.add('}');
}

function caseStatement(
  c: Code,
  s: Surroundings,
  body: Extract<StatementBody, { kind: 'case' }>,
): void {
  const block = `K${c.nextNumber()}`;
  c.add(`${block}: {`);
  for (const arm of body.arms) {
    // Each test stands on a line of its own, so that an error in it names the line of its CASE.
    c.line = arm.line;
    c.add(`if (${condition(c, arm.test)}) {`);
    statements(c, s, arm.body);
    c.add(`break ${block}; }`);
  }
  c.add('}');
}

function operation(
  c: Code,
  s: Surroundings,
  body: Extract<StatementBody, { kind: 'operation' }>,
): void {
  const { rest, names, before, after } = operandList(c, body.operands);
  const call = `${c.site(c.operationName(body.name), names)}(R${rest})`;
  if (!body.clauses) {
    c.add(steps(before, call, after));
    return;
  }
  const outcome = c.temporary();
  c.add(steps(before, `${outcome} = ${call}`, after));
  clauseBranches(c, s, outcome, body.clauses);
}

/** THEN is outcome 0, ELSE 1, LOCKED 2, ON ERROR 3: see operations/clause.ts. */
function clauseBranches(c: Code, s: Surroundings, outcome: string, clauses: Clauses): void {
  let word = 'if';
  const branch = (outcomeNumber: number, list: readonly Statement[] | undefined): void => {
    if (!list || list.length === 0) return;
    c.add(`${word} (${outcome} === ${outcomeNumber}) {`);
    statements(c, s, list);
    word = '} else if';
  };
  branch(0, clauses.success);
  branch(1, clauses.otherwise);
  branch(2, clauses.locked);
  branch(3, clauses.onError);
  if (word !== 'if') c.add('}');
}

function goTo(c: Code, s: Surroundings, label: Label): void {
  // A GOTO that leads out of a LOCAL routine cannot be written: the parser scopes its labels.
  c.add(s.region.jump(label.name) ?? s.region.leave);
}

function gosub(c: Code, s: Surroundings, body: Extract<StatementBody, { kind: 'gosub' }>): void {
  const routine = body.routine.routine;
  if (!routine) {
    s.gosub(body.label);
    return;
  }
  const { list, before, after } = argumentList(c, body.arguments, false);
  c.add(steps(before, `r${routine.number}(${list})`, after));
}

/** ON e GOTO/GOSUB: out of range takes the first or last label, or none in Pick style. */
function onLabel(
  c: Code,
  s: Surroundings,
  body: Extract<StatementBody, { kind: 'onGoto' | 'onGosub' }>,
): void {
  const last = body.labels.length;
  const selector = `${c.call('int', body.selector)}(${c.expression(body.selector).code})`;
  const chosen = body.pickRange ? selector : `${c.use('clamp')}(${selector}, ${last})`;
  c.add(`switch (${chosen}) {`);
  body.labels.forEach((label, at) => {
    c.add(`case ${at + 1}: {`);
    if (body.kind === 'onGoto') goTo(c, s, label);
    else s.gosub(label);
    c.add(body.kind === 'onGoto' ? '}' : 'break; }');
  });
  c.add('}');
}

function dim(c: Code, body: Extract<StatementBody, { kind: 'dim' }>): void {
  const { variable } = body;
  const rows = c.expression(body.rows).code;
  const columns = c.expression(body.columns).code;
  // ScarletDME: DIM of a matrix argument of a subroutine is ignored (statements-subs/call-matrix-
  // arguments)
  if (variable.storage === 'argument') {
    c.add(`${rows}, ${columns};`);
    return;
  }
  const helper = c.call('dim', undefined, body.rows, body.columns);
  const list = [matrixCode(c, variable), rows, columns, String(body.pickStyle)].join(', ');
  const call = `${helper}(${list})`;
  const isBoxed = variable.storage === 'common' || variable.storage === 'member';
  c.add(isBoxed ? `${boxOf(variable)}.v = ${call};` : `m${variable.number} = ${call};`);
}

function transaction(
  c: Code,
  s: Surroundings,
  body: Extract<StatementBody, { kind: 'transaction' }>,
): void {
  c.add(`X${body.number}: { ${operationCall(c, 'TRANSACTION.BEGIN')}; E${body.number}: {`);
  statements(c, s, body.body);
  c.add(`} ${operationCall(c, 'TRANSACTION.END')}; }`);
}

/** TRY as JavaScript has it; the helpers say which handler runs and what has to be restored. */
function tryStatement(
  c: Code,
  s: Surroundings,
  body: Extract<StatementBody, { kind: 'try' }>,
): void {
  const state = c.temporary();
  const chosen = c.temporary();
  const names = body.handlers.map((one) => one.names.join('\xfe'));
  c.add(`${state} = ${c.use('enterTry')}(${literal(names.join('\xfe'))}); try {`);
  c.tryDepth++;
  statements(c, s, body.body);
  c.tryDepth--;
  const list = ['e', state, ...names.map(literal)].join(', ');
  c.add(`} catch (e) { ${chosen} = ${c.use('caughtBy')}(${list});`);
  body.handlers.forEach(({ setting, body: handler }, at) => {
    c.add(`${at > 0 ? '} else ' : ''}if (${chosen} === ${at}) {`);
    const message = `${c.use('getAt')}("EXCEPTION.MESSAGE")`;
    if (setting) c.add(`${setTarget(c, setting, message)};`);
    statements(c, s, handler);
  });
  c.add(`} } finally { ${c.use('leaveTry')}(${state}); }`);
}

/** CLEAR: every variable of the program becomes zero. */
function clear(c: Code): void {
  for (const variable of c.program.variables) {
    if (variable.storage !== 'local') continue;
    if (variable.dimensions === 0) {
      c.add(`${setTarget(c, { kind: 'variable', variable }, '0')};`);
    } else c.add(`${c.use('clearMatrix')}(m${variable.number});`);
  }
}
