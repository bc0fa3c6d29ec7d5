// The debugger at a terminal: line by line, on a pipe as well as on a screen.
import type { Session } from '#session/index.ts';
import type { CompiledProgram } from '../../emit/module.ts';
import type { Frame } from '../../runtime/frames.ts';
import type { DebugSession } from '../debug-session.ts';
import type { DebugFront, Resume, StoppedEvent } from '../events.ts';
import { Sources } from '../sources.ts';
import { DebugError } from '../variable-path.ts';
import { BREAKPOINTS } from './breakpoints.ts';
import type { DebugCommand, Stop } from './command.ts';
import { display, LOOKING } from './looking.ts';
import { RUNNING } from './running.ts';
import { DebugScreen } from './screen.ts';
import { SourceWindow } from './source-window.ts';

const COMMANDS: readonly DebugCommand[] = [...RUNNING, ...BREAKPOINTS, ...LOOKING];
const BY_NAME: ReadonlyMap<string, DebugCommand> = new Map(
  COMMANDS.flatMap((one) => one.names.map((name) => [name, one] as const)),
);

export interface TerminalFrontOptions {
  readonly session: Session;
  /** The debugger that the front belongs to. */
  readonly debug: () => DebugSession;
  findProgram(name: string): CompiledProgram | undefined;
}

export class TerminalFront implements DebugFront {
  readonly #options: TerminalFrontOptions;
  readonly #screen: DebugScreen;
  readonly #sources: Sources;
  /** Programs that the user has been told about. */
  readonly #told = new Set<CompiledProgram>();
  #lastShown = '';

  constructor(options: TerminalFrontOptions) {
    this.#options = options;
    this.#screen = new DebugScreen(options.session);
    this.#sources = new Sources(options.session);
  }

  get isPresent(): boolean {
    return this.#options.session.entry !== 'phantom';
  }

  canShow({ program }: Frame): boolean {
    const source = this.#sources.of(program);
    if (source.outcome === 'found') return true;
    if (!this.#told.has(program)) {
      this.#told.add(program);
      this.#directly(() => this.#screen.error(`Unable to find source record ${source.name}`));
    }
    return false;
  }

  stopped(event: StoppedEvent): Resume {
    return this.#directly(() => this.#converse(event));
  }

  ended(): void {
    this.#options.debug().clearBreakpoints();
    this.#sources.forget();
    this.#told.clear();
    this.#lastShown = '';
  }

  /** DEBUG of a program that was not compiled for it: what it calls may still be. */
  notForDebugging(program: CompiledProgram): void {
    this.#directly(() => this.#screen.line(`${program.name} was not compiled with DEBUGGING`));
  }

  #directly<T>(action: () => T): T {
    return this.#options.session.terminal.directly(() => {
      this.#screen.freshLine();
      return action();
    });
  }

  #converse(event: StoppedEvent): Resume {
    const stop = this.#stop(event);
    const { program } = event.frame;
    const source = this.#sources.of(program);
    if (source.outcome === 'found' && source.changed && !this.#told.has(program)) {
      this.#told.add(program);
      this.#screen.error(`The source of ${event.program} has changed since it was compiled`);
    }
    stop.source.show(event.line);
    for (const { label, after } of event.watches) {
      this.#screen.line(`Watched variable ${label} has changed`);
      this.#screen.line(after);
    }
    for (;;) {
      const resume = this.#guarded(stop, this.#screen.ask());
      if (!resume) continue;
      this.#lastShown = stop.lastShown;
      return resume;
    }
  }

  #stop(event: StoppedEvent): Stop {
    const { session, findProgram } = this.#options;
    const debug = this.#options.debug();
    return {
      session,
      debug,
      event,
      screen: this.#screen,
      source: new SourceWindow(this.#sources, this.#screen, event.frame.program),
      variables: debug.variables(event.frame),
      findProgram,
      next: undefined,
      lastShown: this.#lastShown,
    };
  }

  #guarded(stop: Stop, text: string): Resume | undefined {
    try {
      return this.#command(stop, text);
    } catch (error) {
      if (!(error instanceof DebugError)) throw error;
      this.#screen.error(error.message);
      return undefined;
    }
  }

  #command(stop: Stop, text: string): Resume | undefined {
    if (text === '') {
      if (stop.next && !stop.next()) stop.next = undefined;
      return undefined;
    }
    stop.next = undefined;
    const upper = text.toUpperCase();
    if (upper === '?' || upper === 'HELP') {
      this.#help();
      return undefined;
    }
    if (/^[/?]|[/?]$/.test(text)) {
      const name = (/[/?]$/.test(text) ? text.slice(0, -1) : text.slice(1)).trim();
      if (name !== '' || stop.lastShown !== '') display(stop, name === '' ? stop.lastShown : name);
      return undefined;
    }
    const [, action = '', rest = ''] = /^([A-Z]*)(.*)$/s.exec(upper) ?? [];
    const command = BY_NAME.get(action);
    if (!command) throw new DebugError('Unrecognised command');
    return command.run(stop, text.slice(text.length - rest.length).trim());
  }

  #help(): void {
    const rows: readonly (readonly [string, string])[] = [
      ['var/, /var, var?', 'Show a variable: X, M(2,3), REC<2,1>, X[1,5], @WHO, STATUS()'],
      ['RETURN', 'Show the next element of a matrix, or the next source lines'],
      ...COMMANDS.map(({ usage, summary }) => [usage, summary] as const),
      ['HELP, ?', 'Show this'],
    ];
    const width = Math.max(...rows.map(([usage]) => usage.length));
    for (const [usage, summary] of rows) {
      this.#screen.line(`${usage.padEnd(width)}  ${summary}`);
    }
  }
}
