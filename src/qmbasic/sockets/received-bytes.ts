/** Bytes that have come and were not read yet, in the pieces in which they came. */
export class ReceivedBytes {
  #pieces: Buffer[] = [];
  /** Pieces before this one have been read. */
  #first = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** Up to `most` of them as text. */
  take(most: number): string {
    const taken: Buffer[] = [];
    let wanted = Math.min(most, this.#length);
    this.#length -= wanted;
    while (wanted > 0) {
      const piece = this.#pieces[this.#first] as Buffer;
      if (piece.length > wanted) {
        taken.push(piece.subarray(0, wanted));
        this.#pieces[this.#first] = piece.subarray(wanted);
        break;
      }
      taken.push(piece);
      wanted -= piece.length;
      this.#first += 1;
    }
    if (this.#first > 0 && this.#first * 2 >= this.#pieces.length) {
      this.#pieces = this.#pieces.slice(this.#first);
      this.#first = 0;
    }
    return (taken.length === 1 ? (taken[0] as Buffer) : Buffer.concat(taken)).latin1Slice();
  }
}
