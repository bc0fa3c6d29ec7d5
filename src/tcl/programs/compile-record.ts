// Compiles one record of a program file and stores the object beside it.
import type { OpenFile } from '#files/index.ts';
import {
  type CompileHost,
  type CompileOptions,
  compile,
  diagnosticDetail,
  objectPath,
  type SessionPrograms,
} from '#qmbasic/index.ts';
import type { Session } from '#session/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { isWatched } from '../progress-bar.ts';
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
  /** Nothing is shown of a program that gives rise to no message. */
  readonly quiet?: { readonly heading: string; beforeOutput(): void } | undefined;
}

/** Compiles, shows what the compiler says, stores the object; false when there were errors. */
export function compileRecord(
  session: Session,
  programs: SessionPrograms,
  request: CompileRequest,
): boolean {
  const messages: string[] = [];
  const host = shownHost(session, request, messages);
  const listingId = `${request.id}.LIS`;
  session.files.delete(request.object, request.id);
  session.files.delete(request.object, listingId);
  const sourceFile = { path: request.source.path, name: request.sourceName };
  const options = { ...request.options, sourceFile };
  const result = compile({ name: request.id, text: request.record }, options, host);
  if (request.listing) {
    session.files.write(request.object, listingId, listingOf(request.record, messages.join('')));
  }
  if (!result.program) return false;
  programs.catalogue.write(objectPath(request.object.path, request.id), result.program);
  if (result.catalogueName !== '') {
    request.quiet?.beforeOutput();
    const name = result.catalogueName === '~' ? request.id : result.catalogueName;
    const command = `CATALOGUE ${request.sourceName} ${name} ${request.id} ${result.catalogueMode}`;
    session.commandRunner?.execute(command.trimEnd(), {});
  }
  return true;
}

/** Messages get their line, caret and hint up to this many of them; then only their texts. */
const DETAILS_MAX = 100;

/** Shows and keeps what the compiler says. */
function shownHost(session: Session, request: CompileRequest, messages: string[]): CompileHost {
  const { terminal } = session;
  const { source, quiet } = request;
  // A person at a terminal sees where; programs that read the messages find them as they always were.
  const isForPeople = isWatched(terminal);
  let held = quiet ? quiet.heading : undefined;
  let details = 0;
  const show = () => {
    if (held === undefined) return;
    quiet?.beforeOutput();
    terminal.write(held);
    held = undefined;
  };
  const host = compileHost(session, source, (text) => {
    if (held === undefined) terminal.write(text);
    else held += text;
    messages.push(text);
  });
  return {
    ...host,
    execute(command) {
      show();
      host.execute(command);
    },
    diagnostic(diagnostic) {
      show();
      details += 1;
      if (details > DETAILS_MAX + 1) return;
      const detail =
        details > DETAILS_MAX
          ? `(${DETAILS_MAX} messages shown with their lines: texts only from here)`
          : diagnosticDetail(diagnostic);
      if (detail === '') return;
      messages.push(`${detail}\n`);
      if (isForPeople) terminal.writeLine(detail);
    },
  };
}

/** The object file keeps bytes as they are: lines end in a newline. */
function listingOf(source: string, messages: string): string {
  const lines = source
    .split(FIELD_MARK)
    .map((line, at) => `${String(at + 1).padStart(5)}  ${line}`);
  return `${lines.join('\n')}\n\n${messages}`;
}
