// OS.EXECUTE, DIR(), ENV(), UMASK(): what programs may ask of the operating system.
import { readdirSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { MvError } from '#base/index.ts';
import { pathStats } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import { convert } from '#values/index.ts';
import { type CommandOutcome, runBeside } from './shell-commands.ts';

const FIELD_MARK = '\xfe';
const VALUE_MARK = '\xfd';
const OUTPUT_BYTES_MAX = 1 << 28;

function mayRunCommands(session: Session): boolean {
  const { pathPolicy, subject } = session;
  if (pathPolicy) return pathPolicy.mayRunCommands;
  return subject.administrator || subject.uid === process.getuid?.();
}

/** Runs a command of the operating system in the account's directory and waits for it. */
function runShellCommand(session: Session, command: string): CommandOutcome {
  if (!mayRunCommands(session)) {
    throw new MvError('OS_COMMAND_REFUSED', 'Operating system commands are not allowed');
  }
  const directory = session.account.path;
  return runBeside(session, { command, directory, outputMax: OUTPUT_BYTES_MAX });
}

/** OS.EXECUTE command: shows what it prints. */
export function executeShown(session: Session, command: string): void {
  const { output, exitStatus } = runShellCommand(session, command);
  session.terminal.write(output);
  session.at.set('SYSTEM.RETURN.CODE', exitStatus);
}

/** OS.EXECUTE command CAPTURING: lines become fields, the last newline is dropped. */
export function executeCaptured(session: Session, command: string): string {
  const { output, exitStatus } = runShellCommand(session, command);
  session.at.set('SYSTEM.RETURN.CODE', exitStatus);
  const text = output.endsWith('\n') ? output.slice(0, -1) : output;
  return convert('\n', FIELD_MARK, text);
}

export function accountPath(session: Session, path: string): string {
  return isAbsolute(path) ? resolve(path) : resolve(session.account.path, path);
}

/**
 * DIR(path): a field for each file and directory in it: name, then F or D. What may not be read is
 * empty.
 */
export function directoryListing(session: Session, path: string): string {
  const directory = accountPath(session, path);
  if (path === '' || path.includes('\0') || !session.mayUsePath(directory, 'read')) return '';
  try {
    return readdirSync(directory)
      .sort()
      .flatMap((name) => directoryEntry(directory, name))
      .join(FIELD_MARK);
  } catch {
    return '';
  }
}

function directoryEntry(directory: string, name: string): string[] {
  const stats = pathStats(join(directory, name));
  if (stats?.isFile()) return [`${name}${VALUE_MARK}F`];
  return stats?.isDirectory() ? [`${name}${VALUE_MARK}D`] : [];
}

/**
 * UMASK(mode): the mode bits that new files of this session do not get; -1 only asks. Returns what
 * was in force before.
 */
export function fileModeMask(session: Session, mask: number): number {
  const before = session.umask;
  if (mask >= 0) session.umask = mask & 0o777;
  return before;
}

/** ENV(name). Secrets of the server's own environment are not for programs. */
export function environmentValue(name: string): string {
  return isSecret(name) ? '' : (process.env[name] ?? '');
}

/** SYSTEM(1025): names, then values. */
export function environmentListing(): string {
  const entries = Object.entries(process.env).filter(([name]) => !isSecret(name));
  const names = entries.map(([name]) => name).join(VALUE_MARK);
  return names + FIELD_MARK + entries.map(([, value]) => value ?? '').join(VALUE_MARK);
}

function isSecret(name: string): boolean {
  return /PASSWORD|SECRET|TOKEN|PRIVATE|CREDENTIAL|API_?KEY|MASTER_?KEY/i.test(name);
}
