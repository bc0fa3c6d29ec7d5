// Input and output buffers of PROCs. They are @PIB, @SIB, @POB and @SOB, which programs read and write too.
import type { OpenFile } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import { field, fieldStore } from '#values/index.ts';

const INPUT = ['PIB', 'SIB'] as const;
const OUTPUT = ['POB', 'SOB'] as const;

/** 0: the primary buffer, 1: the secondary one. */
export type BufferNumber = 0 | 1;

/** What PROCs that call one another share. */
export class ProcBuffers {
  readonly session: Session;
  activeInput: BufferNumber = 0;
  activeOutput: BufferNumber = 0;
  /** Item of the active input buffer that the pointer is at, and the character within it; both from 1. */
  pointer = { item: 1, column: 1 };
  /** File buffers 0 (the fast one) to 9: record id in field 1, then the record. */
  readonly records: string[] = new Array(10).fill('');
  readonly files: (OpenFile | undefined)[] = new Array(10).fill(undefined);

  constructor(session: Session) {
    this.session = session;
  }

  input(number: BufferNumber = this.activeInput): string {
    return this.session.at.text(INPUT[number]);
  }

  setInput(text: string, number: BufferNumber = this.activeInput): void {
    this.session.at.set(INPUT[number], text);
  }

  output(number: BufferNumber = this.activeOutput): string {
    return this.session.at.text(OUTPUT[number]);
  }

  setOutput(text: string, number: BufferNumber = this.activeOutput): void {
    this.session.at.set(OUTPUT[number], text);
  }

  /** Both output buffers empty, the primary one active. */
  clearOutput(): void {
    this.setOutput('', 0);
    this.setOutput('', 1);
    this.activeOutput = 0;
  }

  closeFiles(): void {
    this.files.forEach((file, number) => {
      if (file) this.session.files.close(file);
      this.files[number] = undefined;
    });
  }
}

export function itemCount(text: string, delimiter: string): number {
  return text === '' ? 0 : text.split(delimiter).length;
}

/** Puts a value, which may be several items, over the items from n on. */
export function storedItems(text: string, delimiter: string, n: number, value: string): string {
  const items = Math.max(1, itemCount(value, delimiter));
  return fieldStore(text, delimiter, { n, items }, value);
}

export function itemAt(text: string, delimiter: string, n: number): string {
  return field(text, delimiter, n);
}
