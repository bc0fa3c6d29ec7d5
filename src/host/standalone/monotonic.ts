/**
 * Milliseconds of a clock that is never set. `performance.now()` says the same, but the engine
 * first loads several modules for it: 3 ms of every short command.
 */
export function monotonicMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
