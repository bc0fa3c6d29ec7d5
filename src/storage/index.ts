export * from './engine.ts';
export { openEngine } from './engines/index.ts';
