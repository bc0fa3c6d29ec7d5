// The programs of the session as verbs see them.
import type { OpenFile } from '#files/index.ts';
import { SessionPrograms } from '#qmbasic/index.ts';
import { type Command, openExactly, stop } from '../verb.ts';

/** The session's programs, or the command ends. */
export function programsOf(command: Command): SessionPrograms {
  const { programs } = command.services;
  if (!(programs instanceof SessionPrograms)) stop('Programs cannot be used in this session');
  return programs;
}

/** `FILE` gives `FILE.OUT`; `FILE,PART` gives `FILE.OUT,PART`. */
export function objectFileName(sourceName: string): string {
  const comma = sourceName.indexOf(',');
  if (comma < 0) return `${sourceName}.OUT`;
  return `${sourceName.slice(0, comma)}.OUT${sourceName.slice(comma)}`;
}

/** Opens a file as named or in upper case; the name that was found comes with it. */
export function openEither(
  command: Command,
  name: string,
): { name: string; file: OpenFile } | undefined {
  for (const each of new Set([name, name.toUpperCase()])) {
    const file = openExactly(command.session, each);
    if (typeof file !== 'number') return { name: each, file };
  }
  return undefined;
}
