// Gives the compiler what nobody would write: recorded sources with pieces changed, random words, random bytes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, STATEMENTS } from '#qmbasic/index.ts';
import { Random } from './random.ts';

/** Source of every recorded case. */
export function recordedSources(): string[] {
  const root = fileURLToPath(new URL('../../../test/compat/', import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.bp'))
    .sort()
    .map((path) => readFileSync(join(root, path), 'latin1').replaceAll('\n', '\xfe'));
}

const WORDS = [
  ...STATEMENTS.keys(),
  ...`THEN ELSE TO FROM ON ERROR LOCKED SETTING MAT ( ) < > [ ] , ; : = + - * / ** := -> # ! & @ { } $ ' " \\ ~ 0 1 1.5 0x X Y.Z
   $INCLUDE $IFDEF $ENDIF $ELSE $DEFINE $MODE @FM @ME @( END* \xfe \xfe \xfe \xfd \x00 \xff`.split(
    /\s+/,
  ),
];

export class SourceMutator {
  readonly #random: Random;
  readonly #sources: readonly string[];

  constructor(random: Random, sources: readonly string[]) {
    this.#random = random;
    this.#sources = sources;
  }

  next(): string {
    const r = this.#random;
    switch (r.below(8)) {
      case 0:
        return this.#bytes(1 + r.below(400));
      case 1:
        return Array.from({ length: 1 + r.below(120) }, () => r.pick(WORDS)).join(' ');
      case 2: {
        const source = r.pick(this.#sources);
        return source.slice(0, r.below(source.length + 1));
      }
      default:
        return this.#mutated(r.pick(this.#sources));
    }
  }

  #bytes(length: number): string {
    return Array.from({ length }, () => String.fromCharCode(this.#random.below(256))).join('');
  }

  #mutated(source: string): string {
    const r = this.#random;
    let text = source;
    for (let left = 1 + r.below(6); left > 0; left--) {
      const at = r.below(text.length + 1);
      const length = r.below(12);
      switch (r.below(6)) {
        case 0:
          text = text.slice(0, at) + text.slice(at + length);
          break;
        case 1:
          text = text.slice(0, at) + this.#bytes(1 + r.below(3)) + text.slice(at);
          break;
        case 2:
          text = `${text.slice(0, at)} ${r.pick(WORDS)} ${text.slice(at)}`;
          break;
        case 3: {
          const lines = text.split('\xfe');
          lines.splice(r.below(lines.length), 1 + r.below(3));
          text = lines.join('\xfe');
          break;
        }
        case 4: {
          const other = r.pick(this.#sources).split('\xfe');
          const lines = text.split('\xfe');
          lines.splice(r.below(lines.length + 1), 0, r.pick(other), r.pick(other));
          text = lines.join('\xfe');
          break;
        }
        default:
          text = text.slice(0, at) + text.slice(at, at + length).repeat(2) + text.slice(at);
      }
    }
    return text;
  }
}

/** Sources that the compiler threw at, with what it threw. */
export function fuzzCompiler(
  count: number,
  seed: number,
  progress?: (done: number) => void,
): string[] {
  const mutator = new SourceMutator(new Random(seed), recordedSources());
  const found: string[] = [];
  for (let at = 0; at < count && found.length < 3; at++) {
    const text = mutator.next();
    try {
      const { program, errors } = compile({ name: 'T', text });
      if (program) new Function('R', program.text);
      else if (errors === 0) found.push(`neither program nor errors\n${JSON.stringify(text)}`);
    } catch (error) {
      const stack = error instanceof Error ? error.stack : String(error);
      found.push(`${stack}\n${JSON.stringify(text)}`);
    }
    progress?.(at + 1);
  }
  return found;
}
