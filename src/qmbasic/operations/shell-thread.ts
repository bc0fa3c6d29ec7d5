// Thread that runs commands of the operating system, so that the session that waits for one can give it up.
import { spawn } from 'node:child_process';
import { type MessagePort, workerData } from 'node:worker_threads';
import { signalGroup } from './process-group.ts';
import type { ShellAnswer, ShellRequest } from './shell-commands.ts';

const { answered, port } = workerData as { answered: Int32Array; port: MessagePort };

function answer(result: ShellAnswer): void {
  const given = 'output' in result ? [result.output.buffer as ArrayBuffer] : [];
  port.postMessage(result, given);
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
    else if (child.pid !== undefined) signalGroup(child.pid, 'SIGTERM');
  });
  let isOver = false;
  const end = (exitStatus: number) => {
    if (isOver) return;
    isOver = true;
    // The buffer may be a part of one that others use: what is given away is a copy
    const output = new Uint8Array(Math.min(length, outputMax));
    let at = 0;
    for (const part of parts) {
      output.set(part, at);
      at += part.length;
    }
    answer({ output: output.subarray(0, at), isCut: length > outputMax, exitStatus });
  };
  child.on('error', () => end(1));
  child.on('close', (code) => end(code ?? 1));
}

port.on('message', run);
