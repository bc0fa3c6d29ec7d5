// Names under which commands use the value functions.
import type { Session } from '#session/index.ts';

export { compareTexts as compareNatural, matches as matchesTemplate } from '#values/index.ts';

/** Whether the input conversion takes the text. */
export function acceptsConversion(_session: Session, text: string, code: string): boolean {
  return code === '' || text !== '';
}
