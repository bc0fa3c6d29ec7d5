// What the compiler has to say about a program, in the order it says it.

export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** '' when the message belongs to the program as a whole; '3.12' inside an included record. */
  readonly position: string;
  readonly text: string;
  /** Source line and offset for a caret, where known. */
  readonly source: string;
  readonly column: number;
}

/**
 * One line as BASIC shows it: `7: Unrecognised statement`, `WARNING: A is not assigned a value`.
 */
export function diagnosticLine(diagnostic: Diagnostic): string {
  const place = diagnostic.position === '' ? '' : `${diagnostic.position}: `;
  const kind = diagnostic.severity === 'warning' ? 'WARNING: ' : '';
  return `${place}${kind}${diagnostic.text}`;
}

/** The source line with a caret below the place, for editors that can show it. */
export function diagnosticCaret(diagnostic: Diagnostic): string {
  if (diagnostic.source === '') return '';
  return `${diagnostic.source}\n${' '.repeat(Math.max(0, diagnostic.column))}^`;
}
