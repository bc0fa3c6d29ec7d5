/** Words that end an expression rather than continue it. */
export const RESERVED = new Set([
  'BEFORE',
  'BY',
  'DO',
  'ELSE',
  'FROM',
  'GO',
  'IN',
  'LOCKED',
  'NEXT',
  'ON',
  'REPEAT',
  'SETTING',
  'THEN',
  'TO',
  'UNTIL',
  'WHILE',
]);
