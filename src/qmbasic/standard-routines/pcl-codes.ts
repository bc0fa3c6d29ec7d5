// Names and codes of record $PCLDATA in SYSCOM.
import type { Session } from '#session/index.ts';
import { FIELD_MARK, VALUE_MARK } from '#values/index.ts';
import { PCL_DATA, PCL_FIELDS } from '../include-records/pcl-data.ts';

/**
 * The code that stands so many fields after that of the names, one if it is not said; undefined for
 * an unknown name.
 */
export type PclCodes = (
  names: keyof typeof PCL_FIELDS,
  name: string,
  distance?: number,
) => string | undefined;

/** By session, as record $PCLDATA had it when it was first wanted. */
const known = new WeakMap<Session, PclCodes>();

/** The codes that a session works with. */
export function codesOf(session: Session): PclCodes {
  let codes = known.get(session);
  if (!codes) {
    codes = codesIn(readData(session) ?? PCL_DATA.map((values) => values.map(String)));
    known.set(session, codes);
  }
  return codes;
}

function readData(session: Session): string[][] | undefined {
  const opened = session.files.open('SYSCOM', 'DATA', { readOnly: true });
  if (opened.outcome === 'failed') return undefined;
  const record = session.files.read(opened.file, '$PCLDATA');
  session.files.close(opened.file);
  return record?.split(FIELD_MARK).map((field) => field.split(VALUE_MARK));
}

/** Hyphens in names may be left out. */
function codesIn(fields: readonly (readonly string[])[]): PclCodes {
  const bare = (name: string) => name.toUpperCase().replaceAll('-', '');
  return (names, name, distance = 1) => {
    const field = PCL_FIELDS[names] - 1;
    const at = (fields[field] ?? []).findIndex((each) => bare(each) === bare(name));
    return name === '' || at < 0 ? undefined : fields[field + distance]?.[at];
  };
}
