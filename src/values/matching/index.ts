export { matches, matchField } from './match.ts';
export {
  matchedGroup,
  type RegularExpression,
  regularExpression,
  replaceMatches,
} from './regular-expression.ts';
