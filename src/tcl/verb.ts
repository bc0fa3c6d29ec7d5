// What a verb is, and what it is given when it runs.
import { CommandError, ER, SessionSignal } from '#base/index.ts';
import type { OpenFile, Portion } from '#files/index.ts';
import type { ExecuteOptions, ExecuteResult, Session } from '#session/index.ts';
import type { CommandWords } from './command-line/words.ts';
import { type FileMaker, fileMakerOf } from './file-maker.ts';
import type { CommandServices } from './ports.ts';

/** How far the end of a command reaches: its paragraph, or every paragraph of this command level. */
export type Unwinding = 'none' | 'paragraph' | 'all';

/** A paragraph being carried out. Lines are counted from 1; line 1 is the type. */
export interface RunningParagraph {
  readonly name: string;
  readonly lines: readonly string[];
  /** Number of the line to carry out next. */
  next: number;
  echo: boolean;
}

/** State of the command environment that verbs may look at and change. */
export interface CommandEnvironment {
  readonly session: Session;
  readonly services: CommandServices;
  /** The account in which the session began. */
  readonly initialAccount: { readonly name: string; readonly path: string };
  /** ALIAS: other names of verbs in this session. */
  readonly aliases: Map<string, string>;
  /** Answers given to in-line prompts, by prompt text. */
  readonly promptAnswers: Map<string, string>;
  /** REPORT.SRC ON: show @SYSTEM.RETURN.CODE after each command. */
  reportReturnCode: boolean;
  /** REPORT.STYLE: the default style record, name and account in field 1. */
  reportStyle: string;
  /** PTERM PROMPT: what stands before a command typed, and while a select list is active. */
  prompts: { readonly usual: string; readonly withList: string };
  /** PTERM RESET: sent to the terminal before each prompt. */
  resetText: string;
  /** COMO ON: the record that is written, and what ends it. */
  como: { readonly name: string; stop(): void } | undefined;
  /** BEGIN.TRANSACTION at the prompt: the transaction outlives its command. */
  keepsTransaction: boolean;
  allVerbs(): readonly Verb[];
  verbByName(name: string): Verb | undefined;
  /** Tells that the command failed for what its text or its source says: exit status 4. */
  syntaxFault(): void;
  /** CLEAR.ABORT */
  clearAbort(): void;
  /** The paragraph that the command stands in. */
  readonly paragraph: RunningParagraph | undefined;
  unwind(how: Exclude<Unwinding, 'none'>): void;
  /** Runs a sentence at this command level. */
  run(sentence: string): void;
  /** Runs a sentence of the paragraph at hand: IF. */
  runInParagraph(sentence: string): void;
  runShell(command: string): void;
  /** Shows the text and aborts to the prompt. */
  abort(message: string): never;
  /** Runs the command held in a record, as `.X file id` and RUN of a stored item do. */
  runRecord(verb: string, record: string, sentence: string): void;
  execute(command: string, options?: ExecuteOptions): ExecuteResult;
  /** ON.EXIT, saving the command stack; then the session ends. */
  leave(): never;
  /** Replaces @variables in a text: SET ... EVAL, IF. */
  expandAtVariables(text: string): string;
  /** Value of an @-variable, those made by SET included; undefined: none of this name. */
  atVariable(name: string): string | undefined;
}

/** One command: the sentence, and what its verb works with. */
export interface Command {
  readonly environment: CommandEnvironment;
  readonly session: Session;
  readonly services: CommandServices;
  /** The verb as it was found: the name typed, or the target of an alias. */
  readonly verb: string;
  readonly sentence: string;
  /** Field 4 of the V record: @OPTION. */
  readonly option: string;
  /** The words after the verb. */
  readonly words: CommandWords;
}

export interface Verb {
  /** The first is the one listed; all get a VOC record. */
  readonly names: readonly string[];
  readonly usage: string;
  readonly summary: string;
  /**
   * Fields 2 to 4 of its V record, separated by blanks, as the original writes them: `IN 7`, `CA $CT 2`. The VOC of an old
   * account goes on working, and a user may write V records of his own.
   */
  readonly dispatch: string;
  /** Found in the system account only. */
  readonly systemAccountOnly?: boolean;
  run(command: Command): void;
}

/** The command ends; what it was part of goes on. The message is shown. */
export function stop(message: string, status = 0): never {
  throw new CommandError('COMMAND', message, status);
}

/** QUIT typed at an in-line prompt: everything of this command level ends, in order. */
export class QuitSignal extends SessionSignal {}

/** By session: the ER number of what went wrong in the command at hand, 0 for nothing. */
const failures = new WeakMap<Session, number>();

export function setReturnCode(session: Session, code: number): void {
  session.at.set('SYSTEM.RETURN.CODE', code);
  failures.set(session, code < 0 ? -code : 0);
}

/** Tells that a command which goes on all the same did not do all it was to do. */
export function noteFailure(session: Session, status: number): void {
  failures.set(session, status);
}

/** What went wrong since the last call. */
export function takeFailure(session: Session): number {
  const status = failures.get(session) ?? 0;
  failures.delete(session);
  return status;
}

/** Opens a file by the name typed, or by its upper-case form, or ends the command. */
export function openFile(command: Command, name: string, portion: Portion = 'DATA'): OpenFile {
  const opened = tryOpenFile(command.session, name, portion);
  if (typeof opened === 'number') stop(`File ${name} not found`, opened);
  return opened;
}

/** Files opened by the commands at work in a session: closed when the command ends. */
const OPENED = new WeakMap<Session, OpenFile[]>();

/** Runs a command and closes the files that it opened. */
export function closingFiles(session: Session, action: () => void): void {
  const opened = OPENED.get(session) ?? [];
  OPENED.set(session, opened);
  const before = opened.length;
  try {
    action();
  } finally {
    for (const file of opened.splice(before)) session.files.close(file);
  }
}

/** The file, or the ER number: by the name typed, else by its upper-case form. */
export function tryOpenFile(
  session: Session,
  name: string,
  portion: Portion = 'DATA',
): OpenFile | number {
  const first = openExactly(session, name, portion);
  if (typeof first !== 'number' || name === name.toUpperCase()) return first;
  const upper = openExactly(session, name.toUpperCase(), portion);
  return typeof upper === 'number' ? first : upper;
}

/** The file of exactly this name, or the ER number. */
export function openExactly(
  session: Session,
  name: string,
  portion: Portion = 'DATA',
): OpenFile | number {
  const outcome = session.files.open(name, portion);
  if (outcome.outcome !== 'opened') return outcome.status;
  OPENED.get(session)?.push(outcome.file);
  return outcome.file;
}

export function fileMaker(command: Command): FileMaker {
  const maker = fileMakerOf(command.session);
  if (!maker) stop('Files cannot be made or removed in this session');
  return maker;
}

/** What is shown when a write or delete was refused, with the text of the trigger that refused it. */
export function showFileFault(session: Session, status: number, text: string): void {
  session.terminal.writeLine(text);
  if (status === ER.TRIGGER) {
    session.terminal.writeLine(`Data validation error: ${session.at.text('TRIGGER.RETURN.CODE')}`);
  }
  setReturnCode(session, -status);
}
