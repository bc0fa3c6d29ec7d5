// The exit status of `qm COMMAND`: derived from how the last command ended, unless a program or SET.EXIT.STATUS gave one.
import { ER } from '#base/index.ts';

/** How the last command of a session ended. */
export type CommandOutcome =
  | { readonly kind: 'done' }
  /** The sentence could not be understood: no such verb, wrong words, faults found by the compiler. */
  | { readonly kind: 'syntax' }
  /** The verb gave up with this ER number. */
  | { readonly kind: 'failed'; readonly status: number }
  /** Abort or run-time error of a program. */
  | { readonly kind: 'aborted' };

const NOT_FOUND: ReadonlySet<number> = new Set([
  ER.NVR,
  ER.NPN,
  ER.VNF,
  ER.FNF,
  ER.SFNF,
  ER.RNF,
  ER.NO_ACC,
  ER.NOT_FOUND,
  ER.NO_DIR,
]);
const REFUSED: ReadonlySet<number> = new Set([ER.PERM, ER.RDONLY]);

/** 0 success, 1 general error, 2 file not found, 3 permission denied, 4 syntax error, 5 run-time error. */
export function exitCodeOf(outcome: CommandOutcome): number {
  switch (outcome.kind) {
    case 'done':
      return 0;
    case 'syntax':
      return 4;
    case 'aborted':
      return 5;
    case 'failed':
      if (NOT_FOUND.has(outcome.status)) return 2;
      return REFUSED.has(outcome.status) ? 3 : 1;
    default:
      return outcome satisfies never;
  }
}
