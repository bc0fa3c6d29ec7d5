// The name that a record of a directory file has in the operating system.

const RESTRICTED = '*,=><%/+:;?\\"';
const SUBSTITUTES = 'ACEGLPSVXYZBQ';

/** The file name of a record id, or undefined when the id cannot be one. */
export function recordFileName(id: string): string | undefined {
  let name = '';
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    if (code < 32 || code > 126) return undefined;
    const character = id[at] ?? '';
    const restricted = RESTRICTED.indexOf(character);
    if (at === 0 && character === '.') name += '%d';
    else if (at === 0 && character === '~') name += '%t';
    else if (restricted >= 0) name += `%${SUBSTITUTES[restricted]}`;
    else name += character;
  }
  return name;
}
