// Thread that runs commands of the operating system, so that the session that waits for one can give it up.
import { spawn } from 'node:child_process';
import { type MessagePort, workerData } from 'node:worker_threads';
import type { ShellAnswer, ShellRequest } from './shell-commands.ts';

const { answered, port } = workerData as { answered: Int32Array; port: MessagePort };

function answer(result: ShellAnswer): void {
  port.postMessage(result);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
}

function run({ command, directory, outputMax }: ShellRequest): void {
  // The shell joins both streams, so that their lines keep their order. Its group is its own: what it starts can be ended with it.
  const child = spawn('/bin/sh', ['-c', `exec 2>&1\n${command}`], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const parts: Buffer[] = [];
  let length = 0;
  answer({ started: child.pid ?? 0 });
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= outputMax) parts.push(chunk);
    else if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  });
  let isOver = false;
  const end = (exitStatus: number) => {
    if (isOver) return;
    isOver = true;
    answer({ output: Buffer.concat(parts).toString('latin1'), exitStatus });
  };
  child.on('error', () => end(1));
  child.on('close', (code) => end(code ?? 1));
}

port.on('message', run);
