// One PROC being carried out: its lines, labels and marks, and where it is.

import { FIELD_MARK } from '#values/index.ts';
import type { CommandProcessor } from '../command-line/command-processor.ts';
import type { ProcBuffers } from './buffers.ts';

/** A line that cannot be carried out: the PROC ends after showing it. */
export class BadProcLine extends Error {}

/** The PROC ends: X, RTN. */
export class ProcEnd extends Error {}

export interface ProcStart {
  readonly name: string;
  readonly record: string;
  readonly label: string;
}

export class ProcRun {
  readonly processor: CommandProcessor;
  readonly buffers: ProcBuffers;
  /** Runs another PROC to its end. */
  readonly runRecord: (run: ProcRun, start: ProcStart) => void;
  name = '';
  lines: readonly string[] = [];
  isPqn = false;
  /** Between items of the buffers. */
  delimiter = ' ';
  /** Number of the line being carried out, from 1. */
  line = 1;
  /** Where RTN n of a called PROC sends its caller, in lines to skip. */
  returnSkip = 0;
  lastMark = 0;
  gosubs: number[] = [];
  /** L prints on the printer until LN. */
  printsOnPrinter = true;
  tracing = false;
  #labels = new Map<number, number>();
  #marks: number[] = [];

  constructor(
    processor: CommandProcessor,
    buffers: ProcBuffers,
    runRecord: (run: ProcRun, start: ProcStart) => void,
  ) {
    this.processor = processor;
    this.buffers = buffers;
    this.runRecord = runRecord;
  }

  /** Begins a PROC, at a label when one is given. */
  start({ name, record, label }: ProcStart): void {
    this.name = name;
    this.lines = record.split(FIELD_MARK);
    this.isPqn = /^PQN/i.test(record);
    this.delimiter = this.isPqn ? FIELD_MARK : ' ';
    this.gosubs = [];
    this.lastMark = 0;
    this.printsOnPrinter = true;
    this.#index();
    this.line = /^\d+$/.test(label) ? this.#labelLine(label, name) : 1;
  }

  #index(): void {
    this.#labels.clear();
    this.#marks = [];
    for (let number = 2; number <= this.lines.length; number += 1) {
      const word = this.text(number).trimStart().split(' ', 1)[0]?.toUpperCase() ?? '';
      if (/^\d+$/.test(word)) {
        const label = Number(word);
        if (!this.#labels.has(label)) this.#labels.set(label, number);
      } else if (word === 'M' || word === 'MARK') this.#marks.push(number);
    }
  }

  #labelLine(label: string, name: string): number {
    const line = this.#labels.get(Number(label));
    if (line === undefined) {
      this.show(`${Number(label)} is not in PROC ${name}`);
      throw new BadProcLine();
    }
    return line - 1;
  }

  text(number: number): string {
    return this.lines[number - 1] ?? '';
  }

  /** The next line carried out is the one with this label. */
  goTo(label: string): void {
    const line = this.#labels.get(Number(label));
    if (line === undefined) throw new BadProcLine();
    this.line = line - 1;
  }

  goForward(): void {
    const mark = this.#marks.find((number) => number > this.line);
    if (mark === undefined) throw new BadProcLine();
    this.line = mark - 1;
  }

  goBack(): void {
    if (this.lastMark === 0) throw new BadProcLine();
    this.line = this.lastMark - 1;
  }

  show(text: string): void {
    this.processor.session.terminal.writeLine(text);
  }

  /** Command not found. */
  unknown(): never {
    this.show('Command not found');
    throw new BadProcLine();
  }

  /** A line that ends in a comma goes on in the next. */
  continued(text: string): string {
    let whole = text;
    while (whole.endsWith(',')) {
      this.line += 1;
      whole += this.text(this.line);
      if (this.line > this.lines.length) break;
    }
    return whole;
  }
}
