// Compiles random programs and looks at the JavaScript that comes of them.
import { bareHost, type CompileHost, compile, createRuntime } from '#qmbasic/index.ts';
import { strangersIn } from './javascript-check.ts';
import { ProgramWriter } from './program-writer.ts';
import { Random } from './random.ts';

export interface FuzzResult {
  readonly compiled: number;
  /** What was found that should not be, with the source it came from. */
  readonly found: readonly string[];
}

/** Names of the run-time object, which generated code takes its helpers from. */
export function helperNames(): Set<string> {
  const services = { watch: new Int32Array(1), functions: {}, operations: {} };
  return new Set(Object.keys(createRuntime(services as never)));
}

/** Every record that is included is there, every dictionary item too. */
const HOST: CompileHost = {
  ...bareHost,
  include: () => ({ outcome: 'found', text: 'CRT "included"' }),
  dictionaryItem: () => 'D\xfe1\xfe\xfeX\xfe10L\xfeS',
  hasDictionary: () => true,
};

export function fuzzGeneratedCode(
  count: number,
  seed: number,
  progress?: (done: number) => void,
): FuzzResult {
  const writer = new ProgramWriter(new Random(seed));
  const helpers = helperNames();
  const found: string[] = [];
  let compiled = 0;
  for (let at = 0; at < count; at++) {
    const source = writer.program();
    for (const debug of [false, true]) {
      const { program } = compile({ name: '*/x"`1', text: source }, { debug }, HOST);
      if (!program) continue;
      if (!debug) compiled += 1;
      const faults = strangersIn(program.text, helpers);
      if (faults.length > 0) found.push(`${faults.join(', ')}\n${source.replaceAll('\xfe', '\n')}`);
    }
    if (found.length > 3) break;
    progress?.(at + 1);
  }
  return { compiled, found };
}
