import { AbortSignal, ATTENTION, LogoutSignal, type Session } from '#session/index.ts';

const BREAK_ABORT = 2;

/** What a running program does when it notices that it is wanted: ends on BREAK and LOGOUT, unless BREAK OFF is in force. */
export function pollOf(session: Session): () => void {
  const { attention } = session.terminal.device;
  return () => {
    const flags = Atomics.load(attention, 0);
    if (flags & ATTENTION.LOGOUT) throw new LogoutSignal('logged out');
    if ((flags & ATTENTION.BREAK) === 0) return;
    // ScarletDME: a break while breaks are inhibited stays pending until BREAK ON.
    if (session.breakInhibits > 0) return;
    session.terminal.takeBreak();
    session.terminal.writeLine('');
    session.terminal.writeLine('Break');
    throw new AbortSignal('Break', BREAK_ABORT);
  };
}
