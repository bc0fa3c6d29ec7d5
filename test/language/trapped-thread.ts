// Thread that runs random programs in a scratch system with canaries around them.
import { parentPort, workerData } from 'node:worker_threads';
import { ATTENTION } from '#session/index.ts';
import { ScriptedDevice } from '../harness/scripted-device.ts';
import { TestSystem } from '../harness/test-system.ts';
import { AttentionThread } from '../stoppable/attention-thread.ts';
import { setTraps } from './traps.ts';

interface Work {
  readonly directory: string;
  readonly sources: readonly string[];
}

/** Programs run on until they are stopped. */
const RUN_MS = 25;
const GUARD_MS = 60_000;
const SHOWN_MAX = 100_000;

const { directory, sources } = workerData as Work;
const thread = new AttentionThread(GUARD_MS);
const system = new TestSystem(directory);
let account = system.newAccount();

class Device extends ScriptedDevice {
  override readonly attention = thread.attention;
  #shown = '';
  override get output(): string {
    return this.#shown;
  }
  override write(text: string): void {
    if (this.#shown.length < SHOWN_MAX) this.#shown += text;
  }
}

const found: string[] = [];
let ran = 0;

/** A program may have taken the account to pieces: the next gets another. */
function writeSource(source: string): void {
  try {
    system.write(account, 'BP', 'DATA', [['T', source]]);
  } catch {
    account = system.newAccount();
    system.write(account, 'BP', 'DATA', [['T', source]]);
  }
}

function runOne(source: string): void {
  writeSource(source);
  if (!system.run(account, 'BASIC BP T').output.includes('with no errors')) return;
  const device = new Device();
  thread.arm(source.slice(0, 100), ATTENTION.LOGOUT, RUN_MS);
  const traps = setTraps();
  const { output } = system.runOn(device, account, 'RUN BP T');
  const hits = traps.take();
  traps.remove();
  thread.disarm();
  ran += 1;
  const internal = /<<INTERNAL ERROR [\s\S]{0,600}/.exec(output)?.[0];
  if (internal !== undefined) hits.push(internal);
  if (hits.length > 0) found.push(`${hits.join(', ')}\n${source.replaceAll('\xfe', '\n')}`);
}

for (const source of sources) {
  runOne(source);
  if (found.length > 3) break;
}
system.close();
parentPort?.postMessage({ ran, found });
await thread.end();
