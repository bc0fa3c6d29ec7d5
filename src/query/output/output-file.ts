// TO path: a delimited report goes to a file of the operating system.
import { resolve } from 'node:path';
import type { OpenFile } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import type { OutputNode } from '../sentence/index.ts';
import { queryError } from '../sentence/index.ts';
import type { LineOutput } from './delimited.ts';

const FIELD_MARK = '\xfe';

/** Splits a path into its directory and the name in it. */
function splitPath(path: string): { directory: string; name: string } {
  const at = path.lastIndexOf('/');
  if (at < 0) return { directory: '.', name: path };
  return { directory: path.slice(0, at) || '/', name: path.slice(at + 1) };
}

/**
 * Lines on their way to a file; it is written whole at the end, so a report that fails leaves the
 * old one.
 */
export class OutputFile implements LineOutput {
  readonly #session: Session;
  readonly #directory: OpenFile;
  readonly #name: string;
  readonly #lines: string[] = [];

  constructor(session: Session, directory: OpenFile, name: string, before: string | undefined) {
    this.#session = session;
    this.#directory = directory;
    this.#name = name;
    if (before) this.#lines.push(before);
  }

  line(text: string): void {
    this.#lines.push(text);
  }

  /** Writes what was gathered. */
  finish(): void {
    const { files, terminal } = this.#session;
    const status = files.write(this.#directory, this.#name, this.#lines.join(FIELD_MARK));
    if (status !== 0) terminal.writeLine(`Error ${status} writing line to sequential file`);
  }

  close(): void {
    this.#session.files.close(this.#directory);
  }
}

/** Opens the output; undefined when the user does not want an existing file replaced. */
export function openOutput(session: Session, output: OutputNode): OutputFile | undefined {
  const { directory, name } = splitPath(output.path);
  if (!session.mayUsePath(resolve(session.account.path, output.path), 'write')) {
    throw queryError('file-open', output.path);
  }
  const outcome = session.files.openPath(directory);
  if (name === '' || outcome.outcome !== 'opened') throw queryError('file-open', output.path);
  const { file } = outcome;
  const before = session.files.read(file, name);
  if (before !== undefined && !output.append && !output.noQuery) {
    if (!mayOverwrite(session, output.path)) {
      session.files.close(file);
      return undefined;
    }
  }
  return new OutputFile(session, file, name, output.append ? before : undefined);
}

function mayOverwrite(session: Session, path: string): boolean {
  const question = `${path} already exists. Overwrite(Y/N)? `;
  for (;;) {
    const input = session.keyboard.line({ prompt: question, upperCase: true });
    const answer = input.outcome === 'line' ? input.text : '';
    if (answer === 'N') return false;
    if (answer === 'Y') return true;
    session.terminal.writeLine('Y or N required');
  }
}
