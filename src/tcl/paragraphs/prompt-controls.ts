// The codes at the front of an in-line prompt: where it is shown and where its answer comes from.
import { environmentValue, systemValue, valueText } from '#qmbasic/index.ts';
import type { Session } from '#session/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { cursorTo, screenCode } from '../screen.ts';
import type { CommandEnvironment } from '../verb.ts';
import { tryOpenFile } from '../verb.ts';
import { commandItems } from './command-items.ts';

/** `given`: the answer is known; `ask`: always asked; `remembered`: asked unless answered before. */
export interface PromptState {
  mode: 'given' | 'ask' | 'remembered';
  response: string;
  upperCase: boolean;
  /** Between the answers of a repeated prompt. */
  separator: string | undefined;
  rest: string;
}

const FIXED_CONTROLS: ReadonlyMap<string, (environment: CommandEnvironment) => string> = new Map<
  string,
  (environment: CommandEnvironment) => string
>([
  ['@(BELL)', ({ session }) => session.at.text('SYS.BELL')],
  ['@(CLR)', ({ session }) => screenCode(session, -1)],
  ['@(TOF)', ({ session }) => screenCode(session, -2)],
]);

/** @(BELL), @(CLR), @(TOF), @(x), @(x,y) */
export function takeDisplayControls(
  environment: CommandEnvironment,
  body: string,
): { control: string; rest: string } {
  let control = '';
  let rest = body;
  for (;;) {
    const match = /^@\(([^)]*)\)/.exec(rest);
    const fixed = match && FIXED_CONTROLS.get(match[0]);
    const position = match && /^(-?\d+)(?:,(\d+))?$/.exec(match[1] ?? '');
    if (!match || (!fixed && !position)) return { control, rest };
    if (fixed) control += fixed(environment);
    else if (position) control += positionControl(environment.session, position);
    rest = rest.slice(match[0].length).trimStart().replace(/^,/, '').trimStart();
  }
}

function positionControl(session: Session, position: RegExpExecArray): string {
  const x = Number(position[1]);
  return position[2] === undefined
    ? screenCode(session, x)
    : cursorTo(session, x, Number(position[2]));
}

/** One code: how it looks, and what it does. Undefined: it turned out not to be one. */
interface ResponseControl {
  readonly pattern: RegExp;
  take(environment: CommandEnvironment, match: RegExpExecArray, state: PromptState): boolean;
}

function given(state: PromptState, response: string, match: RegExpExecArray): true {
  state.mode = 'given';
  state.response = response === '' ? (match.groups?.default ?? '') : response;
  return true;
}

const DEFAULT = '(?::(?<default>[^,]*))?';
/** The code ends at a comma, at most one further part (the text under which the answer is kept) follows. */
const END = '(?:,|$)';

function words(text: string, from: number, to: number): string {
  return commandItems(text)
    .slice(from - 1, to)
    .join(' ');
}

