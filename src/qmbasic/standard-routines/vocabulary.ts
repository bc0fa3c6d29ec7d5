// !VOCREC: a record of the VOC, wherever R records lead.
import { ER } from '#base/index.ts';
import type { Session } from '#session/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { readRecord } from '../operations/file-access.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference } from '../runtime/value.ts';
import type { StandardRoutineTable } from './standard-routine.ts';

/** R records that lead on and on are taken to lead nowhere. */
const MOST_STEPS = 100;

type Outcome = readonly [record: string, status: number];

/** As typed, or in upper case: what `attempt` finds first. */
function either<T>(name: string, attempt: (name: string) => T | undefined): T | undefined {
  return attempt(name) ?? attempt(name.toUpperCase());
}

function recordOfFile(session: Session, name: string, id: string): Outcome {
  let status = 0;
  const file = either(name, (each) => {
    const opened = session.files.open(each, 'DATA');
    if (opened.outcome === 'opened') return opened.file;
    status = opened.status;
    return undefined;
  });
  if (!file) return ['', status];
  const record = either(id, (each) => readRecord(session, file, each));
  session.files.close(file);
  return record === undefined ? ['', ER.NVR] : [record, 0];
}

function vocRecord(session: Session, id: string): Outcome {
  const first = either(id, (each) => session.voc.read(each));
  let outcome: Outcome = first === undefined ? ['', ER.NVR] : [first, 0];
  for (let step = 0; /^r/i.test(outcome[0]); step++) {
    if (step === MOST_STEPS) return ['', ER.NVR];
    const [, file = '', record = ''] = outcome[0].split(FIELD_MARK);
    outcome = recordOfFile(session, file, record);
  }
  return outcome;
}

export const vocabularyRoutines = {
  '!VOCREC': {
    kind: 'subroutine',
    arguments: ['record', 'id'],
    summary:
      'A record of the VOC, that of another file where an R record leads there; STATUS() is 0, or 3007 where there is none',
    call(rt: Runtime, record: Reference, id: Reference) {
      const [text, status] = vocRecord(rt.session, rt.text(id.v, 1));
      record.v = text;
      rt.session.status = status;
    },
  },
} satisfies StandardRoutineTable;
