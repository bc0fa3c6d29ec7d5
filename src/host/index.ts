export {
  startSession,
  VERSION,
} from './session-start.ts';
export { localSubject, StandaloneSystem } from './standalone/standalone-system.ts';
export { StdioDevice } from './standalone/stdio-device.ts';
