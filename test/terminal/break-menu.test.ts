// BREAK while a program runs: the question, its answers, break handlers.
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Account } from '#files/index.ts';
import { ATTENTION } from '#session/index.ts';
import { ScriptedDevice } from '../harness/scripted-device.ts';
import { TestSystem } from '../harness/test-system.ts';

/** Presses BREAK when the program has written this. */
const MARK = 'turning';
const CHOICES = 'A to abort, Q to Quit, G to continue, X to exit, ? for help';

/** A person's terminal whose BREAK key is pressed as soon as the mark is seen. */
class PressedDevice extends ScriptedDevice {
  override readonly isInteractive = true;

  override write(text: string): void {
    super.write(text);
    if (text.includes(MARK)) Atomics.or(this.attention, 0, ATTENTION.BREAK);
  }

  /** The answers are not what was typed ahead. */
  override discardInput(): void {}
}

let system: TestSystem;
let account: Account;

before(() => {
  system = new TestSystem(mkdtempSync(join(tmpdir(), 'qm-break-')));
  account = system.newAccount();
});
after(() => system.close());

/** Compiles T (and others) and runs it; `keys` answer the questions. */
function broken(
  source: string,
  keys: string,
  others: Readonly<Record<string, string>> = {},
): string {
  for (const [name, text] of Object.entries({ ...others, T: source })) {
    system.write(account, 'BP', 'DATA', [[name, text.replaceAll('\n', '\xfe')]]);
    const { output } = system.run(account, `BASIC BP ${name}`);
    assert.match(output, /with no errors/, output);
    if (name !== 'T') system.run(account, `CATALOGUE BP ${name} LOCAL`);
  }
  return system.runOn(new PressedDevice(keys), account, 'RUN BP T').output;
}

const SPIN = `CRT '${MARK}'\nFOR I = 1 TO 5000\nNEXT I\nCRT 'done'\nEND`;
const OUTER = "EXECUTE 'RUN BP SPIN' TRAPPING ABORTS\nCRT 'after ':@ABORT.CODE\nEND";

test('G goes on', () => {
  assert.equal(broken(SPIN, 'G'), `${MARK}\nQUIT.\n${CHOICES}\ndone\n`);
});

test('Q ends the program, and what called it goes on', () => {
  const output = broken("EXECUTE 'RUN BP SPIN'\nCRT 'after'\nEND", 'q', { SPIN });
  assert.equal(output, `${MARK}\nQUIT.\n${CHOICES}\nafter\n`);
});

test('A aborts, which EXECUTE can trap', () => {
  const output = broken(OUTER, 'a', { SPIN });
  assert.match(output, /for help\nafter 2\n$/);
});

test('X ends the session', () => {
  const output = broken(OUTER, 'x', { SPIN });
  assert.match(output, /for help\n/);
  assert.doesNotMatch(output, /after/);
});

test('without A where users may not abort', () => {
  const output = broken(`EXECUTE 'OPTION NO.USER.ABORTS'\n${SPIN}`, 'aG');
  assert.match(output, /QUIT\.\nQ to Quit, G to continue, X to exit, \? for help\n\x07Q to Quit/);
  assert.match(output, /done\n$/);
});

test('where the program is, and who called it', () => {
  const source = "CALL INNER\nCRT 'back'\nEND";
  // A subroutine that jumps to itself is not put where it is called.
  const deep = `DEEP:\nIF 0 THEN GOTO DEEP\n${SPIN.replace('END', 'RETURN\nEND')}`;
  const inner = `SUBROUTINE INNER\nGOSUB DEEP\nRETURN\n${deep}`;
  const output = broken(source, 'wsG', { INNER: inner });
  assert.match(output, /\nINNER \d+ \([0-9A-F]{8}\)\nA to/);
  assert.match(output, /\nINNER \d+ \(.{8}\)\n {2}\d+ \(.{8}\)\nT 1 \(.{8}\)\nA to/);
  assert.match(output, /back\n$/);
});

test('BREAK OFF makes it wait for BREAK ON', () => {
  const source = `BREAK OFF\n${SPIN.replace('END', "BREAK ON\nCRT 'on'\nEND")}`;
  assert.match(broken(source, 'G'), /^turning\ndone\nQUIT\.\n.*\non\n$/);
});

test('D is offered where a program at work was compiled for debugging', () => {
  const output = broken(`$DEBUG\n${SPIN}`, 'dstop\r');
  assert.match(output, /D to debug/);
  assert.match(output, /\n4: NEXT I\n>.*\nSTOP : Debugging terminated\n$/);
});

test('a break handler is asked first', () => {
  const handler = (answer: number) =>
    `SUBROUTINE HANDLER(STATUS)\nCRT 'handler ':STATUS\nSTATUS = ${answer}\nEND`;
  const source = `SET.BREAK.HANDLER 'HANDLER'\n${SPIN}`;
  assert.equal(
    broken(source, '', { HANDLER: handler(1) }),
    `${MARK}\nhandler 1\ndone\n`,
    'it goes on',
  );
  assert.equal(broken(source, '', { HANDLER: handler(2) }), `${MARK}\nhandler 1\n`, 'it stops');
  assert.match(broken(source, 'G', { HANDLER: handler(0) }), /handler 1\nQUIT\./, 'it asks');
});

test('a break handler ends with the program that has set it', () => {
  const handler = "SUBROUTINE HANDLER(STATUS)\nCRT 'handled'\nEND";
  const setter = "SET.BREAK.HANDLER 'HANDLER'\nEND";
  const source = `EXECUTE 'RUN BP SETTER'\n${SPIN}`;
  const output = broken(source, 'G', { HANDLER: handler, SETTER: setter });
  assert.doesNotMatch(output, /handled/);
});

test('a program that waits for a socket goes on waiting after G', () => {
  const source = `S = CREATE.SERVER.SOCKET('127.0.0.1', 0, 0)
CRT '${MARK}'
X = ACCEPT.SOCKET.CONNECTION(S, 1500) ; CRT X:' ':STATUS()
C = OPEN.SOCKET('127.0.0.1', SOCKET.INFO(S, 2), 0)
A = ACCEPT.SOCKET.CONNECTION(S, 1500) ; CRT SOCKET.INFO(A, 0)
END`;
  assert.equal(broken(source, 'G'), `${MARK}\nQUIT.\n${CHOICES}\n0 1011\n1\n`);
});
