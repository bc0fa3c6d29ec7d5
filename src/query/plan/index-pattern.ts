// LIKE patterns that an index can serve: fixed text first, everything that varies at the end.

const VARIABLE_END = /(\.\.\.|\d+[ANX]|\d+-\d+[ANX])$/;
const VARIABLE = /\.\.\.|\d+[ANX]|\d+-\d+[ANX]/;

/** The fixed text that all values matching a pattern begin with; undefined when an index cannot serve it. */
export function patternPrefix(pattern: string): string | undefined {
  let fixed = pattern;
  while (VARIABLE_END.test(fixed)) fixed = fixed.replace(VARIABLE_END, '');
  let prefix = '';
  for (let at = 0; at < fixed.length; ) {
    const character = fixed.charAt(at);
    if (character !== '"' && character !== "'") {
      prefix += character;
      at += 1;
      continue;
    }
    const end = fixed.indexOf(character, at + 1);
    if (end < 0) return undefined;
    prefix += fixed.slice(at + 1, end);
    at = end + 1;
  }
  const unquoted = fixed.replace(/"[^"]*"|'[^']*'/g, '');
  return VARIABLE.test(unquoted) ? undefined : prefix;
}
