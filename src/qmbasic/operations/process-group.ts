/** Sends a signal to a process and all that it started in its group; one that has ended by itself is no error. */
export function signalGroup(group: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(-group, signal);
  } catch {
    // It has ended by itself
  }
}
