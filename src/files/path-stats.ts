// What lies at a path of the operating system.
import { type Stats, statSync } from 'node:fs';

/**
 * What lies at a path; undefined also where a part of the path is no directory, may not be looked
 * at, or the path is too long.
 */
export function pathStats(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
