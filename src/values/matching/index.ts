export { matches, matchField } from './match.ts';
export {
  matchedGroup,
  regularExpression,
  replaceMatches,
} from './regular-expression.ts';
