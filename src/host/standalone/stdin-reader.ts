// Thread that reads standard input, so that BREAK is seen while a program runs and input can be waited for with a limit.
import { Socket } from 'node:net';
import { isatty, ReadStream } from 'node:tty';
import { parentPort, workerData } from 'node:worker_threads';
import { ATTENTION } from '#session/index.ts';
import { InputRing } from './input-ring.ts';

const CONTROL_C = 3;
const { ring: ringBuffer, attention } = workerData as {
  ring: SharedArrayBuffer;
  attention: Int32Array;
};
const ring = new InputRing(ringBuffer);
const interactive = isatty(0);
const input = interactive
  ? new ReadStream(0)
  : new Socket({ fd: 0, readable: true, writable: false });
if (input instanceof ReadStream) input.setRawMode(true);

input.on('data', (chunk: Buffer) => {
  if (interactive && chunk.includes(CONTROL_C)) {
    Atomics.or(attention, 0, ATTENTION.BREAK);
    Atomics.notify(attention, 0);
  }
  ring.push(interactive ? chunk.filter((byte) => byte !== CONTROL_C) : chunk);
  ring.wake();
});
input.on('end', () => ring.end());
input.on('error', () => ring.end());
parentPort?.on('message', (message: 'raw' | 'cooked') => {
  if (input instanceof ReadStream) input.setRawMode(message === 'raw');
});
