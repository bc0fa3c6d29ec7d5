// The command `qm`.
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { MvError } from '#base/index.ts';
import type { Account } from '#files/index.ts';
import { localSubject, StandaloneSystem, StdioDevice, startSession, VERSION } from '#host/index.ts';
import { runSession } from '#tcl/index.ts';
import { HELP, parseCommandLine, type SessionRequest } from './command-line.ts';
import { type Configuration, loadConfiguration } from './config/configuration.ts';

const FAILURE = 1;
const FILE_NOT_FOUND = 2;
const USAGE_ERROR = 4;

function main(): number {
  const action = parseCommandLine(process.argv.slice(2));
  switch (action.kind) {
    case 'version':
      process.stdout.write(`ScarletDME for Node.js ${VERSION}\n`);
      return 0;
    case 'help':
      process.stdout.write(HELP);
      return 0;
    case 'test-configuration':
      return testConfiguration(action.path);
    case 'session':
      return sessionWith(loadConfiguration(process.env), action.request);
    default:
      return action satisfies never;
  }
}

function testConfiguration(path: string | undefined): number {
  const environment = path === undefined ? process.env : { ...process.env, QMCONFIG: path };
  const configuration = loadConfiguration(environment);
  process.stdout.write(`${configuration.path || 'No configuration file'}: no errors\n`);
  return 0;
}

/** What the words of the command line mean: an account to enter, a command to run, or neither. */
interface Intention {
  readonly account: string;
  readonly command: string | undefined;
}

function intentionOf(request: SessionRequest, system: StandaloneSystem): Intention {
  const account = request.account ?? process.env['QMACCOUNT'];
  if (request.command !== undefined) return { account: account ?? '.', command: request.command };
  const [first = '', ...others] = request.words;
  if (account === undefined && others.length === 0 && first !== '' && system.findAccount(first)) {
    return { account: first, command: undefined };
  }
  const command = first === '' ? undefined : request.words.join(' ');
  return { account: account ?? '.', command };
}

function sessionWith(configuration: Configuration, request: SessionRequest): number {
  const system = new StandaloneSystem({
    qmsys: resolve(configuration.qmsys),
    configPath: configuration.path,
    configuration: configuration.values,
  });
  const device = new StdioDevice();
  device.beforeWaiting = () => flushed(system);
  try {
    const { account: name, command } = intentionOf(request, system);
    const account = system.findAccount(name) ?? offerAccount(system, device, name);
    if (!account) return FILE_NOT_FOUND;
    const started = startSession({
      system: system.info,
      fileSystem: system.fileSystem,
      account,
      subject: localSubject(userInfo().username),
      device,
      entry: 'console',
    });
    if (!request.quiet && command === undefined) {
      started.session.terminal.writeLine(`ScarletDME for Node.js ${VERSION}\n`);
    }
    try {
      return runSession(
        started.session,
        started.services,
        command === undefined ? {} : { command },
      );
    } finally {
      started.end();
    }
  } finally {
    device.close();
    system.close();
  }
}

/** What was written is on disk before the user is waited for. A flush that fails stops further writes, which then say so. */
function flushed(system: StandaloneSystem): void {
  try {
    system.fileSystem.sync();
  } catch (error) {
    if (!(error instanceof MvError)) throw error;
  }
}

/** A directory that is no account can be made one. */
function offerAccount(
  system: StandaloneSystem,
  device: StdioDevice,
  name: string,
): Account | undefined {
  const path = resolve(name);
  if (!existsSync(path)) {
    device.write(`There is no account "${name}": not registered, and no such directory\n`);
    return undefined;
  }
  device.write(`Current directory ${path} is not a valid account. Create account? `);
  if (!isYes(device)) return undefined;
  return system.createAccount(path, (text) => device.write(`${text}\n`));
}

function isYes(device: StdioDevice): boolean {
  const LINE_FEED = 10;
  const CARRIAGE_RETURN = 13;
  let answer = '';
  for (;;) {
    const byte = device.readByte();
    if (typeof byte !== 'number') break;
    if (byte === LINE_FEED || byte === CARRIAGE_RETURN) break;
    if (device.isInteractive) device.write(String.fromCharCode(byte));
    answer += String.fromCharCode(byte);
  }
  device.write('\n');
  return answer.trim().toUpperCase().startsWith('Y');
}

function fail(error: unknown): number {
  if (!(error instanceof MvError)) {
    // Our own fault: the user gets one line, the details go to whoever asks for them.
    const text = error instanceof Error ? error.message : String(error);
    process.stderr.write(`qm: internal error: ${text}\n`);
    if (process.env['QM_DEBUG']) console.error(error);
    return FAILURE;
  }
  process.stderr.write(`qm: ${error.message}\n`);
  return error.code === 'USAGE' || error.code === 'CONFIG' ? USAGE_ERROR : FAILURE;
}

try {
  process.exitCode = main();
} catch (error) {
  process.exitCode = fail(error);
}
// Threads that still wait for input must not keep the process.
process.exit();
