// The command processor of a session: runs sentences and paragraphs, one level for each EXECUTE.
import { resolve } from 'node:path';
import { CommandError, limitError, MvError } from '#base/index.ts';
import { type OpenFile, parseVocRecord } from '#files/index.ts';
import {
  AbortSignal,
  ChainSignal,
  type CommandRunner,
  type ExecuteOptions,
  type ExecuteResult,
  LogoutSignal,
  PageQuitSignal,
  type Session,
  StopSignal,
} from '#session/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { expandAtVariables, readAtVariable } from '../paragraphs/at-variables.ts';
import { expandInlinePrompts } from '../paragraphs/inline-prompts.ts';
import { lineAsWritten, prepareParagraph } from '../paragraphs/paragraph.ts';
import type { CommandServices } from '../ports.ts';
import { askYesNo } from '../questions.ts';
import {
  type CommandEnvironment,
  QuitSignal,
  type RunningParagraph,
  setReturnCode,
  stop,
  takeFailure,
  tryOpenFile,
  type Unwinding,
  type Verb,
} from '../verb.ts';
import { VERBS, verbByName } from '../verb-table.ts';
import { dispatch } from './dispatch.ts';
import type { CommandOutcome } from './exit-code.ts';
import { lookUp, readVoc } from './look-up.ts';
import { type Redirection, redirectionOf, writeRedirected } from './redirection.ts';
import { CommandWords } from './words.ts';

const LONGEST_VERB = 63;
/** Commands that execute commands: more would be too much for the engine's stack. */
const LEVELS_MAX = 1000;
const PAGE_QUIT_CODE = -15;

/** One invocation of the processor: the prompt is level 1, each EXECUTE adds one. */
interface CommandLevel {
  paragraph: RunningParagraph | undefined;
  unwinding: Unwinding;
}

/** What an abort does: see `handleAbort`. */
type AbortState = 'normal' | 'on-abort' | 'on-exit' | 'terminate';

export class CommandProcessor implements CommandEnvironment, CommandRunner {
  readonly session: Session;
  readonly services: CommandServices;
  readonly initialAccount: { readonly name: string; readonly path: string };
  readonly aliases = new Map<string, string>();
  readonly promptAnswers = new Map<string, string>();
  reportReturnCode = false;
  keepsTransaction = false;
  reportStyle = '';
  prompts = { usual: ':', withList: '::' };
  resetText = '';
  como: CommandEnvironment['como'];
  lastOutcome: CommandOutcome = { kind: 'done' };
  abortState: AbortState = 'normal';
  /** How often EXECUTE ... TRAPPING ABORTS came back from an abort. */
  #trappedAborts = 0;
  /** Called by QUIT and OFF before the session ends: saves the command stack. */
  onLeave: () => void = () => {};
  #levels: CommandLevel[] = [{ paragraph: undefined, unwinding: 'none' }];

  constructor(session: Session, services: CommandServices) {
    this.session = session;
    this.services = services;
    this.initialAccount = session.account;
    session.commandRunner = this;
  }

