import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { isSameChecksum, keyedChecksum } from './keyed-checksum.ts';

test('the published examples of HMAC-SHA-256 (RFC 4231, cases 1, 2 and 6)', () => {
  assert.equal(
    keyedChecksum('Hi There', Buffer.alloc(20, 0x0b)),
    'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  );
  assert.equal(
    keyedChecksum('what do ya want for nothing?', Buffer.from('Jefe')),
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
  assert.equal(
    keyedChecksum(
      'Test Using Larger Than Block-Size Key - Hash Key First',
      Buffer.alloc(131, 0xaa),
    ),
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  );
});

test('texts of every length around blocks and around the change of implementation', () => {
  for (const base of [0, 64, 128, 4096, 8192]) {
    for (let length = Math.max(0, base - 10); length < base + 10; length += 1) {
      const key = Buffer.alloc(32, length);
      const text = Buffer.alloc(length, 'of A to \xff').toString('latin1');
      const expected = createHmac('sha256', key).update(text).digest('hex');
      assert.equal(keyedChecksum(text, key), expected, `${length} characters`);
    }
  }
});

test('checksums are the same only when every digit is', () => {
  const checksum = keyedChecksum('x', Buffer.alloc(32, 1));
  assert.equal(isSameChecksum(checksum, checksum), true);
  for (let at = 0; at < checksum.length; at += 1) {
    const digit = checksum[at] === '0' ? '1' : '0';
    assert.equal(
      isSameChecksum(checksum.slice(0, at) + digit + checksum.slice(at + 1), checksum),
      false,
    );
  }
  assert.equal(isSameChecksum(checksum.slice(1), checksum), false);
  assert.equal(isSameChecksum('', checksum), false);
});
