// Questions that commands ask.
import type { Session } from '#session/index.ts';

/** The answer typed; prompts of this kind show no prompt character. */
export function ask(session: Session, question: string): string {
  session.terminal.write(question);
  const line = session.keyboard.line({ prompt: '' });
  return line.outcome === 'line' ? line.text : '';
}

/** Asks until the answer begins with Y or N. */
export function askYesNo(session: Session, question: string): boolean {
  for (;;) {
    const answer = ask(session, question).slice(0, 1).toUpperCase();
    if (answer === 'Y') return true;
    if (answer === 'N') return false;
  }
}
