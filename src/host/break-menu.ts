// What BREAK does while a command or program is at work: a break handler, or the question how to
// go on.
import { type Place, placesAtWork, type SessionPrograms } from '#qmbasic/index.ts';
import { AbortSignal, LogoutSignal, type Session, StopSignal } from '#session/index.ts';

/** @ABORT.CODE after a break. */
const BREAK_ABORT = 2;

type Outcome = 'go on' | 'stop' | 'abort' | 'log out';

/** Answers of a subroutine that SET.BREAK.HANDLER names, by number. */
const HANDLER_OUTCOMES: readonly (Outcome | undefined)[] = [
  undefined,
  'go on',
  'stop',
  'abort',
  'log out',
];

/** Ends the program, or does nothing so that it goes on. */
export class BreakMenu {
  readonly #session: Session;
  readonly #programs: () => SessionPrograms;
  #isOpen = false;

  constructor(session: Session, programs: () => SessionPrograms) {
    this.#session = session;
    this.#programs = programs;
  }

  /** BREAK was pressed. May throw. */
  readonly open = (): void => {
    const session = this.#session;
    // The debugger waits for its user already; so does the menu itself
    if (this.#isOpen || this.#programs().debugger.isStopped) return;
    // ScarletDME: a break while breaks are inhibited stays pending until BREAK ON
    session.breakPending = session.breakInhibits > 0;
    if (session.breakPending) return;
    this.#isOpen = true;
    let outcome: Outcome;
    try {
      outcome = this.#handled() ?? session.terminal.directly(() => this.#answer());
    } finally {
      this.#isOpen = false;
    }
    this.#carryOut(outcome);
  };

  #carryOut(outcome: Outcome): void {
    switch (outcome) {
      case 'go on':
        return;
      case 'stop':
        throw new StopSignal('stop');
      case 'abort':
        throw new AbortSignal('Break', BREAK_ABORT);
      case 'log out':
        throw new LogoutSignal('logged out');
      default:
        outcome satisfies never;
    }
  }

  /** What the break handler wants; undefined when there is none, or it leaves it to the user. */
  #handled(): Outcome | undefined {
    const { breakHandler, subroutines } = this.#session;
    if (breakHandler === '' || !subroutines?.isCatalogued(breakHandler)) return undefined;
    const [status] = subroutines.call(breakHandler, ['1']);
    return HANDLER_OUTCOMES[Number(status)];
  }

  #answer(): Outcome {
    const { terminal, keyboard } = this.#session;
    if (!terminal.device.isInteractive) {
      terminal.write('\nBreak\n');
      return 'abort';
    }
    if (terminal.column > 0) terminal.writeLine('');
    terminal.writeLine('QUIT.');
    keyboard.discard();
    for (;;) {
      terminal.write(this.#choices());
      const key = String.fromCharCode(keyboard.key() ?? 0).toUpperCase();
      terminal.writeLine('');
      const outcome = this.#chosen(key);
      if (outcome) return outcome;
    }
  }

  #choices(): string {
    const choices = ['Q to Quit', 'G to continue'];
    if (this.#mayAbort()) choices.unshift('A to abort');
    if (this.#programs().debugger.canEnter) choices.push('D to debug');
    return [...choices, 'X to exit', '? for help'].join(', ');
  }

  #mayAbort(): boolean {
    return !this.#session.options.has('NO.USER.ABORTS');
  }

  /** Undefined: the question is asked again. */
  #chosen(key: string): Outcome | undefined {
    const { terminal, at } = this.#session;
    const { debugger: debug } = this.#programs();
    switch (key) {
      case 'G':
        return 'go on';
      case 'Q':
        return 'stop';
      case 'X':
        return 'log out';
      case 'S':
        terminal.write(stackText(placesAtWork()));
        return undefined;
      case 'W':
        terminal.write(stackText(placesAtWork().slice(0, 1)));
        return undefined;
      case '?':
        terminal.write(this.#help());
        return undefined;
      default:
    }
    if (key === 'A' && this.#mayAbort()) return 'abort';
    if (key === 'D' && debug.canEnter) {
      debug.enter();
      return 'go on';
    }
    terminal.writeRaw(at.text('SYS.BELL'));
    return undefined;
  }

  #help(): string {
    const lines = [
      'D  Debug: enter the debugger, if a program at work was compiled for it',
      'G  Go:    continue',
      'Q  Quit:  end the program, go on with what called it',
      'S  Stack: show the programs and internal subroutines at work',
      'W  Where: show the program and line at work',
      'X  Exit:  end the session',
    ];
    if (this.#mayAbort()) lines.unshift('A  Abort: end everything and run ON.ABORT');
    return `${lines.join('\n')}\n\n`;
  }
}

/** One line for each place: a program and line, or the line of a GOSUB in the program above. */
function stackText(places: readonly Place[]): string {
  if (places.length === 0) return 'Command processor\n';
  const lines = places.map(({ program, line, offset }, at) => {
    const address = offset.toString(16).toUpperCase().padStart(8, '0');
    const name = places[at - 1]?.isInternal ? ' ' : program;
    return line > 0 ? `${name} ${line} (${address})` : `${name} (${address})`;
  });
  return `${lines.join('\n')}\n`;
}
