// !PARSER: takes a command sentence apart, token by token.
import { ER } from '#base/index.ts';
import { type Session, StopSignal } from '#session/index.ts';
import { extract, textToInteger } from '#values/index.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference } from '../runtime/value.ts';
import { after, nextToken, TOKEN, type Token, tokenAhead, upTo } from './command-words.ts';
import type { StandardRoutineTable } from './standard-routine.ts';

/** What is left to parse. */
const sentences = new WeakMap<Session, string>();

const LONGEST_ID = 63;
const NOT_IN_VOC = -1;
const NO_KEYWORD = -2;
const KEY = { TOKEN: 1, FILE: 5 } as const;

interface Found {
  readonly type: number;
  readonly text: string;
  readonly keyword: number;
  readonly record: string;
  readonly quote: string;
}

function stop(session: Session, message: string): never {
  session.terminal.writeLine(message);
  throw new StopSignal('stop');
}

function checked(session: Session, token: Token): string {
  return token.rest ?? stop(session, 'Unpaired string quote');
}

function plain({ type, text, quote }: Token): Found {
  return { type, text, keyword: NOT_IN_VOC, record: '', quote };
}

function keywordIn(record: string): number {
  if (!/^k/i.test(record)) return NO_KEYWORD;
  return textToInteger(extract(record, 2, 0, 0)) ?? NO_KEYWORD;
}

function readVoc(session: Session, names: readonly string[]): string | undefined {
  for (const name of names) {
    const record = session.voc.read(name);
    if (record !== undefined) return record;
  }
  return undefined;
}

/** Whether a word before a comma names a file whose part comes after the comma. */
function isMultifile(session: Session, name: string): boolean {
  return [name, name.toUpperCase()].some((each) => {
    const opened = session.files.open(each, 'DATA');
    if (opened.outcome === 'failed') return [ER.CNF, ER.MFC].includes(opened.status as never);
    session.files.close(opened.file);
    return true;
  });
}

function takeToken(session: Session, key: number): Found {
  const token = nextToken(sentences.get(session) ?? '');
  const rest = checked(session, token);
  sentences.set(session, rest);
  const found = plain(token);
  if (token.type !== TOKEN.WORD || token.text.length > LONGEST_ID) return found;
  const hasPart = rest.startsWith(',');
  if (hasPart && token.text.split(':').length === 2) {
    return isMultifile(session, token.text) ? withPart(session, found, rest) : found;
  }
  const record = readVoc(session, [token.text, token.text.toUpperCase()]);
  if (record === undefined) return found;
  const known = { ...found, record, keyword: keywordIn(record) };
  const type = record.charAt(0).toUpperCase();
  const mayHaveParts = type === 'Q' || (type === 'F' && extract(record, 4, 0, 0) !== '');
  const takesPart = key === KEY.FILE && hasPart && mayHaveParts;
  return takesPart ? withPart(session, known, rest) : known;
}

/** The word with the comma and what follows it: one part of a multifile. */
function withPart(session: Session, found: Found, rest: string): Found {
  const part = upTo(after(rest, 1), /[ ,)]/);
  sentences.set(session, part.rest);
  return { ...found, text: `${found.text},${part.text}` };
}

function lookAhead(session: Session): Found {
  const token = tokenAhead(sentences.get(session) ?? '');
  checked(session, token);
  const found = plain(token);
  if (token.type !== TOKEN.WORD || token.text.length > LONGEST_ID) return found;
  const record = readVoc(session, [token.text.toUpperCase()]);
  return record === undefined ? found : { ...found, record, keyword: keywordIn(record) };
}

function takeRest(session: Session): Found {
  const rest = sentences.get(session) ?? '';
  sentences.set(session, '');
  const type = rest === '' ? TOKEN.END : TOKEN.STRING;
  return plain({ type, text: rest && ` ${rest}`, quote: '', rest: '' });
}

function setSentence(session: Session, text: string): undefined {
  sentences.set(session, text);
}

type Action = (session: Session, text: () => string) => Found | undefined;

/** What each key does; those that only change the sentence tell nothing. */
const ACTIONS: ReadonlyMap<number, Action> = new Map<number, Action>([
  [0, (session, text) => setSentence(session, text())],
  [KEY.TOKEN, (session) => takeToken(session, KEY.TOKEN)],
  [2, takeRest],
  [3, (session, text) => setSentence(session, `${text()} ${sentences.get(session) ?? ''}`)],
  [4, lookAhead],
  [KEY.FILE, (session) => takeToken(session, KEY.FILE)],
]);

export const parserRoutines = {
  '!PARSER': {
    kind: 'subroutine',
    arguments: ['key', 'type', 'string', 'keyword', 'VOC record', 'quote'],
    optional: 5,
    summary:
      'Takes a sentence apart with the keys and token types of PARSER.H; the keyword is its number, -1 for a word that is not in the VOC, -2 for one that is no keyword there',
    call(rt: Runtime, ...args: Reference[]) {
      const [key, type, string, keyword, record, quote] = args as [Reference, ...Reference[]];
      const action = ACTIONS.get(rt.num(key.v));
      for (const reference of [record, quote]) if (reference) reference.v = '';
      if (!action) stop(rt.session, 'Invalid key to !PARSER');
      const found = action(rt.session, () => rt.text(string?.v, 2));
      if (!found) return;
      if (type) type.v = found.type;
      if (string) string.v = found.text;
      if (keyword) keyword.v = found.keyword;
      if (record) record.v = found.record;
      if (quote) quote.v = found.quote;
    },
  },
} satisfies StandardRoutineTable;
