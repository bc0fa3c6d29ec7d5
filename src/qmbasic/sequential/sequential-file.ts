import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { bytesOf, ER, textOf } from '#base/index.ts';
import { WaitedTransfer } from './waited-transfer.ts';

const READ_CHUNK = 65_536;
const LINE_FEED = 10;
/** Output waits in memory until there is so much of it. */
const WRITE_CHUNK = 65_536;

export type SequentialKind = 'file' | 'device' | 'pipe' | 'port';

/** Kinds whose data come in their own time. */
const WAITED: readonly SequentialKind[] = ['pipe', 'port'];

export interface SequentialStart {
  readonly path: string;
  readonly kind: SequentialKind;
  readonly readOnly: boolean;
  /** False: the file is made by CREATE or the first write. */
  readonly exists: boolean;
  /** Called while the program waits for a pipe or port; may throw to end it. */
  readonly poll?: () => void;
}

/**
 * A file of the operating system read and written line by line or in blocks. Reading and writing
 * share one position.
 * What can go wrong is an ER number returned; 0 is success.
 */
export class SequentialFile {
  readonly path: string;
  readonly kind: SequentialKind;
  readonly readOnly: boolean;
  /** Seconds that a read from a pipe or port waits; -1 for ever. */
  timeoutSeconds: number;
  /** NOBUF: every write goes out at once. */
  unbuffered: boolean;
  /** Number of the next line (FL$LINE). */
  lines = 1;
  #descriptor = -1;
  #position = 0;
  #block: Uint8Array = new Uint8Array(0);
  #blockStart = 0;
  #pending: string[] = [];
  #pendingLength = 0;
  #pendingStart = 0;
  #isOpen = true;
  #waited: WaitedTransfer | undefined;
  /** Runs once when the file is closed: gives locks back. */
  onClose: () => void = () => undefined;

