// CD, COMPILE.DICT: one item of a dictionary is checked and marked as compiled.
import type { OpenFile } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import { compileItem, markedCompiled, unmarked } from './compiled-item.ts';

const FIELD_MARK = '\xfe';

/** Whether the item is of a type that is compiled: C, I, or A and S with a correlative. */
export function isCompiledType(record: string): boolean {
  const type = record.slice(0, 1).toUpperCase();
  if (type === 'C' || type === 'I') return true;
  return (type === 'A' || type === 'S') && (record.split(FIELD_MARK)[7] ?? '') !== '';
}

function sourceText(record: string): string {
  const type = record.slice(0, 1).toUpperCase();
  const fields = record.split(FIELD_MARK);
  return (type === 'A' || type === 'S' ? fields[7] : fields[1])?.trim() ?? '';
}

/** Compiles one item and says so on the terminal; true when it went well. */
export function compileDictionaryItem(
  session: Session,
  dictionary: OpenFile,
  fileName: string,
  id: string,
): boolean {
  const { files, terminal } = session;
  const complain = (text: string): false => {
    terminal.writeLine(text);
    return false;
  };
  const record = files.read(dictionary, id);
  if (record === undefined) return complain(`Source record '${id}' not found`);
  if (!['A', 'C', 'I', 'S'].includes(record.slice(0, 1).toUpperCase())) {
    return complain(`Record '${id}' is not a C or I-type`);
  }
  if (sourceText(record) === '') return complain(`Record '${id}' has no expression`);
  terminal.writeLine(`Compiling ${id}`);
  const source = unmarked(record);
  const compiled = compileItem(session, source, {
    items: (name) => files.read(dictionary, name),
    report: (line) => terminal.writeLine(line),
  });
  if (!compiled) return complain(`Compilation error in '${id}'`);
  compiled.close();
  files.write(dictionary, id, markedCompiled(source, fileName));
  return true;
}
