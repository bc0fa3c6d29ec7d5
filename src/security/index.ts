export { CHECKSUM_DIGITS, isSameChecksum, keyedChecksum } from './keys/keyed-checksum.ts';
export { systemKey } from './keys/system-key.ts';
export * from './permissions/may.ts';
export * from './permissions/subject.ts';
