// ITYPE() in programs: a dictionary record is worked out for @ID and @RECORD.
import type { ItemEvaluator, Session } from '#session/index.ts';
import {
  type Compiled,
  compiledFor,
  compileItem,
  dictionaryItems,
  markedCompiled,
} from './compiled-item.ts';
import { newCurrentRecord } from './field-readers/current-record.ts';

/** Items kept ready for the next call. */
const KEPT_MAX = 100;

/** Works out I-types and C-types for the programs of a session. */
export function itemEvaluator(session: Session): ItemEvaluator {
  const kept = new Map<string, Compiled>();
  const compiledItem = (item: string): Compiled | undefined => {
    const known = kept.get(item);
    if (known) return known;
    const compiled = compileItem(session, item, {
      items: dictionaryItems(session, compiledFor(item)),
      report: () => undefined,
    });
    if (!compiled) return undefined;
    if (kept.size >= KEPT_MAX) kept.clear();
    kept.set(item, compiled);
    return compiled;
  };
  const evaluate = (item: string): string | undefined => {
    const compiled = compiledFor(item) === '' ? undefined : compiledItem(item);
    if (!compiled) return undefined;
    const { at } = session;
    const current = newCurrentRecord(at.text('FILE.NAME'));
    current.id = at.text('ID');
    current.record = at.text('RECORD');
    try {
      return compiled.expression.evaluate(current, 0);
    } finally {
      compiled.close();
    }
  };
  return {
    evaluate,
    evaluateNamed: (file, name) => {
      const record = dictionaryItems(session, file)(name);
      return record === undefined ? undefined : evaluate(markedCompiled(record, file));
    },
  };
}