  constructor(start: SequentialStart) {
    this.path = start.path;
    this.kind = start.kind;
    this.readOnly = start.readOnly;
    this.unbuffered = start.kind !== 'file';
    // A port does not wait unless TIMEOUT says so
    this.timeoutSeconds = start.kind === 'port' ? 0 : -1;
    if (start.exists) this.#descriptor = openSync(start.path, this.#flags());
    if (start.exists && WAITED.includes(start.kind)) {
      this.#waited = new WaitedTransfer(this.#descriptor, start.poll ?? (() => undefined));
    }
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** False until CREATE or the first write. */
  get exists(): boolean {
    return this.#descriptor >= 0;
  }

  get position(): number {
    return this.#position;
  }

  /** The descriptor for STATUS; -1 while there is no file yet. */
  get descriptor(): number {
    return this.#descriptor;
  }

  /** CREATE: an empty file now. */
  create(): number {
    if (this.readOnly) return ER.RDONLY;
    if (this.exists) return 3017;
    return this.#make();
  }

  /** READSEQ: the next line, or undefined with the reason in `status`. */
  readLine(): { readonly line: string } | { readonly status: number } {
    if (!this.exists) return { status: 3015 };
    this.flush();
    if (this.#waited) return this.#waited.readLine(this.timeoutSeconds);
    const parts: string[] = [];
    for (;;) {
      const offset = this.#offsetInBlock();
      if (offset < 0) {
        if (parts.length === 0) return { status: ER.RNF };
        break;
      }
      const end = this.#block.indexOf(LINE_FEED, offset);
      const stop = end < 0 ? this.#block.length : end;
      parts.push(textOf(this.#block.subarray(offset, stop)));
      this.#position += stop - offset;
      if (end >= 0) {
        this.#position += 1;
        this.lines += 1;
        break;
      }
    }
    return { line: parts.length === 1 ? (parts[0] ?? '') : parts.join('') };
  }

  /** READBLK: up to `length` bytes; fewer at the end of the file. */
  readBlock(length: number): { readonly text: string; readonly status: number } {
    if (length <= 0) return { text: '', status: 0 };
    if (!this.exists) return { text: '', status: 3015 };
    this.flush();
    if (this.#waited) return this.#waited.readBlock(length, this.timeoutSeconds);
    const parts: string[] = [];
    let wanted = length;
    while (wanted > 0) {
      const offset = this.#offsetInBlock();
      if (offset < 0) break;
      const taken = Math.min(wanted, this.#block.length - offset);
      parts.push(textOf(this.#block.subarray(offset, offset + taken)));
      this.#position += taken;
      wanted -= taken;
    }
    return { text: parts.join(''), status: wanted === length ? ER.EOF : 0 };
  }

  /** WRITESEQ, WRITEBLK: the text at the position, exactly as it is. */
  write(text: string): number {
    if (this.readOnly) return ER.RDONLY;
    if (!this.exists) {
      const status = this.#make();
      if (status !== 0) return status;
    }
    if (this.#position !== this.#pendingStart + this.#pendingLength) this.flush();
    if (this.#pending.length === 0) this.#pendingStart = this.#position;
    this.#pending.push(text);
    this.#pendingLength += text.length;
    this.#position += text.length;
    if (this.unbuffered || this.#pendingLength >= WRITE_CHUNK) return this.flush();
    return 0;
  }

  /** SEEK; relativeTo 0 start, 1 here, 2 end (backwards). */
  seek(offset: number, relativeTo: number): number {
    if (!this.exists) return 3015;
    if (this.kind === 'port') return ER.IS_PORT;
    this.flush();
    const { size } = fstatSync(this.#descriptor);
    const bases = [offset, this.#position + offset, size - offset];
    const position = bases[relativeTo];
    if (position === undefined) return 3029;
    if (position < 0 || position > size) return 3028;
    this.#position = position;
    return 0;
  }

  /** WEOFSEQ: the file ends here. */
  truncate(): number {
    if (this.kind === 'port') return ER.IS_PORT;
    if (!this.exists) {
      const status = this.#make();
      if (status !== 0) return status;
    }
    this.flush();
    ftruncateSync(this.#descriptor, this.#position);
    this.#forgetBlock();
    return 0;
  }

  /** Moves to the end (OPENSEQ APPEND). */
  moveToEnd(): void {
    if (this.exists && this.kind === 'file') this.#position = fstatSync(this.#descriptor).size;
  }

  /** FLUSH: hands waiting output to the operating system. */
  flush(): number {
    if (this.#pending.length === 0) return 0;
    const bytes = bytesOf(this.#pending.join(''));
    const start = this.#pendingStart;
    this.#pending = [];
    this.#pendingLength = 0;
    this.#forgetBlock();
    try {
      if (this.#waited) {
        this.#waited.write(bytes);
        return 0;
      }
      const at = this.kind === 'file' ? start : null;
      for (let done = 0; done < bytes.length; ) {
        done += writeSync(
          this.#descriptor,
          bytes,
          done,
          bytes.length - done,
          at === null ? null : at + done,
        );
      }
      return 0;
    } catch (error) {
      if (error instanceof Error && 'syscall' in error) return ER.WRITE_ERROR;
      throw error;
    }
  }

  /** WRITESEQF, FLUSH: output is on the disk when this returns 0. */
  sync(): number {
    const status = this.flush();
    if (status === 0 && this.#descriptor >= 0 && this.kind === 'file') fsyncSync(this.#descriptor);
    return status;
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.flush();
    if (this.#descriptor >= 0) closeSync(this.#descriptor);
    this.#descriptor = -1;
    this.onClose();
  }

  #flags(): number {
    const { O_RDONLY, O_RDWR, O_NOCTTY, O_NONBLOCK } = constants;
    const access = this.readOnly ? O_RDONLY : O_RDWR;
    if (WAITED.includes(this.kind)) return access | O_NOCTTY | O_NONBLOCK;
    return this.kind === 'file' ? access : access | O_NOCTTY;
  }

  #make(): number {
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      this.#descriptor = openSync(this.path, constants.O_RDWR | constants.O_CREAT, 0o666);
      return 0;
    } catch {
      return 3016;
    }
  }

  #forgetBlock(): void {
    this.#block = new Uint8Array(0);
  }

  // Where the position lies in the block that was read; -1 at the end of the file.
  #offsetInBlock(): number {
    const offset = this.#position - this.#blockStart;
    if (offset >= 0 && offset < this.#block.length) return offset;
    const bytes = Buffer.allocUnsafe(READ_CHUNK);
    const at = this.kind === 'file' ? this.#position : null;
    const count = readSync(this.#descriptor, bytes, 0, READ_CHUNK, at);
    this.#block = bytes.subarray(0, count);
    this.#blockStart = this.#position;
    return count === 0 ? -1 : 0;
  }
}
