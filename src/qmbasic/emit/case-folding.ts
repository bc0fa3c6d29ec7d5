// Functions and operations that have a form of their own under $NOCASE.STRINGS.

const FOLDING: ReadonlySet<string> = new Set([
  'INDEX',
  'COUNT',
  'DCOUNT',
  'FIELD',
  'CHANGE',
  'SWAP',
  'EREPLACE',
  'INDEXS',
  'COUNTS',
  'FIELDS',
  'EQS',
  'NES',
  'LTS',
  'LES',
  'GTS',
  'GES',
  'CONVERT',
  'LOCATE',
  'FIND',
  'FINDSTR',
]);

/**
 * The name under which the run-time object keeps the function or operation that generated code must
 * call.
 */
export function runTimeName(name: string, noCase: boolean): string {
  return noCase && FOLDING.has(name) ? `~${name}` : name;
}
