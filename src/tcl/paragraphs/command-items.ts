// Words of a sentence as in-line prompts number them: <<C2>>, <<C2-4>>, <<S1>>.

/** A quoted string with its quotes is one item. */
export function commandItems(sentence: string): string[] {
  const items: string[] = [];
  let rest = sentence.trimStart();
  while (rest !== '') {
    const c = rest.charAt(0);
    const isQuoted = c === '"' || c === "'" || c === '\\';
    const close = isQuoted ? rest.indexOf(c, 1) : rest.indexOf(' ');
    const end = isQuoted ? close + 1 : close;
    const whole = close < 0;
    items.push(whole ? rest : rest.slice(0, end));
    rest = whole ? '' : rest.slice(isQuoted ? end : end + 1).trimStart();
  }
  return items;
}
