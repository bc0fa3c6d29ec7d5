// Record ids of directory files and the names of the operating system files that hold them.

const SUBSTITUTES: ReadonlyMap<string, string> = new Map([
  ['*', '%A'],
  [',', '%C'],
  ['=', '%E'],
  ['>', '%G'],
  ['<', '%L'],
  ['%', '%P'],
  ['/', '%S'],
  ['+', '%V'],
  [':', '%X'],
  [';', '%Y'],
  ['?', '%Z'],
  ['\\', '%B'],
  ['"', '%Q'],
]);
const ORIGINALS: ReadonlyMap<string, string> = new Map(
  [...SUBSTITUTES].map(([character, substitute]) => [substitute.slice(1), character]),
);
const RESTRICTED = /[*,=><%/+:;?\\"]/g;
/** Only printable ASCII may be in a file name made from an id. */
const UNMAPPABLE = /[^\x20-\x7e]/;

/** Names that begin so are ours while a record is being replaced; no id maps to one. */
export const TEMPORARY_PREFIX = '%%';

/**
 * The file name for a record id, or undefined when the id cannot be one. Never `.`, `..` or a
 * name with a slash.
 */
export function nameOfId(id: string): string | undefined {
  if (id === '' || UNMAPPABLE.test(id)) return undefined;
  const first = id[0];
  if (first === '.') return `%d${mapped(id.slice(1))}`;
  if (first === '~') return `%t${mapped(id.slice(1))}`;
  return mapped(id);
}

function mapped(text: string): string {
  return text.replace(RESTRICTED, (character) => SUBSTITUTES.get(character) as string);
}

/**
 * The id for a file name. ScarletDME: it looks for %D and %T where it wrote %d and %t, so ids
 * with a leading dot or
 * tilde come back without it and cannot be read; here they come back whole (statements-
 * select/select-directory-file).
 */
export function idOfName(name: string): string {
  let rest = name;
  let start = '';
  if (name.startsWith('%d')) start = '.';
  else if (name.startsWith('%t')) start = '~';
  if (start) rest = name.slice(2);
  return start + rest.replace(/%([A-Z])/g, (whole, code: string) => ORIGINALS.get(code) ?? whole);
}
