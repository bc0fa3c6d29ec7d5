// Digests and encryption. What ENCRYPT() makes is text: a version, then base 64 of salt, initial
// vector, tag and contents.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  scryptSync,
} from 'node:crypto';
import { int, text } from '../runtime/conversion.ts';
import { Fault } from '../runtime/fault.ts';
import type { FunctionTable, Runtime } from '../runtime/runtime.ts';
import type { Reference, Value } from '../runtime/value.ts';

/** Digests by the names that programs use; the numbers are those of OpenQM's modes. */
const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['MD5', 'md5'],
  ['SHA1', 'sha1'],
  ['SHA224', 'sha224'],
  ['SHA256', 'sha256'],
  ['SHA384', 'sha384'],
  ['SHA512', 'sha512'],
]);

function algorithm(name: string): string | undefined {
  return ALGORITHMS.get(name.toUpperCase().replace('-', ''));
}

function knownAlgorithm(called: string, name: string): string {
  const found = algorithm(name);
  if (found !== undefined) return found;
  throw new Fault(`${called}() knows ${[...ALGORITHMS.keys()].join(', ')}, not "${name}"`);
}

const hash = (name: string, data: string) => createHash(name).update(data, 'latin1');

/**
 * DIGEST(text, algorithm) gives hexadecimal digits; DIGEST(algorithm, text, 1, result) as UniVerse
 * has it sets the bytes and
 * returns 0, or 1 for an algorithm that does not exist. Data in a file (2 for the third argument)
 * are refused.
 */
function digest(
  _: Runtime,
  first: Value,
  second: Value,
  place: Value | null,
  result: Reference | null,
): Value {
  if (place === null || result === null) {
    return hash(knownAlgorithm('DIGEST', text(second, 1)), text(first)).digest('hex');
  }
  const found = algorithm(text(first));
  if (found === undefined) return 1;
  if (int(place, 2) !== 1) return 2;
  result.v = hash(found, text(second, 1)).digest().toString('latin1');
  return 0;
}

const VERSION = '$SD1$';
const SALT_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const DERIVED_MAX = 64;
const MILLION = 1_000_000;
/** A random initial vector may be used with one key so often; then a new salt makes a new key. */
const MESSAGES_MAX = 1000 * MILLION;

interface DerivedKey {
  readonly salt: Buffer;
  readonly key: Buffer;
  messages: number;
}

/**
 * Deriving a key takes 50 ms on purpose, so the last ones are kept, under a digest of what they
 * were derived from.
 */
const derived = new Map<string, DerivedKey>();

function keep(name: string, made: DerivedKey): DerivedKey {
  if (derived.size >= DERIVED_MAX) {
    const oldest = derived.keys().next().value;
    if (oldest !== undefined) derived.delete(oldest);
  }
  derived.set(name, made);
  return made;
}

function derive(key: string, salt: Buffer): DerivedKey {
  const name = createHash('sha256').update(salt).update(key, 'latin1').digest().toString('latin1');
  const known = derived.get(name);
  if (known) return known;
  const made = scryptSync(Buffer.from(key, 'latin1'), salt, KEY_BYTES);
  return keep(name, { salt, key: made, messages: 0 });
}

function encryptionKey(key: string): DerivedKey {
  const name = `for ${createHash('sha256').update(key, 'latin1').digest().toString('latin1')}`;
  const known = derived.get(name);
  if (known && known.messages < MESSAGES_MAX) return known;
  return keep(name, derive(key, randomBytes(SALT_BYTES)));
}

function encrypt(rt: Runtime, data: Value, key: Value): string {
  const secret = text(key, 1);
  if (secret === '') throw new Fault('ENCRYPT() needs a key');
  const used = encryptionKey(secret);
  used.messages += 1;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', used.key, iv);
  const contents = Buffer.concat([cipher.update(text(data), 'latin1'), cipher.final()]);
  rt.session.status = 0;
  return VERSION + Buffer.concat([used.salt, iv, cipher.getAuthTag(), contents]).toString('base64');
}

/**
 * DECRYPT(): '' with STATUS() 1 for what ENCRYPT() has not made, 2 for another key or a changed
 * text.
 */
function decrypt(rt: Runtime, encrypted: Value, key: Value): string {
  const [shown, secret] = [text(encrypted), text(key, 1)];
  const bytes = Buffer.from(shown.startsWith(VERSION) ? shown.slice(VERSION.length) : '', 'base64');
  const head = SALT_BYTES + IV_BYTES + TAG_BYTES;
  rt.session.status = 1;
  if (bytes.length < head) return '';
  const salt = bytes.subarray(0, SALT_BYTES);
  const iv = bytes.subarray(SALT_BYTES, SALT_BYTES + IV_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', derive(secret, salt).key, iv, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(SALT_BYTES + IV_BYTES, head));
  try {
    const data = Buffer.concat([decipher.update(bytes.subarray(head)), decipher.final()]);
    rt.session.status = 0;
    return data.toString('latin1');
  } catch {
    // The tag does not fit: what was there is not shown
    rt.session.status = 2;
    return '';
  }
}

const two = [2, 2] as const;
const returnsString = { itype: true, returns: 'string' } as const;

export const cryptographyFunctions = {
  DECRYPT: {
    args: two,
    summary: 'What ENCRYPT() has hidden',
    ...returnsString,
    origin: 'OpenQM',
    call: decrypt,
  },
  DIGEST: {
    args: [2, 4],
    defaults: [null, null],
    sets: [3],
    summary: 'Digest of a text, in hexadecimal',
    origin: 'UniVerse',
    call: digest,
  },
  ENCRYPT: {
    args: two,
    summary: 'A text encrypted with AES-256-GCM under a key',
    ...returnsString,
    origin: 'OpenQM',
    call: encrypt,
  },
  ENCRYPTX: {
    args: two,
    summary: 'The same as ENCRYPT(), whose result is never the same twice',
    ...returnsString,
    origin: 'OpenQM',
    call: encrypt,
  },
  HMAC: {
    args: [2, 3],
    defaults: ['SHA256'],
    summary: 'Digest of a text under a key, in hexadecimal',
    ...returnsString,
    origin: 'UniVerse',
    call: (_: Runtime, data: Value, key: Value, name: Value) =>
      createHmac(knownAlgorithm('HMAC', text(name, 2)), Buffer.from(text(key, 1), 'latin1'))
        .update(text(data), 'latin1')
        .digest('hex'),
  },
  MD5: {
    args: [1, 1],
    summary: 'MD5 digest of a text, in hexadecimal',
    ...returnsString,
    origin: 'OpenQM',
    call: (_: Runtime, data: Value) => hash('md5', text(data)).digest('hex'),
  },
} satisfies FunctionTable;
