export { headingSlot, VALUE_PLACE } from './clauses/breaks.ts';
export { queryError } from './messages.ts';
export type { SentenceOptions, SentenceSurroundings } from './parser.ts';
export * from './sentence.ts';
export * from './tree.ts';
export { type QueryVerb, queryVerb } from './verbs.ts';
export { phraseText, WordReader, type WordSource } from './words.ts';
