// What BASIC shows to people and what to programs: the bar, the lines with carets, the hints.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ScriptedDevice } from '../harness/scripted-device.ts';
import { TestSystem } from '../harness/test-system.ts';

class Screen extends ScriptedDevice {
  override readonly isInteractive = true;
}

const directory = mkdtempSync(join(tmpdir(), 'basic-messages-'));
const system = new TestSystem(directory);
const account = system.newAccount();
after(() => {
  system.close();
  rmSync(directory, { recursive: true, force: true });
});

const PROGRAMS: readonly (readonly [string, string])[] = [
  ['GOOD.1', "CRT 'x'\xfeEND"],
  ['GOOD.2', "CRT 'y'\xfeEND"],
  ['WRONG', "X = 1\xfe  PRNT 'x'\xfeEND"],
];
system.write(account, 'BP', 'DATA', PROGRAMS);

function atScreen(command: string, input = ''): string {
  return system.runOn(new Screen(input), account, command).output.replaceAll('\r\n', '\n');
}

test('several programs show a bar and only the messages there are; a count at the end', () => {
  const shown = atScreen('BASIC BP *');
  assert.match(shown, /\r\x1b\[K\[#{8}\.{16}\] 1\/3 GOOD\.1/);
  assert.doesNotMatch(shown, /Compiling BP GOOD/);
  const wanted = [
    'Compiling BP WRONG',
    '2: Unrecognised statement',
    "  PRNT 'x'",
    '  ^',
    '   Did you mean PRINT?',
    '1 error(s)',
  ].join('\n');
  assert.ok(shown.includes(wanted), shown);
  assert.match(shown, /\n2 compiled, 1 failed\nCompiled 3 program\(s\) with errors in:\n {3}WRONG/);
});

test('one program at a terminal shows its line and caret without a bar', () => {
  const shown = atScreen('BASIC BP WRONG');
  assert.ok(!shown.includes('\x1b[K'), shown);
  assert.match(shown, / {2}PRNT 'x'\n {2}\^\n {3}Did you mean PRINT\?\n1 error/);
});

test('a pipe and captured output show what they always did', () => {
  const plain = [
    'Compiling BP WRONG',
    '2: Unrecognised statement',
    '1 error(s)',
    'Compiled 1 program(s) with errors in:',
    '   WRONG',
  ].join('\n');
  assert.equal(system.run(account, 'BASIC BP WRONG').output.trim(), plain);
  system.write(account, 'BP', 'DATA', [
    ['ASK', "EXECUTE 'BASIC BP *' CAPTURING X\xfeCRT CHANGE(X, @FM, '/')\xfeEND"],
  ]);
  system.run(account, 'BASIC BP ASK');
  const captured = system.runOn(new Screen(), account, 'RUN BP ASK').output;
  assert.ok(!captured.includes('\x1b'), captured);
  assert.match(captured, /Compiling BP GOOD\.1\/0 error\(s\)\/Compiling BP GOOD\.2/);
});

test('messages of more than a hundred lose their lines, and it is said', () => {
  system.write(account, 'BP', 'DATA', [['MANY', `${"PRNT 'x'\xfe".repeat(150)}END`]]);
  const shown = atScreen('BASIC BP MANY', 'S');
  assert.equal(shown.match(/Did you mean PRINT/g)?.length, 100);
  assert.equal(shown.match(/texts only from here/g)?.length, 1);
  assert.match(shown, /\n150: Unrecognised statement\n/);
});

test('LISTING keeps line, caret and hint', () => {
  system.run(account, 'BASIC BP WRONG LISTING');
  const { output } = system.run(account, 'CT BP.OUT WRONG.LIS');
  assert.match(output, /Did you mean PRINT\?/);
});

test('CHANGED compiles what is newer than its object, or not older by more than a second', () => {
  const source = join(account.path, 'BP', 'GOOD.1');
  const compiled = () => system.run(account, 'BASIC BP GOOD.1 CHANGED').output;
  system.run(account, 'BASIC BP GOOD.1');
  const now = Date.now() / 1000;
  utimesSync(source, now - 60, now - 60);
  assert.match(compiled(), /No programs require compilation/);
  utimesSync(source, now, now);
  assert.match(compiled(), /Compiled 1 program\(s\) with no errors/);
});
