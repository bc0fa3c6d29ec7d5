export { matches, matchField } from './match.ts';
