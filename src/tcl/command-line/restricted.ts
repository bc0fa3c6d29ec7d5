// RESTRICTED_COMMANDS: verbs that the configuration switches off for all but administrators.
import type { Session } from '#session/index.ts';

function canonical(name: string): string {
  return name.toUpperCase().replaceAll('-', '.');
}

export function isRestricted({ system, subject }: Session, names: readonly string[]): boolean {
  const list = system.configuration.get('RESTRICTED_COMMANDS') ?? '';
  if (list === '' || subject.administrator) return false;
  const restricted = new Set(list.split(/[\s,]+/).map(canonical));
  return names.some((name) => restricted.has(canonical(name)));
}
