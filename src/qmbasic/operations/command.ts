// Operations of the statements that run commands or end the program.
import { AbortSignal } from '#session/index.ts';
import { AbortFault, Fault } from '../runtime/fault.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference, Value } from '../runtime/value.ts';
import { type Clause, ELSE, THEN } from './clause.ts';
import { chain, executeCommand, readProcBuffer } from './execute.ts';
import { executeCaptured, executeShown } from './operating-system.ts';
import { showErrorMessage } from './program-end.ts';
import { ListVariable } from './special-values.ts';
import type { OperationTable } from './table.ts';

const ITEM_MARK = '\xff';

// With its message suppressed an ABORT leaves its own text in @ABORT.MESSAGE, else the place is
// told like that of an error.
function aborted(rt: Runtime, message: string): never {
  rt.session.at.set('ABORT.MESSAGE', message);
  if (rt.session.options.has('SUPPRESS.ABORT.MSG')) throw new AbortSignal(message);
  throw new AbortFault();
}

type ExecuteOperands = [
  command: Value,
  trapping: boolean,
  capturing: Reference | null,
  passList: Reference | null,
  returnList: Reference | null,
  setting: Reference | null,
];

export const commandOperations = {
  EXECUTE(rt: Runtime, ...operands: ExecuteOperands): void {
    const [command, trapping, capturing, passList, returnList, setting] = operands;
    const passed = passList?.v;
    if (passList) {
      if (!(passed instanceof ListVariable)) throw new Fault('Incorrect data type', 3, 'in name');
      passList.v = undefined;
    }
    const text = rt.text(command);
    if (capturing) capturing.v = '';
    if (returnList) returnList.v = '';
    const done = executeCommand(rt.session, text, {
      capturing: capturing !== null,
      trappingAborts: trapping,
      passList: passed instanceof ListVariable ? passed.list : undefined,
      returnList: returnList !== null,
    });
    if (returnList && done.list) returnList.v = new ListVariable(done.list);
    if (capturing) capturing.v = done.output;
    if (setting) setting.v = done.returnCode;
  },

  CHAIN: (rt: Runtime, command: Value): never => chain(rt.text(command)),

  DATA(rt: Runtime, line: Value): void {
    rt.session.keyboard.dataQueue.push(rt.text(line));
  },

  CLEARDATA(rt: Runtime): void {
    rt.session.keyboard.dataQueue.length = 0;
  },

  ABORT(rt: Runtime, text: Value | null): never {
    const shown = text === null ? '' : rt.text(text);
    if (shown !== '') rt.session.terminal.writeLine(shown);
    return aborted(rt, shown);
  },

  /** ERRMSG id, arguments between item marks */
  ERRMSG(rt: Runtime, id: Value, parts: Value): void {
    showErrorMessage(rt.session, rt.text(id), rt.text(parts, 1).split(ITEM_MARK));
  },

  /** OS.EXECUTE command {CAPTURING variable} */
  'OS.EXECUTE'(rt: Runtime, command: Value, target: Reference | null): void {
    rt.session.sequentialFiles.flushAll();
    if (target) target.v = executeCaptured(rt.session, rt.text(command));
    else executeShown(rt.session, rt.text(command));
    // A loop of commands would go on for a thousand of them
    rt.poll();
  },

  TCLREAD(rt: Runtime, target: Reference): void {
    target.v = rt.session.at.text('SENTENCE');
  },

  PROCREAD(rt: Runtime, target: Reference): Clause {
    const buffer = readProcBuffer(rt.session);
    target.v = buffer ?? '';
    return buffer === undefined ? ELSE : THEN;
  },

  PROCWRITE(rt: Runtime, text: Value): void {
    rt.session.at.set('PIB', rt.text(text));
  },
} satisfies OperationTable;
