// Field 8 of A and S-types: arithmetic (A), stack (F), or a conversion of the field.
import { FIELD_MARK } from '#values/index.ts';
import { rawField } from '../field-readers/raw-field.ts';
import type { CompileOutcome, ItemLookup } from '../ports.ts';

/** What correlatives need of their surroundings. */
export interface CorrelativeContext {
  readonly forms: {
    oconv(text: string, code: string): string;
    oconvs(text: string, code: string): string;
  };
  readonly items: ItemLookup;
}

/** The expression that a correlative stands for. */
export function correlativeExpression(
  text: string,
  fieldNumber: number,
  context: CorrelativeContext,
): CompileOutcome {
  void FIELD_MARK;
  return {
    outcome: 'compiled',
    expression: {
      evaluate: (current) => {
        const value = fieldNumber === 0 ? current.id : rawField(current.record, fieldNumber);
        return context.forms.oconvs(value, text);
      },
      totals: 0,
      constant: false,
      first: undefined,
    },
  };
}
