// A whole system in a scratch directory, for tests that run commands and programs in this process.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '#files/index.ts';
import { localSubject, StandaloneSystem, startSession } from '#host/index.ts';
import { PARAMETERS } from '#main/config/parameters.ts';
import { runSession } from '#tcl/index.ts';
import { ScriptedDevice } from './scripted-device.ts';

const FIELD_MARK = '\xfe';

export interface CommandResult {
  readonly output: string;
  readonly exitCode: number;
}

export class TestSystem {
  readonly directory: string;
  readonly system: StandaloneSystem;
  #accounts = 0;

  /** `settings` are configuration parameters that differ from their defaults. */
  constructor(directory: string, settings: Readonly<Record<string, string>> = {}) {
    this.directory = directory;
    mkdirSync(directory, { recursive: true });
    this.system = new StandaloneSystem({
      qmsys: join(directory, 'qmsys'),
      configPath: '',
      configuration: new Map([
        ...[...PARAMETERS].map(([name, parameter]) => [name, parameter.default] as const),
        // As where the cases were recorded.
        ['MAXIDLEN', '63'],
        ...Object.entries(settings),
        ['GRPSIZE', '2'],
      ]),
    });
  }

  newAccount(name = `acct${this.#accounts + 1}`): Account {
    this.#accounts += 1;
    const account = this.system.createAccount(join(this.directory, name));
    this.run(account, 'CREATE.FILE BP DIRECTORY');
    return account;
  }

  /** Runs one command in a session of its own. */
  run(account: Account, command: string, input = ''): CommandResult {
    return this.runOn(new ScriptedDevice(input), account, command);
  }

  /** The same at a terminal of the test's own. */
  runOn(device: ScriptedDevice, account: Account, command: string): CommandResult {
    const started = startSession({
      system: this.system.info,
      fileSystem: this.system.fileSystem,
      account,
      subject: localSubject('tester'),
      device,
      entry: 'console',
    });
    try {
      const exitCode = runSession(started.session, started.services, { command });
      return { output: device.output, exitCode };
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { output: `${device.output}\n<<INTERNAL ERROR ${text}>>\n`, exitCode: 1 };
    } finally {
      started.end();
    }
  }

  /** Writes records: a file of the VOC, DATA or DICT portion. */
  write(
    account: Account,
    file: string,
    portion: 'DATA' | 'DICT',
    records: Iterable<readonly [string, string]>,
  ): void {
    const device = new ScriptedDevice();
    const started = startSession({
      system: this.system.info,
      fileSystem: this.system.fileSystem,
      account,
      subject: localSubject('tester'),
      device,
      entry: 'console',
    });
    const opened = started.session.files.open(file, portion);
    if (opened.outcome === 'failed')
      throw new Error(`cannot open ${portion} ${file}: ${opened.status}`);
    for (const [id, record] of records) {
      const status = started.session.files.write(opened.file, id, record);
      if (status !== 0) throw new Error(`cannot write ${file} ${id}: ${status}`);
    }
    started.end();
  }

  /** Loads a folder of files as recorded cases keep them: FILE/ID and FILE.DIC/ID. */
  load(account: Account, folder: string): void {
    if (!isDirectory(folder)) return;
    const names = readdirSync(folder).sort();
    const dataNames = names.filter((name) => !name.endsWith('.DIC'));
    for (const name of dataNames) {
      const isDirectoryFile = readdirSync(join(folder, name)).includes('.directory');
      this.run(account, `CREATE.FILE ${name}${isDirectoryFile ? ' DIRECTORY' : ''}`);
    }
    for (const name of names) {
      const isDictionary = name.endsWith('.DIC');
      const file = isDictionary ? name.slice(0, -'.DIC'.length) : name;
      if (isDictionary && !dataNames.includes(file)) this.run(account, `CREATE.FILE ${file}`);
      this.write(account, file, isDictionary ? 'DICT' : 'DATA', recordsIn(join(folder, name)));
    }
  }

  remove(account: Account): void {
    this.system.fileSystem.deleteAccount(account.path);
  }

  close(): void {
    this.system.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The files of a folder as records: a newline is a field mark, one at the end ends the last field. */
export function recordsIn(folder: string): [string, string][] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map((name) => [name, recordOf(readFileSync(join(folder, name), 'latin1'))]);
}

export function recordOf(text: string): string {
  return text.replace(/\n$/, '').replaceAll('\n', FIELD_MARK);
}
