/** A sequential file as its session sees it. */
export interface Stream {
  flush(): number;
  close(): void;
  /** Runs once when the file is closed. */
  onClose: () => void;
}

/**
 * The sequential files that a session has open. Programs may forget to close one: its output still
 * reaches the disk when the command ends, and its descriptor is given back at the end of the
 * session.
 */
export class OpenStreams {
  #streams = new Set<Stream>();

  add(stream: Stream): void {
    this.#streams.add(stream);
    const release = stream.onClose;
    stream.onClose = () => {
      this.#streams.delete(stream);
      release();
    };
  }

  flushAll(): void {
    for (const stream of this.#streams) stream.flush();
  }

  closeAll(): void {
    for (const stream of [...this.#streams]) stream.close();
  }
}
