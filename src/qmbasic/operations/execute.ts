// EXECUTE and the statements about commands: what is run, what is kept of its output and its list.

import { ER, MvError } from '#base/index.ts';
import { ChainSignal, type ExecuteResult, SelectList, type Session } from '#session/index.ts';

export interface ExecuteClauses {
  readonly capturing: boolean;
  readonly trappingAborts: boolean;
  /** PASSLIST variable: becomes list 0 of the command. */
  readonly passList?: SelectList | undefined;
  /** RTNLIST: list 0 of the command is handed back instead of staying active. */
  readonly returnList: boolean;
}

export interface Executed {
  readonly output: string;
  readonly returnCode: number;
  readonly list: SelectList | undefined;
}

/** EXECUTE command ... */
export function executeCommand(
  session: Session,
  command: string,
  clauses: ExecuteClauses,
): Executed {
  const runner = session.commandRunner;
  if (!runner) throw new MvError('NO_COMMANDS', 'Commands cannot be executed here');
  const options = { capture: clauses.capturing, trapAborts: clauses.trappingAborts };
  if (clauses.passList) session.selectLists.set(0, clauses.passList);
  const { terminal } = session;
  const { promptCharacter } = terminal;
  terminal.promptCharacter = '?';
  try {
    return finished(session, clauses, runner.execute(command, options));
  } finally {
    terminal.promptCharacter = promptCharacter;
    // ScarletDME: a command level ends by deleting an unnamed COMMON that is gone already
    // (statements-errors/status-function-values)
    session.status = ER.NOT_FOUND;
  }
}

function finished(session: Session, clauses: ExecuteClauses, result: ExecuteResult): Executed {
  const list = clauses.returnList ? (session.selectLists.take(0) ?? new SelectList([])) : undefined;
  return { ...result, list };
}

/** CHAIN command: the program ends and the command takes its place. */
export function chain(command: string): never {
  throw new ChainSignal(command);
}

/** BREAK OFF (0), ON (positive), CLEAR (negative): the calls nest. */
export function setBreak(session: Session, value: number): void {
  if (value < 0) {
    session.terminal.takeBreak();
    session.breakPending = false;
  } else if (value === 0) session.breakInhibits += 1;
  else if (session.breakInhibits > 0) session.breakInhibits -= 1;
}

/** PROCREAD: the input buffer of the PROC that runs the program; undefined for ELSE. */
export function readProcBuffer(session: Session): string | undefined {
  return session.inProc ? session.at.text('PIB') : undefined;
}
