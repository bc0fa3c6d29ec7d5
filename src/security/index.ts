export * from './permissions/may.ts';
export * from './permissions/subject.ts';
