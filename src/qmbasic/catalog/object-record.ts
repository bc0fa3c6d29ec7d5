// A compiled program as a record of an object file: a head, a keyed checksum, and the module as
// JSON in ASCII. Generated code is run as it stands, so what does not carry our own checksum is
// never looked at.
import { MvError } from '#base/index.ts';
import { CHECKSUM_DIGITS, isSameChecksum, keyedChecksum } from '#security/index.ts';

/** Changes whenever generated code and run time no longer fit older ones. */
const OBJECT_FORM = 'MVJS2';

function inAscii(json: string): string {
  return json.replace(
    /[\x7f-\xff]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

export function encodeObject(module: unknown, key: Buffer): string {
  const body = inAscii(JSON.stringify(module));
  return `${OBJECT_FORM} ${keyedChecksum(OBJECT_FORM + body, key)} ${body}`;
}

/**
 * The module, as unknown data that this system wrote. Throws MvError OBJECT when it did not, or
 * when it is of another release.
 */
export function decodeObject(record: string, name: string, key: Buffer): unknown {
  const head = `${OBJECT_FORM} `;
  if (!record.startsWith(head)) {
    throw new MvError('OBJECT', `${name} is no compiled program of this release: compile it again`);
  }
  const stated = record.slice(head.length, head.length + CHECKSUM_DIGITS);
  const body = record.slice(head.length + CHECKSUM_DIGITS + 1);
  if (!isSameChecksum(stated, keyedChecksum(OBJECT_FORM + body, key))) {
    throw new MvError(
      'OBJECT',
      `${name} was not compiled on this system or has been changed: compile it again`,
    );
  }
  return JSON.parse(body);
}
