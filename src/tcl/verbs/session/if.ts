import { ConditionError, conditionHolds } from '../../paragraphs/condition.ts';
import type { Verb } from '../../verb.ts';

export const ifVerb: Verb = {
  names: ['IF'],
  usage: 'IF value operator value {AND | OR ...} THEN sentence',
  summary: 'Run a sentence of a paragraph when a condition holds',
  dispatch: 'IN 18',
  run({ environment, words }) {
    if (!environment.paragraph) environment.abort('IF is only allowed within a paragraph');
    let holds = false;
    try {
      holds = conditionHolds(environment, words);
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error;
      environment.abort(error.message);
    }
    if (holds) environment.runInParagraph(words.takeRest());
  },
};
