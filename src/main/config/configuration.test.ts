import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfiguration } from './configuration.ts';

function parsed(source: string): Map<string, string> {
  const values = new Map<string, string>();
  parseConfiguration(source, 'test.conf', values);
  return values;
}

test('keys are taken in any case, comments and other sections are not', () => {
  const values = parsed('# head\nqmclient_port = 5000 # tail\n[other]\nBOGUS=1\n[qm]\nSORTMEM=8\n');
  assert.deepEqual(
    [...values],
    [
      ['QMCLIENT_PORT', '5000'],
      ['SORTMEM', '8'],
    ],
  );
});

test('an unknown key, a line without = and a value out of range name file and line', () => {
  assert.throws(() => parsed('\nBOGUS=1'), /test\.conf, line 2: unknown parameter "BOGUS"/);
  assert.throws(() => parsed('SORTMEM'), /line 1: expected KEY=value/);
  assert.throws(
    () => parsed('QMSERVER_PORT=70000'),
    /line 1: QMSERVER_PORT must be from 0 to 65535/,
  );
  assert.throws(() => parsed('ALLOW_REMOTE=perhaps'), /must be YES or NO/);
});

test('a refused value is not shown: it may be a secret', () => {
  assert.throws(
    () => parsed('REQUIRE_PASSWORD=hunter2'),
    (error: Error) => !error.message.includes('hunter2'),
  );
});
