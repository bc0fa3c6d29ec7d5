/** L: fields of another file, written `link%item` in sentences. */
export interface LinkItem {
  /** Expression that gives the id in the other file. */
  readonly idExpression: string;
  readonly fileName: string;
}

export function linkItem(fields: readonly string[]): LinkItem {
  return { idExpression: fields[1] ?? '', fileName: fields[2] ?? '' };
}

/** The expression that fetches an item through a link. */
export function linkExpression(link: LinkItem, itemName: string): string {
  return `TRANS(${link.fileName},${link.idExpression},${itemName},"X")`;
}