  get #level(): CommandLevel {
    const level = this.#levels.at(-1);
    if (!level) throw new Error('no command level');
    return level;
  }

  allVerbs(): readonly Verb[] {
    return VERBS;
  }

  verbByName(name: string): Verb | undefined {
    return verbByName(name);
  }

  get paragraph(): RunningParagraph | undefined {
    return this.#level.paragraph;
  }

  readVoc(id: string): string | undefined {
    return readVoc(this.session, id);
  }

  unwind(how: Exclude<Unwinding, 'none'>): void {
    this.#level.unwinding = how;
  }

  syntaxFault(): void {
    this.lastOutcome = { kind: 'syntax' };
  }

  clearAbort(): void {
    this.abortState = 'normal';
  }

  /** A command of the user's own, from the prompt or the command line of `qm`. */
  runCommand(command: string): void {
    this.session.at.set('COMMAND', command);
    this.#level.unwinding = 'none';
    this.run(command);
  }

  run(sentence: string): void {
    this.#runSentence(sentence, false);
  }

  runInParagraph(sentence: string): void {
    this.#runSentence(sentence, true);
  }

  /** Carries out a sentence; a program that chains puts another in its place. */
  #runSentence(text: string, inParagraph: boolean): void {
    let next: string | undefined = text;
    while (next !== undefined) {
      const sentence: string = this.#readied(next);
      next = undefined;
      if (sentence === '') return;
      try {
        const redirection = redirectionOf(sentence);
        if (redirection) this.#runRedirected(redirection, inParagraph);
        else this.#lookUpAndRun(sentence, inParagraph);
      } catch (signal) {
        if (!(signal instanceof ChainSignal)) throw signal;
        next = signal.command;
      }
    }
  }

  #runRedirected(redirection: Redirection, inParagraph: boolean): void {
    const { terminal } = this.session;
    let output = '';
    terminal.startCapture();
    try {
      this.#lookUpAndRun(redirection.sentence, inParagraph);
    } finally {
      output = terminal.endCapture();
    }
    this.protect(() => writeRedirected(this.session, redirection, output));
  }

  /** In-line prompts answered; '' for a comment. */
  #readied(text: string): string {
    const trimmed = text.trimStart();
    const asked = trimmed.includes('<<') ? expandInlinePrompts(this, trimmed) : trimmed;
    const sentence = asked.trimStart();
    if (sentence === '*' || sentence.startsWith('* ')) return '';
    return /^![^ ]/.test(sentence) ? `! ${sentence.slice(1)}` : sentence;
  }

  #lookUpAndRun(sentence: string, inParagraph: boolean): void {
    this.lastOutcome = { kind: 'done' };
    takeFailure(this.session);
    this.protect(() => {
      const word = new CommandWords(sentence, (id) => this.readVoc(id)).next();
      const typed = word.text;
      if (typed.length > LONGEST_VERB) {
        this.session.terminal.writeLine(`Illegal verb '${typed}'`);
        this.syntaxFault();
        this.unwind('all');
        return;
      }
      const verb = this.aliases.get(typed.toUpperCase()) ?? typed;
      this.session.refreshClock();
      const record = lookUp(this.session, verb);
      if (record) dispatch(this, { verb, sentence, record, inParagraph });
      else if (!this.#runFromCatalogue(verb, sentence)) this.#unknown(verb);
    });
    const status = takeFailure(this.session);
    if (status !== 0 && this.lastOutcome.kind === 'done') {
      this.lastOutcome = { kind: 'failed', status };
    }
  }

  runRecord(verb: string, record: string, sentence: string): void {
    this.protect(() => {
      dispatch(this, { verb, sentence, record: parseVocRecord(record), inParagraph: false });
    });
  }

  open(name: string): OpenFile {
    const opened = tryOpenFile(this.session, name);
    if (typeof opened === 'number') stop(`File ${name} not found`, opened);
    return opened;
  }

  /** Asks until the answer is Y or N. */
  askYesNo(question: string): boolean {
    return askYesNo(this.session, question);
  }

  /** A command ends here in any of the orderly ways; aborts and the end of the session pass through. */
  protect(action: () => void): void {
    try {
      action();
    } catch (signal) {
      const error = signal instanceof MvError ? signal : limitError(signal);
      if (error) this.#failed(error);
      else if (signal instanceof PageQuitSignal) setReturnCode(this.session, PAGE_QUIT_CODE);
      else if (!(signal instanceof StopSignal)) throw signal;
    }
  }

  #failed(error: MvError): void {
    if (error.message !== '') this.session.terminal.writeLine(error.message);
    this.session.lastError = error;
    if (error.status !== 0) setReturnCode(this.session, -error.status);
    this.lastOutcome = { kind: 'failed', status: error.status };
  }

  #unknown(verb: string): void {
    this.session.terminal.writeLine(`${verb} is not in your VOC`);
    setReturnCode(this.session, -1);
    this.syntaxFault();
    this.unwind('all');
  }

  /** A program in the private or global catalogue is a verb without a VOC record. */
  #runFromCatalogue(verb: string, sentence: string): boolean {
    // ScarletDME: a program is called by its name in upper case only. (tcl-para/verb-name-variants)
    if (!/^[*A-Z][^a-z]*$/.test(verb) || !this.services.programs?.isCatalogued(verb)) return false;
    this.session.at.set('OPTION', '');
    this.withSentence(sentence, () => this.runCatalogued(verb));
    return true;
  }

  runCatalogued(name: string): void {
    const { programs } = this.services;
    if (!programs) stop(`Cannot run ${name}: no programs in this session`);
    if (this.session.options.has('RUN.NO.PAGE')) this.session.terminal.paginate = false;
    programs.runCatalogued(name);
  }

  runObject(path: string): void {
    const { programs } = this.services;
    if (!programs) stop(`Cannot run ${path}: no programs in this session`);
    if (this.session.options.has('RUN.NO.PAGE')) this.session.terminal.paginate = false;
    programs.runObject(resolve(this.session.account.path, path));
  }

  runShell(command: string): void {
    setReturnCode(this.session, -1);
    const { shell } = this.services;
    if (!shell) stop('Operating system commands are not allowed here');
    const { output, status } = shell(command, this.session);
    if (output !== '') this.session.terminal.write(output);
    if (status !== 0) stop(`Error ${status} executing operating system command`);
    setReturnCode(this.session, 0);
  }

  /** @SENTENCE is the sentence while the action runs. */
  withSentence<T>(sentence: string, action: () => T): T {
    const { at } = this.session;
    const saved = at.text('SENTENCE');
    at.set('SENTENCE', sentence);
    try {
      return action();
    } finally {
      at.set('SENTENCE', saved);
    }
  }

  /** DATA lines that follow a verb in a paragraph are queued before it runs. */
  queueData(): void {
    const { paragraph } = this;
    if (!paragraph) return;
    for (; paragraph.next <= paragraph.lines.length; paragraph.next += 1) {
      const line = (paragraph.lines[paragraph.next - 1] ?? '').trimStart();
      const isData = line.slice(0, 5).trimEnd().toUpperCase() === 'DATA';
      const isComment = line === '*' || line.startsWith('* ');
      if (!isData && !isComment && line !== '') return;
      const text = line.includes('<<') ? expandInlinePrompts(this, line) : line;
      if (isData) this.session.keyboard.dataQueue.push(text.replace(/^\S+ ?/, ''));
    }
  }

  runParagraph(name: string, record: string): void {
    const prepared = prepareParagraph(record);
    if (prepared.outcome === 'faulty') this.abort(prepared.message);
    const level = this.#level;
    const outer = level.paragraph;
    const paragraph: RunningParagraph = { name, lines: prepared.lines, next: 2, echo: false };
    level.paragraph = paragraph;
    try {
      while (paragraph.next <= paragraph.lines.length && level.unwinding === 'none') {
        const line = paragraph.lines[paragraph.next - 1] ?? '';
        paragraph.next += 1;
        if (this.session.terminal.hasAttention) this.session.poll();
        this.#runLine(paragraph, line);
      }
    } finally {
      level.paragraph = outer;
    }
    if (level.unwinding === 'paragraph') level.unwinding = 'none';
  }

  #runLine(paragraph: RunningParagraph, line: string): void {
    const first = line.split(' ', 1)[0] ?? '';
    const sentence = first.endsWith(':') ? line.slice(first.length).trimStart() : line;
    const upper = sentence.trim().replace(/ +/g, ' ').toUpperCase();
    if (upper === '$ECHO' || upper === '$ECHO ON') paragraph.echo = true;
    else if (upper === '$ECHO OFF') paragraph.echo = false;
    else {
      if (paragraph.echo) {
        const shown = `${paragraph.name} ${paragraph.next - 1}: ${lineAsWritten(line)}`;
        this.session.terminal.writeLine(shown);
      }
      this.#runSentence(sentence, true);
      this.resetAfterCommand();
    }
  }

  /** Between commands: print jobs end, headings go, a transaction left open is undone. */
  resetAfterCommand(): void {
    const { session } = this;
    session.printers.endCommand();
    session.terminal.page.heading = '';
    session.terminal.page.footing = '';
    session.terminal.page.headingDue = false;
    if (this.#levels.length > 1 || this.keepsTransaction) return;
    while (session.files.transactionDepth > 0) session.files.rollbackTransaction();
  }

  /** Before the prompt: nothing of the last command stays behind. */
  resetEnvironment(): void {
    this.session.keyboard.dataQueue.length = 0;
    this.promptAnswers.clear();
    this.resetAfterCommand();
  }

  /** Shows the text and aborts to the prompt. */
  abort(message: string): never {
    if (message !== '') this.session.terminal.writeLine(message);
    this.session.at.set('ABORT.MESSAGE', message);
    throw new AbortSignal(message);
  }

  execute(command: string, options: ExecuteOptions = {}): ExecuteResult {
    const { session } = this;
    const { terminal } = session;
    if (session.commandLevel >= LEVELS_MAX) {
      throw new CommandError('CALL_DEPTH', `More than ${LEVELS_MAX} commands inside each other`);
    }
    this.#levels.push({ paragraph: undefined, unwinding: 'none' });
    session.commandLevel += 1;
    const saved = { paginate: terminal.paginate, printerOn: session.printers.printerOn };
    const { lastOutcome } = this;
    let output = '';
    if (options.capture) terminal.startCapture();
    terminal.page.line = 0;
    let aborted = false;
    try {
      aborted = this.#executeTrapped(command, options);
    } finally {
      if (options.capture) output = terminal.endCapture();
      terminal.page.line = 0;
      terminal.paginate = saved.paginate;
      session.printers.printerOn = saved.printerOn;
      session.commandLevel -= 1;
      this.#levels.pop();
      this.lastOutcome = lastOutcome;
    }
    // ScarletDME: an abort throws away what was captured so far (statements-subs/execute-trapping-aborts)
    const lines = aborted ? '' : output.replace(/\n$/, '').replaceAll('\n', FIELD_MARK);
    return { output: lines, returnCode: Number(session.at.get('SYSTEM.RETURN.CODE') ?? 0) };
  }

  /** True when the command was aborted and the abort is trapped. */
  #executeTrapped(command: string, options: ExecuteOptions): boolean {
    this.session.at.set('ABORT.CODE', 0);
    try {
      this.runParagraph('', `PA${FIELD_MARK}${command}`);
      return false;
    } catch (signal) {
      if (!(signal instanceof AbortSignal) && !(signal instanceof QuitSignal)) throw signal;
      this.#afterAbort(signal);
      if (!options.trapAborts) throw signal;
      this.#trappedAborts += 1;
      return true;
    }
  }

  #afterAbort(signal: AbortSignal | QuitSignal): void {
    const { session } = this;
    this.lastOutcome = { kind: 'aborted' };
    session.selectLists.clear(0);
    session.terminal.hushed = false;
    session.terminal.echo = true;
    session.at.set('ABORT.CODE', signal instanceof AbortSignal ? signal.abortCode : 2);
    if (signal instanceof AbortSignal) session.at.set('ABORT.MESSAGE', signal.message);
  }

  /** Runs the ON.ABORT paragraph; an abort inside it ends the session. */
  #runOnAbort(): void {
    this.abortState = 'on-abort';
    if (this.readVoc('ON.ABORT') === undefined) return;
    this.session.at.set('COMMAND', '');
    this.#level.unwinding = 'none';
    this.run('ON.ABORT');
  }

  /**
   * At level 1: true when the prompt may come back, false when the session is to end.
   * In a session of one command an abort ends it. ScarletDME: there the abort that comes after one
   * that EXECUTE trapped counts as one of ON.ABORT, hence the two lines; where that paragraph
   * exists it runs, for the abort that was not trapped. (tcl-para/execute-in-programs)
   */
  handleAbort(signal: AbortSignal | QuitSignal): boolean {
    this.#level.paragraph = undefined;
    this.#level.unwinding = 'none';
    this.#afterAbort(signal);
    const state = this.abortState;
    const hasParagraph = this.readVoc('ON.ABORT') !== undefined;
    const isSecond = state === 'terminate' && this.#trappedAborts > 0 && !hasParagraph;
    if (state === 'on-abort' || state === 'on-exit' || isSecond) {
      const which = state === 'on-exit' ? 'ON.EXIT' : 'ON.ABORT';
      const bell = this.session.at.text('SYS.BELL');
      this.session.terminal.writeLine(`${bell}${which} paragraph aborted!`);
      this.session.terminal.writeLine('Connection terminated');
      return false;
    }
    if (signal instanceof AbortSignal) this.#runOnAbort();
    this.abortState = 'normal';
    return state === 'normal';
  }

  /** QUIT, OFF, the end of input: runs ON.EXIT. */
  exitActions(): void {
    this.como?.stop();
    this.como = undefined;
    if (this.abortState !== 'on-exit' && this.readVoc('ON.EXIT') !== undefined) {
      this.abortState = 'on-exit';
      this.session.at.set('COMMAND', '');
      this.#level.unwinding = 'none';
      this.run('ON.EXIT');
    }
    this.onLeave();
  }

  leave(): never {
    this.exitActions();
    throw new LogoutSignal('quit');
  }

  expandAtVariables(text: string): string {
    return expandAtVariables(this, text);
  }

  atVariable(name: string): string | undefined {
    return readAtVariable(this, name);
  }
}
