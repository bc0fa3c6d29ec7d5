// The source lines that are shown at a stop.
import type { CompiledProgram } from '../../emit/module.ts';
import type { Sources } from '../sources.ts';
import type { DebugScreen } from './screen.ts';

export class SourceWindow {
  readonly #sources: Sources;
  readonly #screen: DebugScreen;
  #program: CompiledProgram;

  constructor(sources: Sources, screen: DebugScreen, program: CompiledProgram) {
    this.#sources = sources;
    this.#screen = screen;
    this.#program = program;
  }

  /** The program whose lines are shown: SRC name changes it. */
  get program(): CompiledProgram {
    return this.#program;
  }

  look(program: CompiledProgram): void {
    this.#program = program;
  }

  get lines(): readonly string[] {
    const source = this.#sources.of(this.#program);
    return source.outcome === 'found' ? source.lines : [];
  }

  /** False when there is no such line. */
  show(line: number): boolean {
    const text = this.lines[line - 1];
    if (text === undefined) return false;
    const width = String(this.lines.length).length;
    this.#screen.line(`${String(line).padStart(width)}: ${text.replaceAll('\t', '   ')}`);
    return true;
  }
}
