export { systemKey } from './keys/system-key.ts';
export * from './permissions/may.ts';
export * from './permissions/subject.ts';
