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
import { compileHost } from './compile-host.ts';

export interface CompileRequest {
  readonly sourceName: string;
  readonly source: OpenFile;
  readonly object: OpenFile;
  readonly record: string;
  readonly id: string;
  readonly options: CompileOptions;
}

/** Compiles, shows what the compiler says, stores the object; false when there were errors. */
export function compileRecord(
  session: Session,
  programs: SessionPrograms,
  request: CompileRequest,
): boolean {
  const { terminal } = session;
  const host = compileHost(session, request.source, (text) => terminal.write(text));
  session.files.delete(request.object, request.id);
  const result = compile({ name: request.id, text: request.record }, request.options, host);
  // A person at a terminal sees where; programs that read the messages find them as they always were.
  if (terminal.device.isInteractive && !terminal.isCapturing) {
    for (const diagnostic of result.diagnostics) {
      const caret = diagnosticCaret(diagnostic);
      if (caret !== '') terminal.writeLine(`${diagnostic.position}: ${diagnostic.text}\n${caret}`);
    }
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
