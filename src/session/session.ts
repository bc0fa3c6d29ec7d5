import { type Clock, localDateTime, type MvError } from '#base/index.ts';
import type { FileContext, OpenFile, Subject } from '#files/index.ts';
import { AtVariables } from './at-variables/at-variables.ts';
import { KeyBindings } from './input/key-bindings.ts';
import { Keyboard } from './input/keyboard.ts';
import { LanguageState } from './language-state.ts';
import { defaultLocale, type LocaleSettings } from './locale.ts';
import { OpenStreams } from './open-streams.ts';
import { SessionOptions } from './options.ts';
import type {
  CommandRunner,
  ItemEvaluator,
  Neighbours,
  PathPolicy,
  SubroutineCaller,
} from './ports.ts';
import type { PrintDestination } from './printers/print-unit.ts';
import { PrintUnits } from './printers/print-units.ts';
import { SelectLists } from './select-lists/select-lists.ts';
import type { TerminalDevice } from './terminal/device.ts';
import { Terminal } from './terminal/terminal.ts';

/** What a session knows of the system it runs in. */
export interface SystemInfo {
  readonly version: string;
  /** Path of the system account. */
  readonly qmsys: string;
  readonly configPath: string;
  readonly hostName: string;
  /** Configuration parameters by name, upper case. */
  readonly configuration: ReadonlyMap<string, string>;
  /** Writes to the system's error log (LOGMSG); missing where there is none. */
  readonly log?: LogWriter | undefined;
}

/** Writes a message of a user to the error log. */
export type LogWriter = (text: string, user: Subject) => void;

/** Where the user of a session came in: what @TTY shows. */
export type Entry = 'tty' | 'telnet' | 'port' | 'phantom' | 'console' | 'vbsrvr';

export interface SessionStart {
  readonly system: SystemInfo;
  readonly subject: Subject;
  readonly entry: Entry;
  readonly clientAddress: string;
  readonly device: TerminalDevice;
  readonly clock: Clock;
  readonly account: { readonly name: string; readonly path: string };
  readonly files: FileContext;
  readonly voc: OpenFile;
  readonly printDestination: PrintDestination;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** One user's state: everything that a command or program can see or change outside files. */
export class Session {
  readonly system: SystemInfo;
  readonly subject: Subject;
  /** A phantom that CONNECT.PORT() gives a terminal becomes a `port`. */
  entry: Entry;
  readonly clientAddress: string;
  readonly clock: Clock;
  readonly terminal: Terminal;
  readonly keyboard: Keyboard;
  readonly keyBindings = new KeyBindings();
  readonly printers: PrintUnits;
  readonly selectLists = new SelectLists();
  readonly at = new AtVariables();
  /** Variables made by SET, names in upper case without @. */
  readonly userVariables = new Map<string, string>();
  readonly options = new SessionOptions();
  readonly language = new LanguageState();
  /** Files opened by OPENSEQ: flushed when a command ends, closed with the session. */
  readonly sequentialFiles = new OpenStreams();
  readonly locale: LocaleSettings = defaultLocale();
  readonly loginTimeMs: number;
  account: { readonly name: string; readonly path: string };
  files: FileContext;
  voc: OpenFile;
  /** Depth of EXECUTE: 1 at the command prompt. */
  commandLevel = 1;
  /** Commands typed, most recent first. */
  readonly commandStack: string[] = [];
  /** A PROC is running: programs may read its buffers. */
  inProc = false;
  /** The command given on the command line of the process (SYSTEM(1026)); '' for none. */
  startCommand = '';
  /** Messages of other users, waiting to be shown at the next prompt. */
  readonly messages: string[] = [];
  /** Exit status of the process, when a program or verb sets one. */
  exitStatus: number | undefined;
  /** STATUS() of the language. */
  status: number = 0;
  /** A message of INPUTERR stands on the bottom line of the screen. */
  errorLineShown = false;
  /** AUTOLOGOUT: minutes without input after which the session ends; 0: never. */
  idleMinutes = 0;
  /** SET.DATE: days between the date that the session works with and the real one. */
  dateOffset = 0;
  /** Mode bits that files made by this session do not get. */
  umask: number = 0o022;
  /** BREAK OFF calls not yet matched by BREAK ON. */
  breakInhibits = 0;
  /** BREAK was pressed while it was inhibited: BREAK ON carries it out. */
  breakPending = false;
  /** Called by long work when the terminal wants attention (BREAK, LOGOUT): may throw. Filled by the host. */
  poll: () => void = () => undefined;
  commandRunner: CommandRunner | undefined;
  subroutines: SubroutineCaller | undefined;
  itemEvaluator: ItemEvaluator | undefined;
  neighbours: Neighbours | undefined;
  /** Subroutine that BREAK calls (SET.BREAK.HANDLER); '' for none. */
  breakHandler = '';
  /** Says which paths of the operating system the user may read and write; filled by the security layer. */
  pathPolicy: PathPolicy | undefined;
  /** Last error raised in this session that the user has been told of. */
  lastError: MvError | undefined;

  constructor(start: SessionStart) {
    this.system = start.system;
    this.subject = start.subject;
    this.entry = start.entry;
    this.clientAddress = start.clientAddress;
    this.clock = start.clock;
    this.account = start.account;
    this.files = start.files;
    this.voc = start.voc;
    this.loginTimeMs = start.clock.now();
    const clockText = () => this.#headingClockText();
    this.terminal = new Terminal(start.device, clockText);
    this.terminal.abortsAllowed = () => !this.options.has('NO.USER.ABORTS');
    this.keyboard = new Keyboard(this.terminal);
    this.printers = new PrintUnits(this.terminal, start.printDestination, clockText);
    this.refreshClock();
  }

  /** GET.MESSAGES(): what other users sent, one a field; it is not shown again. */
  takeMessages(): string {
    return this.messages.splice(0).join('\xfe');
  }

  /** Local date and time now: day number and seconds since midnight. */
  now(): { date: number; time: number } {
    const { date, time } = localDateTime(this.clock.now());
    return { date: date + this.dateOffset, time };
  }

  /** @DATE and @TIME are those of the start of a command. */
  refreshClock(): void {
    const { date, time } = this.now();
    this.at.set('DATE', date);
    this.at.set('TIME', Math.floor(time));
  }

  /** May this session's user read or write what lies at a path? Without a policy only the process's own user may. */
  mayUsePath(path: string, operation: 'read' | 'write'): boolean {
    if (this.pathPolicy) return this.pathPolicy.allows(path, operation);
    return this.subject.administrator || this.subject.uid === process.getuid?.();
  }

  /** Moves to another account (LOGTO): the caller has opened it. */
  enterAccount(
    account: { readonly name: string; readonly path: string },
    files: FileContext,
    voc: OpenFile,
  ): void {
    this.account = account;
    this.files = files;
    this.voc = voc;
  }

  #headingClockText(): { dateText: string; timeDateText: string } {
    const now = new Date(this.clock.now());
    const two = (n: number) => String(n).padStart(2, '0');
    const dateText = `${two(now.getDate())} ${MONTHS[now.getMonth()]} ${now.getFullYear()}`;
    const timeText = `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
    return { dateText, timeDateText: `${timeText} ${dateText}` };
  }
}
