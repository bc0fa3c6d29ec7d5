import type { SequentialFile } from './sequential-file.ts';

/**
 * The sequential files that a session has open. Programs may forget to close one: its output still reaches the disk when
 * the command ends, and its descriptor is given back at the end of the session.
 */
export class OpenSequentialFiles {
  #files = new Set<SequentialFile>();

  add(file: SequentialFile): void {
    this.#files.add(file);
    const release = file.onClose;
    file.onClose = () => {
      this.#files.delete(file);
      release();
    };
  }

  flushAll(): void {
    for (const file of this.#files) file.flush();
  }

  closeAll(): void {
    for (const file of [...this.#files]) file.close();
  }
}
