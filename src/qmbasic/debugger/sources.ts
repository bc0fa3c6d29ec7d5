// Source lines of the programs that are debugged.
import type { Session } from '#session/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { type SourcePlace, sourceChecksum } from '../emit/debug-tables.ts';
import type { CompiledProgram } from '../emit/module.ts';

export type SourceOutcome =
  | { readonly outcome: 'found'; readonly lines: readonly string[]; readonly changed: boolean }
  | { readonly outcome: 'missing'; readonly name: string };

/** Finds sources where the compiler took them from, each once. */
export class Sources {
  readonly #session: Session;
  readonly #known = new Map<CompiledProgram, SourceOutcome>();

  constructor(session: Session) {
    this.#session = session;
  }

  of(program: CompiledProgram): SourceOutcome {
    let known = this.#known.get(program);
    if (!known) {
      known = this.#read(program.name, program.debug?.source);
      this.#known.set(program, known);
    }
    return known;
  }

  forget(): void {
    this.#known.clear();
  }

  #read(name: string, place: SourcePlace | undefined): SourceOutcome {
    if (!place) return { outcome: 'missing', name };
    const text = this.#text(place);
    if (text === undefined) return { outcome: 'missing', name: `${place.file} ${place.id}` };
    const changed = sourceChecksum(text) !== place.checksum;
    return { outcome: 'found', lines: text.split(FIELD_MARK), changed };
  }

  #text({ path, file, id }: SourcePlace): string | undefined {
    const { files } = this.#session;
    for (const open of [() => files.openPath(path), () => files.open(file, 'DATA')]) {
      const opened = open();
      if (opened.outcome === 'failed') continue;
      const text = files.read(opened.file, id);
      files.close(opened.file);
      if (text !== undefined) return text;
    }
    return undefined;
  }
}
