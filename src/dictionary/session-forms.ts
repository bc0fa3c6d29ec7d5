// Conversions and formats under the settings that a session has when a query starts.
import { conversionContext, type Session } from '#session/index.ts';
import { fmt, iconv, mapElements, oconv } from '#values/index.ts';
import type { ValueForms } from './value-forms.ts';

/** Makes the forms of one query. */
export function sessionForms(session: Session): ValueForms {
  const context = conversionContext(session);
  const shown = (text: string, code: string) => oconv(text, code, context).text;
  const laidOut = (text: string, format: string) => fmt(text, format, context).text;
  return {
    oconv: shown,
    oconvs: (text, code) => mapElements(text, (element) => shown(element, code)),
    iconv: (text, code) => iconv(text, code, context).text,
    fmt: laidOut,
    fmts: (text, format) => mapElements(text, (element) => laidOut(element, format)),
  };
}
