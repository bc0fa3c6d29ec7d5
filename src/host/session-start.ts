// Puts a session together: files, terminal, programs, commands. Every host (standalone, later
// workers) starts sessions here.
import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { type Clock, systemClock } from '#base/index.ts';
import { itemEvaluator } from '#dictionary/index.ts';
import { type Account, type FileSystem, SessionFiles, type Subject } from '#files/index.ts';
import {
  Box,
  Catalogue,
  endSockets,
  SessionPrograms,
  setWholePrecision,
  valueText,
} from '#qmbasic/index.ts';
import { systemKey } from '#security/index.ts';
import { type Entry, Session, type SystemInfo, type TerminalDevice } from '#session/index.ts';
import type { CommandServices, ShellOutcome } from '#tcl/index.ts';
import { pollOf } from './attention.ts';
import { BreakMenu } from './break-menu.ts';
import { errorLog } from './error-log.ts';
import { watchMemory } from './memory.ts';
import { printDestination } from './print-destination.ts';
import { triggerRunner } from './triggers.ts';

export const VERSION = '0.1.0';
const SHELL_OUTPUT_MAX = 256 * 1024 * 1024;

export interface SystemSettings {
  readonly qmsys: string;
  readonly configPath: string;
  readonly configuration: ReadonlyMap<string, string>;
}

export function systemInfo(settings: SystemSettings): SystemInfo {
  return {
    version: VERSION,
    qmsys: settings.qmsys,
    configPath: settings.configPath,
    hostName: hostname(),
    configuration: settings.configuration,
    log: errorLog(settings.qmsys, Number(settings.configuration.get('ERRLOG') ?? 0)),
  };
}

export interface StartRequest {
  readonly system: SystemInfo;
  readonly fileSystem: FileSystem;
  readonly account: Account;
  readonly subject: Subject;
  readonly device: TerminalDevice;
  readonly entry: Entry;
  readonly clientAddress?: string;
  readonly clock?: Clock;
}

export interface StartedSession {
  readonly session: Session;
  readonly programs: SessionPrograms;
  readonly services: CommandServices;
  /** Rolls back, releases locks, closes files and the terminal's output. */
  end(): void;
}

/**
 * The session that works with the files of this process: indices on expressions are worked out in
 * it.
 */
const sessionsByFiles = new WeakMap<FileSystem, Session>();

export function sessionOf(fileSystem: FileSystem): Session | undefined {
  return sessionsByFiles.get(fileSystem);
}

/** A session ready for its first command. */
export function startSession(request: StartRequest): StartedSession {
  const { system, account, subject, device } = request;
  const files = new SessionFiles(request.fileSystem, { subject, account });
  const session: Session = new Session({
    system,
    subject,
    entry: request.entry,
    clientAddress: request.clientAddress ?? '',
    device,
    clock: request.clock ?? systemClock,
    account: { name: account.name, path: account.path },
    files,
    voc: account.voc,
    printDestination: printDestination(
      () => session.files,
      system.configuration.get('SPOOLER') ?? '',
    ),
  });
  watchMemory(Number(system.configuration.get('SESSION_MEMORY')) || 0);
  setWholePrecision(Number(system.configuration.get('INTPREC') ?? 13));
  const catalogue = new Catalogue(system.qmsys, () => systemKey(system.qmsys, 'objects'));
  const menu = new BreakMenu(session, () => programs);
  const poll = pollOf(session, menu.open);
  const programs: SessionPrograms = new SessionPrograms({ session, catalogue, poll });
  session.subroutines = {
    call: (name, args) => programs.callSubroutine(name, args),
    evaluate: (name, args) => {
      const boxes = args.map((arg) => new Box(arg));
      programs.call(name, ...boxes);
      return boxes.map((box) => valueText(box.v));
    },
    isCatalogued: (name) => programs.isCatalogued(name),
    catalogueOf: (name) => programs.catalogueOf(name),
  };
  session.poll = poll;
  session.keyboard.onBreak = menu.open;
  session.itemEvaluator = itemEvaluator(session);
  sessionsByFiles.set(request.fileSystem, session);
  files.triggers = triggerRunner(session, programs);
  return {
    session,
    programs,
    services: { programs, shell },
    end() {
      session.sequentialFiles.closeAll();
      endSockets(session);
      // The device that the session began with is its starter's
      if (session.terminal.device !== device) session.terminal.device.close();
      files.end();
    },
  };
}

/** SH and !: through the user's shell, with what the session shows and reads. */
function shell(command: string, session: Session): ShellOutcome {
  const { device } = session.terminal;
  const interactive = device.isInteractive && command === '';
  const program = process.env['SHELL'] || '/bin/sh';
  const run = spawnSync(program, command === '' ? [] : ['-c', command], {
    cwd: session.account.path,
    stdio: [interactive ? 'inherit' : 'ignore', interactive ? 'inherit' : 'pipe', 'pipe'],
    maxBuffer: SHELL_OUTPUT_MAX,
  });
  const output = `${textOfOutput(run.stdout)}${textOfOutput(run.stderr)}`;
  return { output, status: run.error ? 1 : 0 };
}

function textOfOutput(bytes: Buffer | null): string {
  return bytes?.toString('latin1') ?? '';
}
