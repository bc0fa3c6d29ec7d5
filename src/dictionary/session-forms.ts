// Conversions and formats under the settings that a session has when a query starts.
import { conversionContext, type Session } from '#session/index.ts';
import { type ConversionContext, fmt, iconv, mapElements, oconv } from '#values/index.ts';
import { TranslatedFiles } from './expressions/translation.ts';
import type { ValueForms } from './value-forms.ts';

/** Makes the forms of one query. */
export function sessionForms(session: Session): ValueForms {
  const files = new TranslatedFiles(session);
  const context: ConversionContext = {
    ...conversionContext(session),
    translate: ({ file, ids, field, code }) => {
      const number = Number.parseInt(field, 10) || 0;
      const request = {
        file,
        ids,
        field: { kind: 'number', number },
        code,
        lowerMarks: true,
      } as const;
      return { text: files.translate(request), status: 0 };
    },
  };
  const shown = (text: string, code: string) => oconv(text, code, context).text;
  const laidOut = (text: string, format: string) => fmt(text, format, context).text;
  return {
    oconv: shown,
    oconvs: (text, code) => mapElements(text, (element) => shown(element, code)),
    iconv: (text, code) => iconv(text, code, context).text,
    close: () => files.close(),
    fmt: laidOut,
    fmts: (text, format) => mapElements(text, (element) => laidOut(element, format)),
  };
}
