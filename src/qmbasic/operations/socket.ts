// Operations of the statements on sockets and mail.
import type { Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { socketOf } from '../sockets/socket-value.ts';
import type { OperationTable } from './table.ts';

const NETWORK_ERROR = 7000;

export const socketOperations = {
  'CLOSE.SOCKET'(rt: Runtime, value: Value): void {
    const socket = socketOf(value);
    rt.openVariables.remove(socket);
    socket.close(rt.session);
    rt.session.status = 0;
  },

  /** SENDMAIL: no mail server is configured, and STATUS() says so. */
  SENDMAIL(rt: Runtime): void {
    rt.session.status = NETWORK_ERROR;
  },
} satisfies OperationTable;
