import type { TriggerRunner } from '#files/index.ts';
import type { SessionPrograms } from '#qmbasic/index.ts';
import type { Session } from '#session/index.ts';

/**
 * Runs trigger subroutines: SUBROUTINE name(mode, id, record, on.error).
 * One that sets @TRIGGER.RETURN.CODE before the event
 * refuses it (statements-files/trigger-functions).
 */
export function triggerRunner(session: Session, programs: SessionPrograms): TriggerRunner {
  return {
    run({ program, mode, id, record, onError }) {
      session.at.set('TRIGGER.RETURN.CODE', 0);
      const args = [String(mode), id, record, onError ? '1' : '0'];
      // One that takes a fifth argument is given no file variable yet.
      if (programs.parameterCount(program) > args.length) args.push('');
      const results = programs.callSubroutine(program, args);
      const code = session.at.text('TRIGGER.RETURN.CODE');
      if (code !== '0' && code !== '') return { outcome: 'refused' };
      return { outcome: 'accepted', record: results[2] ?? record };
    },
  };
}
