import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Session } from '#session/index.ts';
import { PagePromptLoop, ReportQuit, type ShownLine } from './page-prompt.ts';
import { Pan } from './pan.ts';

/** A session of which the prompt sees only what it uses: keys in, text out. */
function scripted(keys: string): { session: Session; written: string[] } {
  const written: string[] = [];
  let at = 0;
  const terminal = {
    lines: 24,
    writeRaw: (text: string) => written.push(text.replace(/^.*K/, '')),
    device: { readByte: () => (at < keys.length ? keys.charCodeAt(at++) : 'end') },
  };
  const session = { terminal, options: { has: () => false } } as unknown as Session;
  return { session, written };
}

function page(text: string): ShownLine[] {
  return [{ text, lineClass: 'D' }];
}

function run(keys: string, options: { scrolls?: boolean; final?: boolean; pan?: Pan } = {}) {
  const { session, written } = scripted(keys);
  const shown: string[] = [];
  const loop = new PagePromptLoop(session, {
    pages: [page('one'), page('two'), page('three')],
    scrolls: options.scrolls ?? false,
    pan: options.pan,
    final: options.final ?? false,
    show: (lines) => shown.push(lines[0]?.text ?? ''),
  });
  return { suppressed: loop.run(), shown, written };
}

test('N, RETURN and blank go on, S stops pausing', () => {
  for (const key of ['N', 'n', '\r', ' ']) assert.equal(run(key).suppressed, false);
  assert.equal(run('s').suppressed, true);
});

test('other keys ask again', () => {
  assert.equal(run('xN').written.length, 2);
});

test('Q ends the report', () => {
  assert.throws(() => run('q'), ReportQuit);
});

test('a report that scrolls goes back, forward and to a page by number', () => {
  assert.deepEqual(run('PPNN1\r3\rN', { scrolls: true }).shown, [
    'two',
    'one',
    'two',
    'three',
    'one',
    'three',
  ]);
});

test('at the end of a report there is no next page', () => {
  assert.throws(() => run('Nq\r', { scrolls: true, final: true }), ReportQuit);
});

test('PAN shows whole columns beside the fixed ones', () => {
  const pan = new Pan({ starts: [5, 10, 15], widths: [4, 4, 4] }, 14);
  const line = 'idid aaaa bbbb cccc';
  assert.equal(pan.view(line), 'idid aaaa bbbb'.slice(0, 14));
  pan.move(1);
  assert.equal(pan.view(line), 'idid bbbb cccc');
  assert.equal(pan.canGoRight, true);
});
