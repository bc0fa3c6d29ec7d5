/**
 * The form in which ids that differ only in case are the same: bytes outside ASCII stay as they
 * are.
 */
export function caseless(id: string): string {
  return id.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
