import { ATTENTION, LogoutSignal, type Session } from '#session/index.ts';

/**
 * What work in progress does when it notices that it is wanted: LOGOUT ends the session, BREAK is
 * told to `onBreak`.
 */
export function pollOf(session: Session, onBreak: () => void): () => void {
  const { attention } = session.terminal.device;
  return () => {
    const flags = Atomics.load(attention, 0);
    if (flags & ATTENTION.LOGOUT) throw new LogoutSignal('logged out');
    const isPending = session.breakPending && session.breakInhibits === 0;
    if ((flags & ATTENTION.BREAK) === 0 && !isPending) return;
    session.terminal.takeBreak();
    onBreak();
  };
}
