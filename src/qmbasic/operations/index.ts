// The operations of statements that the library provides, by the name that their syntax gives them.
import { arrayOperations } from './array.ts';
import { collectionOperations } from './collection.ts';
import { commandOperations } from './command.ts';
import { fileOperations } from './file.ts';
import { lockOperations } from './lock.ts';
import { mailOperations } from './mail.ts';
import { matrixOperations } from './matrix.ts';
import { objectOperations } from './object.ts';
import { printOperations } from './print.ts';
import { listOperations } from './select.ts';
import { sequentialOperations } from './sequential.ts';
import { sessionOperations } from './session.ts';
import { socketOperations } from './socket.ts';
import type { OperationTable } from './table.ts';
import { terminalOperations } from './terminal.ts';
import { transactionOperations } from './transaction.ts';

export const OPERATION_TABLES: readonly OperationTable[] = [
  arrayOperations,
  collectionOperations,
  commandOperations,
  fileOperations,
  listOperations,
  lockOperations,
  matrixOperations,
  objectOperations,
  printOperations,
  sequentialOperations,
  sessionOperations,
  mailOperations,
  socketOperations,
  terminalOperations,
  transactionOperations,
];
