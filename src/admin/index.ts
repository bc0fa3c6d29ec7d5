export { createAccount } from './accounts/create-account.ts';
export {
  createSystemAccount,
  isSystemAccountReady,
  type SystemFile,
} from './accounts/system-account.ts';
export * from './import/index.ts';
export { KnownServers } from './servers/known-servers.ts';
