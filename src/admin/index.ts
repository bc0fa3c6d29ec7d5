export { createAccount, PRIVATE_CATALOGUE } from './accounts/create-account.ts';
export {
  createSystemAccount,
  GLOBAL_CATALOGUE,
  isSystemAccountReady,
  type SystemFile,
} from './accounts/system-account.ts';
export * from './import/index.ts';
export { type KnownServer, KnownServers } from './servers/known-servers.ts';
