// SELECTINDEX, SELECTLEFT and their kin, INDICES(), OUTERJOIN().
import type { IndexDefinition, OpenFile } from '#files/index.ts';
import { SelectList, type Session } from '#session/index.ts';
import { setList } from './select-lists.ts';

const FIELD_MARK = '\xfe';
const VALUE_MARK = '\xfd';
/** STATUS() where there is no such index, or where a walk has come to its end. */
const NO_ENTRY = 1;

/** SELECTINDEX name {, value} FROM file {TO number} */
export function selectIndex(
  session: Session,
  file: OpenFile,
  request: { readonly index: string; readonly value: string | undefined; readonly list: number },
): void {
  const { indices } = session.files;
  const { index, value, list } = request;
  const found =
    value === undefined ? indices.values(file, index) : indices.select(file, index, value);
  setList(session, list, new SelectList(found ?? []));
  session.status = found === undefined ? NO_ENTRY : 0;
}

/** SELECTLEFT, SELECTRIGHT: the value stepped to, or undefined at the end. */
export function stepIndex(
  session: Session,
  file: OpenFile,
  request: { readonly index: string; readonly direction: 'left' | 'right'; readonly list: number },
): string | undefined {
  const entry = session.files.indices.step(file, request.index, request.direction);
  setList(session, request.list, new SelectList(entry?.ids ?? []));
  session.status = entry ? 0 : NO_ENTRY;
  return entry?.value;
}

/** SETLEFT, SETRIGHT */
export function moveToEndOfIndex(
  session: Session,
  file: OpenFile,
  index: string,
  end: 'left' | 'right',
): void {
  session.status = session.files.indices.setEnd(file, index, end) ? 0 : NO_ENTRY;
}

/**
 * INDICES(file): names, one a field. INDICES(file, name): how that index was made, '' when there is
 * none.
 */
export function describeIndices(
  session: Session,
  file: OpenFile,
  name: string | undefined,
): string {
  const { indices } = session.files;
  if (name === undefined) return indices.names(file).join(FIELD_MARK);
  const definition = indices.definition(file, name);
  if (!definition) return '';
  return description(definition, indices.names(file).indexOf(name));
}

function description(definition: IndexDefinition, number: number): string {
  const fields = definition.item.split(FIELD_MARK);
  const type = (fields[0] ?? '').slice(0, 1).toUpperCase() || 'D';
  fields[0] = [
    type,
    definition.built ? '' : '1',
    definition.nulls ? '' : '1',
    definition.built ? '1' : '',
    String(number),
    definition.rightJustified ? 'R' : 'L',
    '',
  ].join(VALUE_MARK);
  const side = definition.rightJustified ? 'R' : 'L';
  const isPickStyle = type === 'A' || type === 'S';
  while (fields.length < (isPickStyle ? 9 : 6)) fields.push('');
  if (isPickStyle) fields[8] = side;
  else {
    fields[4] = side;
    fields[5] = definition.multivalued ? 'M' : 'S';
  }
  return fields.join(FIELD_MARK);
}

/** OUTERJOIN(file, index, value): the ids as values. */
export function outerJoin(
  session: Session,
  fileName: string,
  index: string,
  value: string,
): string {
  const opened = session.files.open(fileName, 'DATA');
  if (opened.outcome === 'failed') {
    session.terminal.writeLine(`Cannot open ${fileName}`);
    return '';
  }
  const ids = session.files.indices.select(opened.file, index, value);
  session.files.close(opened.file);
  if (ids) return ids.join(VALUE_MARK);
  session.terminal.writeLine(`Index ${index} not present in ${fileName}`);
  return '';
}
