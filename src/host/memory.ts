// How much memory a session may use. The engine ends the process when its heap is full; a program shall end before that, with a
// message.
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MvError } from '#base/index.ts';
import { setMemoryLook } from '#values/index.ts';

const MEGABYTE = 1024 * 1024;
/** Usual size of each of the three parts of memory that new things go through, in MB. */
const SEMI_SPACE = 16;
/** What the engine needs to do its own work, of all there is. */
const RESERVE_PART = 8;
const RESERVE_MAX = 256 * MEGABYTE;
/** This part is free after garbage has been collected, or the next collection would come too soon. */
const FREE_PART = 16;

/** Watches the memory of this thread; 0 for as much as the engine gives. */
export function watchMemory(megabytes: number): void {
  const heap = getHeapStatistics().heap_size_limit - youngBytes();
  const most = heap - Math.min(heap / RESERVE_PART, RESERVE_MAX);
  const limit = megabytes > 0 ? Math.min(megabytes * MEGABYTE, most) : most;
  let collect: (() => void) | undefined;
  const used = () => {
    const statistics = getHeapStatistics();
    return statistics.used_heap_size + statistics.external_memory;
  };
  setMemoryLook((needed) => {
    let free = limit - used();
    if (free >= needed) return free;
    // What is in use may be garbage that the engine has not looked at yet.
    collect ??= garbageCollector();
    collect();
    free = limit - used();
    if (free >= needed && free > limit / FREE_PART) return free;
    throw new MvError(
      'MEMORY',
      `Not enough memory: a session may use ${Math.round(limit / MEGABYTE)} MB`,
    );
  });
}

/** Part of the engine's limit that old things cannot have. */
function youngBytes(): number {
  const flag = process.execArgv.find((one) => one.startsWith('--max-semi-space-size='));
  return 3 * (Number(flag?.split('=')[1]) || SEMI_SPACE) * MEGABYTE;
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
