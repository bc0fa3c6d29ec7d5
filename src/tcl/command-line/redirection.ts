// `LIST CLIENTS > path` and `>> path`: the output of a listing goes to a file of the operating system.
import { appendFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ER } from '#base/index.ts';
import type { Session } from '#session/index.ts';
import { stop } from '../verb.ts';

export interface Redirection {
  /** What is left to carry out. */
  readonly sentence: string;
  readonly path: string;
  readonly append: boolean;
}

const REDIRECTED = /^(.*\S) +(>>?) *([^\s>"']+)$/;
const LISTINGS =
  /^(?:LIST|SORT)|^(?:ANALY[SZ]E\.FILE|CONFIG|COUNT|CT|DUMP|FILE\.STATS?|HELP|INDEX\.STATS|MAP|SHOW\.(?:CONFIG|LOCKS)|SUM)$/;
/** After these words > compares. */
const CONDITION = / (?:WITH|WITHOUT|WHEN|IF|AND|OR|EVAL) /i;

/** Only where > cannot be meant as an operator: at the end of a listing that has no condition. */
export function redirectionOf(sentence: string): Redirection | undefined {
  const [, rest, sign, path] = REDIRECTED.exec(sentence.trimEnd()) ?? [];
  if (rest === undefined || path === undefined) return undefined;
  const verb = rest.split(' ')[0]?.toUpperCase().replaceAll('-', '.') ?? '';
  if (!LISTINGS.test(verb) || CONDITION.test(`${rest} `)) return undefined;
  return { sentence: rest, path, append: sign === '>>' };
}

export function writeRedirected(session: Session, { path, append }: Redirection, text: string) {
  const full = resolve(session.account.path, path);
  if (session.pathPolicy && !session.pathPolicy.allows(full, 'write')) {
    stop(`Not allowed to write "${path}"`, ER.PERM);
  }
  try {
    (append ? appendFileSync : writeFileSync)(full, text, 'latin1');
  } catch (error) {
    stop(`Cannot write "${path}": ${(error as Error).message}`, ER.PERM);
  }
}
