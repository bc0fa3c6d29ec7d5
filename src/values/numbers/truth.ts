const ZERO = 48;
const PLUS = 43;
const MINUS = 45;
const POINT = 46;

/**
 * Whether IF takes the THEN branch for a text: false for '' and everything spelt like zero (an
 * optional sign, zeros, a point).
 */
export function isTrue(text: string): boolean {
  const length = text.length;
  if (length === 0) return false;
  // ScarletDME: '-', '+' and '.' are false, ' 0' is true (functions-misc/truth-of-values)
  let at = 0;
  const first = text.charCodeAt(0);
  if (first === MINUS || first === PLUS) at = 1;
  let point = false;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === POINT && !point) point = true;
    else if (code !== ZERO) return true;
  }
  return false;
}
