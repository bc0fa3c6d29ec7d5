// The arguments of TRANS(): a file name that need not be quoted, and a field by number or name.
import { FIELD_MARK } from '#values/index.ts';
import { newCurrentRecord } from '../field-readers/current-record.ts';
import type { Code } from './code.ts';
import type { ExpressionParser } from './expression-parser.ts';
import { ExpressionFault } from './tokens.ts';
import type { TranslatedField } from './translation.ts';

const COMMA = 'Comma not found where expected';
const BAD_FIELD = 'Invalid TRANS() field number/name';

type FieldCode = (frame: Parameters<Code>[0]) => TranslatedField;

/** TRANS, XLATE (marks are lowered) and RTRANS (they are not). */
export function translationCall(parser: ExpressionParser, lowerMarks: boolean): Code {
  const file = fileName(parser);
  parser.takeSymbol(',', COMMA);
  const ids = parser.expression();
  parser.takeSymbol(',', COMMA);
  const field = fieldArgument(parser, file);
  parser.takeSymbol(',', COMMA);
  const code = parser.expression();
  const { text } = parser.scope.runtime;
  const { translatedFiles } = parser.scope;
  return (frame) =>
    translatedFiles.translate({
      file,
      ids: text(ids(frame)),
      field: field(frame),
      code: text(code(frame)),
      lowerMarks,
    });
}

function fileName(parser: ExpressionParser): string {
  const token = parser.take();
  if (token.kind === 'text') return token.text;
  if (token.kind !== 'name') {
    throw new ExpressionFault('File name not found where expected in TRANS()');
  }
  // ScarletDME: DICT before a name is refused, the two must be quoted as one (query-itype/trans-
  // errors)
  if (parser.next.kind === 'name') throw new ExpressionFault('Syntax error in TRANS() filename');
  return token.text;
}

function fieldArgument(parser: ExpressionParser, file: string): FieldCode {
  const token = parser.take();
  if (token.kind === 'number') return fixed(Number(token.text));
  if (token.kind === 'operator' && token.text === '-') {
    const number = parser.take();
    if (number.kind !== 'number' || Number(number.text) > 1) throw new ExpressionFault(BAD_FIELD);
    return fixed(-Number(number.text));
  }
  if (token.kind === 'symbol' && token.text === '(') {
    const number = parser.expression();
    parser.takeSymbol(')', 'Right bracket not found where expected');
    const { int } = parser.scope.runtime;
    return (frame) => ({ kind: 'number', number: int(number(frame)) });
  }
  if (token.kind === 'at name') {
    const { text } = parser.take();
    return text === 'RECORD' ? fixed(-1) : namedField(parser, file, `@${text}`);
  }
  if (token.kind === 'name') return namedField(parser, file, token.text);
  throw new ExpressionFault(BAD_FIELD);
}

function fixed(number: number): FieldCode {
  const field: TranslatedField = { kind: 'number', number };
  return () => field;
}

function namedField(parser: ExpressionParser, file: string, name: string): FieldCode {
  const { scope } = parser;
  const items = scope.otherDictionary(file);
  const record = items(name) ?? items(name.toUpperCase());
  if (record === undefined) throw new ExpressionFault(`'${name}' not found in dictionary`);
  const fields = record.split(FIELD_MARK);
  const type = record.charAt(0);
  if (type === 'D') return fixed(Number(fields[1] ?? '') || 0);
  if (type !== 'I') {
    throw new ExpressionFault(`Dictionary record '${name}' is not of valid type for this use`);
  }
  const expression = scope.otherExpression(fields[1] ?? '', items);
  const other = newCurrentRecord(file);
  const field: TranslatedField = {
    kind: 'item',
    evaluate: (id, data) => {
      other.id = id;
      other.record = data;
      return expression.evaluate(other, 0);
    },
  };
  return () => field;
}
