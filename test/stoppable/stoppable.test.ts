// Whatever goes on for ever stops soon after BREAK, and after the request that the session ends.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Account } from '#files/index.ts';
import { ATTENTION } from '#session/index.ts';
import { ScriptedDevice } from '../harness/scripted-device.ts';
import { TestSystem } from '../harness/test-system.ts';
import { AttentionThread } from './attention-thread.ts';
import { ENDLESS, type EndlessProgram, MARK } from './endless-programs.ts';

/** From the request to the end, on a machine that has other things to do. */
const STOP_MS = 3000;
const GUARD_MS = 30_000;
/** A loop is well under way when it is stopped, and its code is optimised. */
const DELAY_MS = 60;

const directory = mkdtempSync(join(tmpdir(), 'stoppable-'));
const thread = new AttentionThread(GUARD_MS);
let system: TestSystem;
let account: Account;

/** A terminal that asks for an end some time after the program has said that it is under way. */
class StoppingDevice extends ScriptedDevice {
  override readonly isInteractive: boolean;
  override readonly attention = thread.attention;
  readonly #what: string;
  readonly #flag: number;
  #isArmed = false;
  #kept = '';

  constructor(what: string, flag: number) {
    // Aborts at the question that BREAK asks
    super('a');
    this.isInteractive = flag === ATTENTION.BREAK;
    this.#what = what;
    this.#flag = flag;
  }

  override get output(): string {
    return this.#kept;
  }

  override write(text: string): void {
    this.#kept = (this.#kept + text).slice(-10_000);
    if (this.#isArmed || !text.includes(MARK)) return;
    this.#isArmed = true;
    thread.arm(this.#what, this.#flag, DELAY_MS);
  }

  override discardInput(): void {}
}

before(() => {
  system = new TestSystem(directory);
  account = system.newAccount();
});
after(async () => {
  await thread.end();
  system.close();
  rmSync(directory, { recursive: true, force: true });
});

function compile(name: string, source: string): void {
  system.write(account, 'BP', 'DATA', [[name, source.replaceAll('\n', '\xfe')]]);
  const { output } = system.run(account, `BASIC BP ${name}`);
  assert.match(output, /with no errors/, output);
}

function prepare({ routines = {}, records = [], source }: EndlessProgram): void {
  for (const [name, text] of Object.entries(routines)) {
    compile(name, text);
    system.run(account, `CATALOGUE BP ${name} LOCAL`);
  }
  for (const [file, portion, id, record] of records) {
    system.write(account, file, portion, [[id, record]]);
  }
  compile('T', `${source}\nEND`);
}

for (const endless of ENDLESS) {
  for (const [name, flag] of Object.entries(ATTENTION)) {
    if (flag === ATTENTION.MESSAGE) continue;
    test(`${endless.what} stops at ${name}`, () => {
      prepare(endless);
      const device = new StoppingDevice(endless.what, flag);
      const result = system.runOn(device, account, 'RUN BP T');
      const took = thread.disarm();
      assert.ok(took !== undefined, `ended by itself: ${result.output.slice(0, 500)}`);
      assert.ok(took < STOP_MS, `stopped only after ${took} ms`);
      assert.ok(!result.output.includes('INTERNAL ERROR'), result.output.slice(-2000));
      const isAsked = result.output.includes('A to abort');
      if (flag === ATTENTION.BREAK) assert.ok(isAsked, result.output.slice(-500));
    });
  }
}
