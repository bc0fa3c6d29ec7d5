// One table of text records for the hand-written programs that store data.
import { open } from 'lmdb';

/** Opens a table in a folder; nothing waits for the disk. */
export function openTable(folder, name) {
  return open({ path: `${folder}/${name}.mdb`, encoding: 'string', noSync: true });
}
