// What the compiler has to say about a program, in the order it says it.

export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** '' when the message belongs to the program as a whole; '3.12' inside an included record. */
  readonly position: string;
  readonly text: string;
  /** Source line and offset for a caret, where known. */
  readonly source: string;
  readonly column: number;
  /** What was perhaps meant, or what to use instead; '' when there is nothing to say. */
  readonly hint: string;
}

/**
 * One line as BASIC shows it: `7: Unrecognised statement`, `WARNING: A is not assigned a value`.
 */
export function diagnosticLine(diagnostic: Diagnostic): string {
  const place = diagnostic.position === '' ? '' : `${diagnostic.position}: `;
  const kind = diagnostic.severity === 'warning' ? 'WARNING: ' : '';
  return `${place}${kind}${diagnostic.text}`;
}

/** Source lines are shown as far as this behind the caret, and from this far in front of it. */
const SHOWN_MAX = 200;

/** The source line with a caret below the place, and the hint: what is shown to people, not to programs. */
export function diagnosticDetail(diagnostic: Diagnostic): string {
  const { source, hint } = diagnostic;
  const lines: string[] = [];
  if (source !== '') {
    const column = Math.max(0, Math.min(diagnostic.column, source.length));
    const from = Math.max(0, column - SHOWN_MAX);
    // Tabs stay tabs below themselves, so that the caret stands under its place
    const space = source.slice(from, column).replace(/[^\t]/g, ' ');
    lines.push(source.slice(from, column + SHOWN_MAX), `${space}^`);
  }
  if (hint !== '') lines.push(`   ${hint}`);
  return lines.join('\n');
}
