import { readdirSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DESCRIPTOR_NAME, readDescriptor } from '../file-kinds/descriptor.ts';
import { type Environment, STORE_NAME } from './environment.ts';

/**
 * The spaces of every dynamic file in a tree. A damaged descriptor stops the deletion before
 * anything is lost.
 */
function spacesIn(directory: string): number[] {
  const spaces: number[] = [];
  const descriptor = readDescriptor(directory);
  if (descriptor) {
    spaces.push(descriptor.space, ...descriptor.indices.map((index) => index.space));
  }
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== STORE_NAME) {
      spaces.push(...spacesIn(join(directory, entry.name)));
    }
  }
  return spaces;
}

/**
 * Removes a file's directory and the records of all dynamic files in it (a multi-part file has
 * several).
 */
export function deleteTree(directory: string, environmentOf: (path: string) => Environment): void {
  const spaces = spacesIn(directory);
  const environment = spaces.length > 0 ? environmentOf(directory) : undefined;
  if (readDescriptor(directory)) unlinkSync(join(directory, DESCRIPTOR_NAME));
  if (environment?.directory === directory) environment.close();
  else environment?.free(spaces);
  rmSync(directory, { recursive: true });
}
