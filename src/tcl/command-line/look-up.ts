// Finding what to run: the VOC under the name typed, in upper case, with hyphens as dots.
import { parseVocRecord, type VocRecord } from '#files/index.ts';
import type { Session } from '#session/index.ts';
import { classicForm } from './named-voc-record.ts';

/** The spellings under which a name is looked up, in order. */
export function spellings(name: string): string[] {
  const upper = name.toUpperCase();
  return [...new Set([name, upper, upper.replaceAll('-', '.')])];
}

export function readVoc(session: Session, id: string): string | undefined {
  return id === '' ? undefined : session.files.read(session.voc, id);
}

export function lookUp(session: Session, verb: string): VocRecord | undefined {
  for (const id of spellings(verb)) {
    const record = readVoc(session, id);
    if (record !== undefined) return parseVocRecord(classicForm(record));
  }
  return undefined;
}
