export * from './permissions/may.ts';
