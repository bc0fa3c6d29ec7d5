export type { Subject } from '#security/index.ts';

export { Account } from './accounts/account.ts';
export { expandPath } from './accounts/resolve-file.ts';
export * from './accounts/system-lock.ts';
export * from './file-context.ts';
export type { DynamicOptions, IndexDefinition } from './file-kinds/descriptor.ts';
export { usualLargeRecord } from './file-kinds/descriptor.ts';
export { idOfName, nameOfId } from './file-kinds/directory-names.ts';
export { FileSystem } from './file-system.ts';

export * from './locks/lock-table.ts';
export { pathStats } from './path-stats.ts';
export * from './ports.ts';
export { statusFields } from './records/file-information.ts';
export * from './records/open-file.ts';
export { SessionFiles } from './session-files.ts';
export * from './voc/voc-record.ts';
