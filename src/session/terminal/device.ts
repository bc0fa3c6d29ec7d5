// What a session needs of whatever its user sits at. A real terminal, a pipe, a network connection and a test each fill it.

/** No byte came: the input has ended, the time was up, or BREAK was pressed while waiting. */
export type NoByte = 'end' | 'timeout' | 'break';

export interface TerminalDevice {
  /** True for a person at a keyboard; false for pipes and files. */
  readonly isInteractive: boolean;
  /** Terminal type name for the terminfo table, e.g. `vt100`. */
  readonly type: string;
  /**
   * Word 0 is polled by running programs: a bit of ATTENTION says what is wanted.
   * It lives in shared memory, so that another
   * thread can raise it.
   */
  readonly attention: Int32Array;
  size(): { columns: number; lines: number };
  /** Writes bytes (code units 0-255) as they are. */
  write(text: string): void;
  /** Waits for one byte; timeoutMs 0 only looks. */
  readByte(timeoutMs?: number): number | NoByte;
  /** Forgets what was typed ahead. */
  discardInput(): void;
  close(): void;
}

/** Bits of `TerminalDevice.attention[0]`. */
export const ATTENTION = { BREAK: 1, LOGOUT: 2, MESSAGE: 4 } as const;
