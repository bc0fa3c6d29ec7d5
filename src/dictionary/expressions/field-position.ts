// Whether a < begins a field position (X<1,2>) or compares.
import type { ExpressionToken } from './tokens.ts';

const RESERVED: ReadonlySet<string> = new Set(['THEN', 'ELSE']);

/** What may not follow the > of a field position, unless a single token stands inside. */
function startsOperand(token: ExpressionToken | undefined): boolean {
  switch (token?.kind) {
    case 'name':
      return !RESERVED.has(token.upper);
    case 'function':
    case 'number':
    case 'text':
      return true;
    default:
      return false;
  }
}

/** How much of an operator that begins with > belongs to what follows the field position. */
const REST_OF_OPERATOR: ReadonlyMap<string, string> = new Map([
  ['>=', '='],
  ['><', '<'],
]);

/**
 * Place of the token that closes the field position opened at `open`, or -1 when the < compares.
 * An operator such as
 * >= that closes it is split in the token list.
 */
export function fieldPositionEnd(tokens: ExpressionToken[], open: number): number {
  let brackets = 0;
  let depth = 1;
  for (let at = open + 1; at < tokens.length; at += 1) {
    const token = tokens[at] as ExpressionToken;
    if (token.kind === 'end') return -1;
    if (token.kind === 'symbol' && token.text === '(') brackets += 1;
    else if (token.kind === 'symbol' && token.text === ')') brackets -= 1;
    if (brackets < 0) return -1;
    if (brackets > 0) continue;
    if (token.upper === 'THEN' && token.kind === 'name') return -1;
    if (token.kind !== 'operator') continue;
    if (token.text === '&' || token.text === '!') return -1;
    if (token.word) continue;
    if (token.text === '<') depth += 1;
    else if (token.text === '>' || REST_OF_OPERATOR.has(token.text)) depth -= 1;
    if (depth === 0) return closes(tokens, open, at) ? at : -1;
  }
  return -1;
}

function closes(tokens: ExpressionToken[], open: number, at: number): boolean {
  const token = tokens[at] as ExpressionToken;
  const rest = REST_OF_OPERATOR.get(token.text);
  const inside = at - open - 1;
  if (inside !== 1 && rest === undefined && startsOperand(tokens[at + 1])) return false;
  if (rest !== undefined) {
    tokens.splice(
      at,
      1,
      { ...token, text: '>', upper: '>' },
      { ...token, text: rest, upper: rest },
    );
  }
  return true;
}
