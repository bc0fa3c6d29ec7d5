export * from './file-context.ts';
export * from './ports.ts';
export * from './records/open-file.ts';
export * from './subject.ts';
export * from './voc/voc-record.ts';
