// Every verb, by name and by the dispatch code of its V record.
import type { Verb } from './verb.ts';
import { accountVerbs } from './verbs/accounts/index.ts';
import { dictionaryVerbs } from './verbs/dictionary/index.ts';
import { editorVerbs } from './verbs/editors/index.ts';
import { fileVerbs } from './verbs/files/index.ts';
import { importVerbs } from './verbs/import/index.ts';
import { indexVerbs } from './verbs/indices/index.ts';
import { listVerbs } from './verbs/lists/index.ts';
import { lockVerbs } from './verbs/locks/index.ts';
import { networkVerbs } from './verbs/network/index.ts';
import { printingVerbs } from './verbs/printing/index.ts';
import { programVerbs } from './verbs/programs/index.ts';
import { queryVerbs } from './verbs/queries/index.ts';
import { sessionVerbs } from './verbs/session/index.ts';
import { systemVerbs } from './verbs/system/index.ts';
import { terminalVerbs } from './verbs/terminal/index.ts';

export const VERBS: readonly Verb[] = [
  ...accountVerbs,
  ...dictionaryVerbs,
  ...editorVerbs,
  ...fileVerbs,
  ...importVerbs,
  ...indexVerbs,
  ...listVerbs,
  ...lockVerbs,
  ...networkVerbs,
  ...printingVerbs,
  ...programVerbs,
  ...queryVerbs,
  ...sessionVerbs,
  ...systemVerbs,
  ...terminalVerbs,
];

const BY_DISPATCH: ReadonlyMap<string, Verb> = new Map(VERBS.map((verb) => [verb.dispatch, verb]));
const BY_NAME: ReadonlyMap<string, Verb> = new Map(
  VERBS.flatMap((verb) => verb.names.map((name) => [name, verb] as const)),
);

/** The verb of a V record; one whose option names no verb of its own is told by the code alone. */
export function verbByDispatch(code: string, target: string, option: string): Verb | undefined {
  const key = `${code} ${target.toUpperCase()}`;
  const exact = option === '' ? undefined : BY_DISPATCH.get(`${key} ${option}`);
  return exact ?? BY_DISPATCH.get(key);
}

export function verbByName(name: string): Verb | undefined {
  return BY_NAME.get(name.toUpperCase()) ?? BY_NAME.get(name.toUpperCase().replaceAll('-', '.'));
}
