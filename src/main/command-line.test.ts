import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCommandLine } from './command-line.ts';

function sessionOf(...words: string[]) {
  const action = parseCommandLine(words);
  assert.equal(action.kind, 'session');
  return action.kind === 'session' ? action.request : undefined;
}

test('words after the options are the command or the account', () => {
  assert.deepEqual(sessionOf('-quiet', 'LIST', 'VOC', '-x'), {
    account: undefined,
    words: ['LIST', 'VOC', '-x'],
    command: undefined,
    quiet: true,
  });
});

test('-a takes its account joined or apart, -c takes one word', () => {
  assert.equal(sessionOf('-aSALES')?.account, 'SALES');
  assert.equal(sessionOf('-a', 'SALES', '-c', 'WHO')?.account, 'SALES');
  assert.equal(sessionOf('-a', 'SALES', '-c', 'LIST VOC')?.command, 'LIST VOC');
});

test('version, help and configuration check are found in any case', () => {
  assert.equal(parseCommandLine(['--version']).kind, 'version');
  assert.equal(parseCommandLine(['-HELP']).kind, 'help');
  assert.equal(parseCommandLine(['-validate-config']).kind, 'test-configuration');
});

test('an unknown or unfinished option is an error that names it', () => {
  assert.throws(() => parseCommandLine(['-bogus']), /Unknown option "-bogus"/);
  assert.throws(() => parseCommandLine(['-c']), /-c needs a command/);
});
