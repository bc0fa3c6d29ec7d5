// What the compiler asks of a session while it compiles a record of a file.
import type { OpenFile } from '#files/index.ts';
import { type CompileHost, type IncludeResult, includeRecords } from '#qmbasic/index.ts';
import type { Session } from '#session/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { tryOpenFile } from '../verb.ts';

const SYSTEM_INCLUDES = 'SYSCOM';

function readRecord(session: Session, file: OpenFile, id: string): string | undefined {
  return session.files.read(file, id) ?? session.files.read(file, id.toUpperCase());
}

/** A record of SYSCOM as it is shipped: a system made by an older release lacks new ones. */
function shippedRecord(file: string, record: string): string | undefined {
  if (file.toUpperCase() !== SYSTEM_INCLUDES) return undefined;
  return includeRecords().get(record.toUpperCase())?.trimEnd().replaceAll('\n', FIELD_MARK);
}

/** The host for a program of a file; `output` shows what the compiler says. */
export function compileHost(
  session: Session,
  sourceFile: OpenFile,
  output: (text: string) => void,
): CompileHost {
  const withFile = <T>(
    name: string,
    dictionary: boolean,
    use: (file: OpenFile) => T,
  ): T | undefined => {
    const file = tryOpenFile(session, name, dictionary ? 'DICT' : 'DATA');
    if (typeof file === 'number') return undefined;
    try {
      return use(file);
    } finally {
      session.files.close(file);
    }
  };
  const fromFile = (name: string, record: string): IncludeResult => {
    const found = withFile(name, false, (file) => readRecord(session, file, record) ?? null);
    if (found === undefined) return { outcome: 'no file' };
    const text = found ?? shippedRecord(name, record);
    return text === undefined ? { outcome: 'no record' } : { outcome: 'found', text };
  };
  return {
    output,
    include(file, record) {
      if (file !== undefined) return fromFile(file, record);
      const text = readRecord(session, sourceFile, record);
      // Without a file name, the program's own file comes first, then the system's includes.
      return text === undefined ? fromFile(SYSTEM_INCLUDES, record) : { outcome: 'found', text };
    },
    execute(command) {
      session.commandRunner?.execute(command, {});
    },
    dictionaryItem: (file, name) => withFile(file, true, (dict) => readRecord(session, dict, name)),
    hasDictionary: (file) => withFile(file, true, () => true) ?? false,
  };
}
