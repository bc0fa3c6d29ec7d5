// Operations of the statements on sockets.
import type { Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { socketOf } from '../sockets/socket-value.ts';
import type { OperationTable } from './table.ts';

export const socketOperations = {
  'CLOSE.SOCKET'(rt: Runtime, value: Value): void {
    const socket = socketOf(value);
    rt.openVariables.remove(socket);
    socket.close(rt.session);
    rt.session.status = 0;
  },
} satisfies OperationTable;
