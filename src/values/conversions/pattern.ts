import { matchesTemplate } from '../matching/match.ts';
import { type Conversion, type Converter, done, failed, valueText } from './context.ts';

/** P(template){;(template)}: the data when it matches a template, else ''. */
export const pattern: Conversion = { output: testPattern, input: testPattern };

function testPattern(rest: string): Converter {
  const { templates, isMalformed } = readTemplates(rest);
  return (value, context) => {
    const text = valueText(value, context);
    for (const template of templates) if (matchesTemplate(text, template)) return done(text);
    return isMalformed ? failed(value, context, 2) : done('');
  };
}

// A code may be malformed behind templates that are good; it fails only when none of these matches.
function readTemplates(code: string): { templates: string[]; isMalformed: boolean } {
  const templates: string[] = [];
  let at = 0;
  for (;;) {
    const end = code.indexOf(')', at + 1);
    if (code.charAt(at) !== '(' || end < 0) return { templates, isMalformed: true };
    templates.push(code.slice(at + 1, end));
    const next = code.charAt(end + 1);
    if (next !== ';' && next !== '/') return { templates, isMalformed: false };
    at = end + 2;
  }
}
