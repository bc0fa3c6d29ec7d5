// !ERRTEXT: what an error number means.
import { ERROR_NUMBERS } from '../include-records/error-numbers.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference } from '../runtime/value.ts';
import { ERROR_TEXTS, type ErrorName, WITH_SYSTEM_ERROR } from './error-texts.ts';
import type { StandardRoutineTable } from './standard-routine.ts';

const TEXTS: ReadonlyMap<number, readonly [text: string, withSystemError: boolean]> = new Map(
  (Object.keys(ERROR_NUMBERS) as ErrorName[]).map((name) => [
    ERROR_NUMBERS[name],
    [ERROR_TEXTS[name], WITH_SYSTEM_ERROR.has(name)],
  ]),
);

export const errorRoutines = {
  '!ERRTEXT': {
    kind: 'function',
    arguments: ['result', 'error number'],
    summary: 'What an error number of STATUS() means; the number itself where it has no meaning',
    call(rt: Runtime, result: Reference, given: Reference) {
      const number = rt.text(given.v, 1);
      const row = /^\d+$/.test(number) ? TEXTS.get(Number(number)) : undefined;
      const { osError } = rt.session.language;
      const systemError = row?.[1] ? ` (os.error ${osError})` : '';
      result.v = row ? row[0] + systemError : given.v;
    },
  },
} satisfies StandardRoutineTable;
