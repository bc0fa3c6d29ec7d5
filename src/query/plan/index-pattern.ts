// LIKE patterns that an index can serve: those that begin with fixed text, and those that match
// everything.

const VARIABLE_START = /^(\.\.\.|\d+[ANX]|\d+-\d+[ANX]|~)/;
const ALL_VARIABLE = /^(\.\.\.|\d+[ANX]|\d+-\d+[ANX])*$/;

/**
 * The fixed text that all values matching a pattern begin with; undefined when an index is of no
 * use.
 */
export function patternPrefix(pattern: string): string | undefined {
  if (ALL_VARIABLE.test(pattern)) return '';
  let prefix = '';
  let at = 0;
  while (at < pattern.length && !VARIABLE_START.test(pattern.slice(at))) {
    const character = pattern.charAt(at);
    if (character !== '"' && character !== "'") {
      prefix += character;
      at += 1;
      continue;
    }
    const end = pattern.indexOf(character, at + 1);
    if (end < 0) return undefined;
    prefix += pattern.slice(at + 1, end);
    at = end + 1;
  }
  return prefix === '' ? undefined : prefix;
}
