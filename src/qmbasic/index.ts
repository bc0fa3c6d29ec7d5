export { Catalogue, objectPath } from './catalog/catalogue.ts';
export { SessionPrograms } from './catalog/session-programs.ts';
export * from './compile.ts';
export * from './debugger/index.ts';
export type { CompiledProgram } from './emit/module.ts';
export { FUNCTION_CODE, FUNCTIONS, PREPARED } from './functions/index.ts';
export { includeRecords } from './include-records/index.ts';
export { environmentValue } from './operations/operating-system.ts';
export { systemValue } from './operations/system-values.ts';
export { SETTABLE_VARIABLES, setUserVariable } from './operations/user-variables.ts';
export { sleepMs, waitMs } from './operations/waiting.ts';
export * from './runtime/calls.ts';
export * from './runtime/common-blocks.ts';
export { setWholePrecision, text as valueText } from './runtime/conversion.ts';
export { type FaultPolicy, setFaultPolicy } from './runtime/fault.ts';
export * from './runtime/fault-place.ts';
export * from './runtime/load.ts';
export * from './runtime/runtime.ts';
export { Box, type Value } from './runtime/value.ts';
export { endSockets } from './sockets/socket-service.ts';
export { formatRecord } from './source-format/format-record.ts';
export {
  ABSENT_ROUTINES,
  STANDARD_ROUTINES,
} from './standard-routines/index.ts';
export { OPERATIONS, STATEMENTS } from './statements/index.ts';
export * from './syntax/compile-host.ts';
export * from './syntax/diagnostics.ts';
export { MODE_NAMES } from './syntax/modes.ts';
export type { CompileOptions } from './syntax/program.ts';
