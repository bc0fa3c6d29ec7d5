// Runs programs in a thread of their own with canaries around them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

export interface TrappedRuns {
  readonly ran: number;
  readonly found: readonly string[];
}

export async function runTrapped(sources: readonly string[]): Promise<TrappedRuns> {
  const directory = mkdtempSync(join(tmpdir(), 'trapped-'));
  const worker = new Worker(new URL('./trapped-thread.js', import.meta.url), {
    workerData: { directory, sources },
    env: { PATH: '/nowhere', HOME: directory },
  });
  try {
    return await new Promise<TrappedRuns>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
    });
  } finally {
    await worker.terminate();
    rmSync(directory, { recursive: true, force: true });
  }
}