const CONTROLS: readonly ResponseControl[] = [
  {
    pattern: new RegExp(`^@(?<name>[^,:]*)${DEFAULT}${END}`),
    take(environment, match, state) {
      return given(state, environment.atVariable(match.groups?.name ?? '') ?? '', match);
    },
  },
  {
    pattern: new RegExp(`^\\$(?<name>[^,:]*)${DEFAULT}${END}`),
    take(_environment, match, state) {
      const value = environmentValue(match.groups?.name ?? '');
      return given(state, value, match);
    },
  },
  {
    pattern: /^A,/,
    take(_environment, _match, state) {
      state.mode = 'ask';
      return true;
    },
  },
  {
    pattern: new RegExp(`^C(?<from>\\d+)(?:-(?<to>\\d+)|(?<on>\\+))?${DEFAULT}${END}`),
    take(environment, match, state) {
      const from = Number(match.groups?.from);
      const last = match.groups?.on ? Number.MAX_SAFE_INTEGER : Number(match.groups?.to ?? from);
      return given(state, words(environment.session.at.text('SENTENCE'), from, last), match);
    },
  },
  {
    pattern: new RegExp(`^C#${END}`),
    take(environment, match, state) {
      const count = commandItems(environment.session.at.text('SENTENCE')).length;
      return given(state, String(count), match);
    },
  },
  { pattern: /^F\((?<reference>[^)]*)\),?/, take: takeFileReference },
  {
    pattern: new RegExp(`^I(?<from>\\d+)${END}`),
    take(environment, match, state) {
      const from = Number(match.groups?.from);
      state.response = words(environment.session.at.text('SENTENCE'), from, from);
      if (state.response !== '') state.mode = 'given';
      return true;
    },
  },
  {
    pattern: new RegExp(`^L(?<list>\\d*)${END}`),
    take(environment, match, state) {
      const number = Number(match.groups?.list || 0);
      const list = environment.session.selectLists.get(number);
      const id = list?.nextId();
      if (list && list.remaining === 0 && id === undefined) {
        environment.session.selectLists.clear(number);
      }
      return given(state, id ?? '', match);
    },
  },
  {
    pattern: /^R(?:\((?<separator>[^)]*)\))?,/,
    take(_environment, match, state) {
      state.separator = match.groups?.separator ?? ' ';
      return true;
    },
  },
  {
    pattern: new RegExp(`^S(?<from>\\d+)${DEFAULT}${END}`),
    take(environment, match, state) {
      const from = Number(match.groups?.from);
      return given(state, words(environment.session.at.text('COMMAND'), from, from), match);
    },
  },
  { pattern: /^SUBR\((?<call>[^)]*)\),?/, take: takeSubroutine },
  {
    pattern: /^SYSTEM\((?<key>\d+)\),?/,
    take(environment, match, state) {
      const key = Number(match.groups?.key);
      return given(state, valueText(systemValue(environment.session, key) ?? ''), match);
    },
  },
  {
    pattern: /^U,/,
    take(_environment, _match, state) {
      state.upperCase = true;
      return true;
    },
  },
];

/** Takes the codes off the front of a prompt, in any order they come. */
export function takeResponseControls(environment: CommandEnvironment, body: string): PromptState {
  const state: PromptState = {
    mode: 'remembered',
    response: '',
    upperCase: false,
    separator: undefined,
    rest: body,
  };
  while (takeOne(environment, state));
  return state;
}

function takeOne(environment: CommandEnvironment, state: PromptState): boolean {
  for (const control of CONTROLS) {
    const match = control.pattern.exec(state.rest);
    if (!match) continue;
    const before = state.rest;
    state.rest = before.slice(match[0].length);
    if (control.take(environment, match, state)) return true;
    state.rest = before;
    return false;
  }
  return false;
}

/** F(file,id{,field{,value{,subvalue}}}) */
function takeFileReference(
  environment: CommandEnvironment,
  match: RegExpExecArray,
  state: PromptState,
): boolean {
  const parts = (match.groups?.reference ?? '').split(',');
  const positions = parts.slice(2);
  if (parts.length < 2 || parts.length > 5 || positions.some((part) => !/^\d+$/.test(part))) {
    return false;
  }
  const file = tryOpenFile(environment.session, parts[0] ?? '');
  const record =
    typeof file === 'number' ? undefined : environment.session.files.read(file, parts[1] ?? '');
  return given(state, record === undefined ? '' : partOf(record, positions.map(Number)), match);
}

function partOf(record: string, positions: readonly number[]): string {
  const marks = [FIELD_MARK, '\xfd', '\xfc'];
  let text = record;
  positions.forEach((position, level) => {
    text = text.split(marks[level] ?? FIELD_MARK)[position - 1] ?? '';
  });
  return text;
}

/** SUBR(name{,argument...}) */
function takeSubroutine(
  environment: CommandEnvironment,
  match: RegExpExecArray,
  state: PromptState,
): boolean {
  const [name = '', ...args] = (match.groups?.call ?? '')
    .split(',')
    .map((item) => item.trim().replace(/^(["'])(.*)\1$/, '$2'));
  const caller = environment.session.subroutines;
  if (name === '' || !caller) return false;
  return given(state, caller.call(name, ['', ...args])[0] ?? '', match);
}
