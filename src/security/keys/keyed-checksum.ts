import { createHmac } from 'node:crypto';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** In hexadecimal digits. */
export const CHECKSUM_DIGITS = 64;

/** Loading node:crypto costs as much as the hash in JavaScript takes for twice this many bytes. */
const SMALL = 4096;

/**
 * HMAC-SHA-256 of a text as UTF-8, in hexadecimal digits. Two implementations of the same, because
 * most programs are small and start often (docs/decisions/0008-checksum-of-objects.md).
 */
export function keyedChecksum(text: string, key: Buffer): string {
  if (text.length > SMALL) return createHmac('sha256', key).update(text).digest('hex');
  return Buffer.from(hmac(sha256, key, Buffer.from(text))).toString('hex');
}

/** Whether two checksums are the same, in a time that does not tell where they differ. */
export function isSameChecksum(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let at = 0; at < one.length; at += 1) {
    difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  }
  return difference === 0;
}
