export * from './engine.ts';
export { openEngine } from './engines/index.ts';
export { type DirectoryLock, lockDirectory } from './directory-lock.ts';
