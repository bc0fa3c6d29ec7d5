import { type DictionaryItem, headingText, locationSource } from './dictionary-item.ts';

/** Pick style associations have no names: the number of the controlling field serves as one. */
function associationName(text: string, location: string): string {
  if (/^D;./.test(text)) return `__${text.slice(2)}`;
  if (/^C;./.test(text)) return `__${location}`;
  return text;
}

/**
 * A and S: a field of the record in the manner of Pick, perhaps with a correlative. Undefined when
 * the number is none.
 */
export function pickItem(
  name: string,
  type: 'A' | 'S',
  fields: readonly string[],
): DictionaryItem | undefined {
  const location = fields[1] ?? '';
  const correlative = fields[7] ?? '';
  if (correlative === '' && !/^\d+$/.test(location)) return undefined;
  const justification = fields[8] ?? '';
  const width = fields[9] ?? '';
  const fieldNumber = Number.parseInt(location, 10) || 0;
  return {
    name,
    type,
    source:
      correlative === ''
        ? locationSource(fieldNumber)
        : { kind: 'correlative', text: correlative, fieldNumber },
    heading: headingText(fields[2] ?? '', name),
    conversion: fields[6] ?? '',
    format: width + justification,
    // Pick dictionaries do not say whether a field has several values, so all may.
    multivalued: true,
    association: associationName(fields[3] ?? '', location),
    width: Number.parseInt(width, 10) || 0,
    justification,
  };
}
