// Compiles one record of a program file and stores the object beside it.
import type { OpenFile } from '#files/index.ts';
import {
  type CompileOptions,
  compile,
  diagnosticCaret,
  objectPath,
  type SessionPrograms,
} from '#qmbasic/index.ts';
import type { Session } from '#session/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { compileHost } from './compile-host.ts';

export interface CompileRequest {
  readonly sourceName: string;
  readonly source: OpenFile;
  readonly object: OpenFile;
  readonly record: string;
  readonly id: string;
  readonly options: CompileOptions;
  /** LISTING: the source with line numbers and the messages go to record NAME.LIS. */
  readonly listing: boolean;
}

/** Compiles, shows what the compiler says, stores the object; false when there were errors. */
export function compileRecord(
  session: Session,
  programs: SessionPrograms,
  request: CompileRequest,
): boolean {
  const { terminal } = session;
  const messages: string[] = [];
  const host = compileHost(session, request.source, (text) => {
    terminal.write(text);
    messages.push(text);
  });
  const listingId = `${request.id}.LIS`;
  session.files.delete(request.object, request.id);
  session.files.delete(request.object, listingId);
  const sourceFile = { path: request.source.path, name: request.sourceName };
  const options = { ...request.options, sourceFile };
  const result = compile({ name: request.id, text: request.record }, options, host);
  // A person at a terminal sees where; programs that read the messages find them as they always were.
  if (terminal.device.isInteractive && !terminal.isCapturing) {
    for (const diagnostic of result.diagnostics) {
      const caret = diagnosticCaret(diagnostic);
      if (caret !== '') terminal.writeLine(`${diagnostic.position}: ${diagnostic.text}\n${caret}`);
    }
  }
  if (request.listing) {
    session.files.write(request.object, listingId, listingOf(request.record, messages.join('')));
  }
  if (!result.program) return false;
  programs.catalogue.write(objectPath(request.object.path, request.id), result.program);
  if (result.catalogueName !== '') {
    const name = result.catalogueName === '~' ? request.id : result.catalogueName;
    const command = `CATALOGUE ${request.sourceName} ${name} ${request.id} ${result.catalogueMode}`;
    session.commandRunner?.execute(command.trimEnd(), {});
  }
  return true;
}

/** The object file keeps bytes as they are: lines end in a newline. */
function listingOf(source: string, messages: string): string {
  const lines = source
    .split(FIELD_MARK)
    .map((line, at) => `${String(at + 1).padStart(5)}  ${line}`);
  return `${lines.join('\n')}\n\n${messages}`;
}
