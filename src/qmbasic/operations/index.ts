// The operations of all statements, by the name that their syntax gives them.
import type { Operation } from '../runtime/runtime.ts';
import { commandOperations } from './command.ts';
import { fileOperations } from './file.ts';
import { lockOperations } from './lock.ts';
import { matrixOperations } from './matrix.ts';
import { printOperations } from './print.ts';
import { listOperations } from './select.ts';
import { sequentialOperations } from './sequential.ts';
import { sessionOperations } from './session.ts';
import { terminalOperations } from './terminal.ts';
import { transactionOperations } from './transaction.ts';

export const LIBRARY_OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>(
  [
    commandOperations,
    fileOperations,
    listOperations,
    lockOperations,
    matrixOperations,
    printOperations,
    sequentialOperations,
    sessionOperations,
    terminalOperations,
    transactionOperations,
  ].flatMap((table) => Object.entries<Operation>(table)),
);
