import {
  FIELD_MARK,
  FIELD_MARK_CODE,
  SUBVALUE_MARK,
  SUBVALUE_MARK_CODE,
  VALUE_MARK,
  VALUE_MARK_CODE,
} from '../marks.ts';
import { insert, insertCompatibly, type Position, replace, replaceCompatibly } from './edit.ts';
import { extract, nthItem } from './extract.ts';
import { ItemList } from './item-list.ts';
import {
  itemTest,
  type Located,
  type LocateOptions,
  type LocateOrder,
  locate,
  locateOrder,
  scanItems,
} from './locate.ts';

/**
 * A dynamic array held by a variable: its fields are kept apart, so that reading, appending and
 * changing one does not touch the others. Copies of a variable share one object: `share()` marks it
 * for ever, and a change of a shared array is made on a fresh copy, which every changing method
 * returns.
 */
export class DynamicArray {
  #fields: ItemList;
  #shared = false;

  constructor(text: string) {
    this.#fields = new ItemList(text, FIELD_MARK_CODE, this);
  }

  /** Marks the array as held in more than one place, and returns it. */
  share(): this {
    this.#shared = true;
    return this;
  }

  get isShared(): boolean {
    return this.#shared;
  }

  /** The text with its marks; made once and kept until a change. */
  toString(): string {
    return this.#fields.toString();
  }

  /** How many fields there are; 0 for an empty text. */
  get fieldCount(): number {
    return this.#fields.isEmpty ? 0 : this.#fields.count;
  }

  /** S<f>. */
  field(field: number): string {
    return this.#fields.item(field);
  }

  /** S<f,v,s>: the item at a position; '' where there is none. */
  extract(field: number, value = 0, subvalue = 0): string {
    if (value === 0) return this.#fields.item(field);
    if (field <= 0 || value < 0) return '';
    const values = this.#fields.level(field);
    if (typeof values === 'string') return extract(values, 1, value, subvalue);
    if (subvalue === 0) return values.item(value);
    const subvalues = values.level(value);
    if (typeof subvalues === 'string') return extract(subvalues, 1, 1, subvalue);
    return subvalues.item(subvalue);
  }

  /** S<-1> = text; a text of several fields adds them all. */
  append(text: string): DynamicArray {
    const target = this.#shared ? this.#copy() : this;
    if (!hasMark(text, FIELD_MARK_CODE)) target.#fields.append(text);
    else if (target.#fields.isEmpty) target.#setText(text);
    else target.#fields.concatenate(FIELD_MARK + text);
    return target;
  }

  /** S<-1> = a whole number. */
  appendNumber(number: number): DynamicArray {
    const target = this.#shared ? this.#copy() : this;
    target.#fields.append(number);
    return target;
  }

  /** S<f> as a number when it was stored as a whole number and is still kept so. */
  numberAt(field: number): number | undefined {
    return this.#fields.numberAt(field);
  }

  /** S<f,v,s> = text. */
  replace(field: number, value: number, subvalue: number, text: string): DynamicArray {
    if (field < 0 && value === 0) return this.append(text);
    const target = this.#shared ? this.#copy() : this;
    if (hasMark(text, markCodeOf(value, subvalue))) {
      return target.#setText(replace(this.toString(), { field, value, subvalue }, text));
    }
    target.#levelOf(field, value, subvalue).replace(lowest(field, value, subvalue), text);
    return target;
  }

  /** INS text BEFORE S<f,v,s>. */
  insert(field: number, value: number, subvalue: number, text: string): DynamicArray {
    if (field < 0 && value === 0) return this.append(text);
    const target = this.#shared ? this.#copy() : this;
    if (hasMark(text, markCodeOf(value, subvalue))) {
      return target.#setText(insert(this.toString(), { field, value, subvalue }, text));
    }
    target.#levelOf(field, value, subvalue).insert(lowest(field, value, subvalue), text);
    return target;
  }

  /** S<f,v,s> = text under $MODE COMPATIBLE.APPEND. */
  replaceCompatibly(position: Position, text: string): DynamicArray {
    return (this.#shared ? this.#copy() : this).#setText(
      replaceCompatibly(this.toString(), position, text),
    );
  }

  /** INS text BEFORE S<f,v,s> under $MODE COMPATIBLE.APPEND. */
  insertCompatibly(position: Position, text: string): DynamicArray {
    return (this.#shared ? this.#copy() : this).#setText(
      insertCompatibly(this.toString(), position, text),
    );
  }

  /** DEL S<f,v,s>: negative or missing positions change nothing. */
  remove(field: number, value: number, subvalue: number): DynamicArray {
    if (field < 0 || value < 0 || subvalue < 0) return this;
    const target = this.#shared ? this.#copy() : this;
    const at = field === 0 ? 1 : field;
    if (value === 0) target.#fields.remove(at);
    else if (at <= target.#fields.count) {
      const values = target.#fields.levelForChange(at);
      if (subvalue === 0) values.remove(value);
      else if (value <= values.count) values.levelForChange(value).remove(subvalue);
    }
    return target;
  }

  /** S := text: the last field grows; field marks in the text start new ones. */
  concatenate(text: string): DynamicArray {
    const target = this.#shared ? this.#copy() : this;
    target.#fields.concatenate(text);
    return target;
  }

  /** LOCATE text IN S<f,v,s> BY order; a sorted level is searched in logarithmic time. */
  locate(text: string, options: LocateOptions = {}): Located {
    const order = locateOrder(options.order ?? '');
    if (order === undefined) return { found: false, position: 0 };
    const field = Math.max(options.field ?? 1, 1);
    const value = options.value ?? 0;
    const numeric = options.numeric ?? true;
    if (this.#fields.isEmpty) return locate('', text, options);
    if (value <= 0) return this.#fields.locate(text, field, order, { numeric, last: true });
    return this.#locateInField(
      { text, field, value, subvalue: options.subvalue ?? 0 },
      order,
      numeric,
    );
  }

  #locateInField(
    wanted: Position & { readonly text: string },
    order: LocateOrder,
    numeric: boolean,
  ): Located {
    const { text, field, value, subvalue } = wanted;
    const start = subvalue <= 0 ? value : subvalue;
    const fields = this.#fields;
    if (field > fields.count) return { found: false, position: start };
    const values = fields.level(field);
    const lastField = field === fields.count;
    if (typeof values === 'string') {
      const found = subvalue <= 0 ? values : nthItem(values, value, VALUE_MARK);
      if (found === undefined) return { found: false, position: start };
      const last =
        lastField && (subvalue <= 0 || nthItem(values, value + 1, VALUE_MARK) === undefined);
      const mark = subvalue <= 0 ? VALUE_MARK : SUBVALUE_MARK;
      return scanItems({ text: found, mark, start, last }, text, itemTest(text, order, numeric));
    }
    if (subvalue <= 0) return values.locate(text, value, order, { numeric, last: lastField });
    if (value > values.count) return { found: false, position: start };
    const last = lastField && value === values.count;
    const subvalues = values.level(value);
    if (typeof subvalues !== 'string')
      return subvalues.locate(text, start, order, { numeric, last });
    const level = { text: subvalues, mark: SUBVALUE_MARK, start, last };
    return scanItems(level, text, itemTest(text, order, numeric));
  }

  #copy(): DynamicArray {
    const copy = new DynamicArray('');
    copy.#fields = this.#fields.copyFor(copy);
    return copy;
  }

  // The level whose items an assignment to a position changes; the ones above are made as needed.
  #levelOf(field: number, value: number, subvalue: number): ItemList {
    if (value === 0) return this.#fields;
    const values = this.#fields.levelForChange(field === 0 ? 1 : field);
    return subvalue === 0 ? values : values.levelForChange(value);
  }

  #setText(text: string): this {
    this.#fields = new ItemList(text, FIELD_MARK_CODE, this);
    return this;
  }
}

function lowest(field: number, value: number, subvalue: number): number {
  if (value === 0) return field === 0 ? 1 : field;
  return subvalue === 0 ? value : subvalue;
}

function markCodeOf(value: number, subvalue: number): number {
  if (value === 0) return FIELD_MARK_CODE;
  return subvalue === 0 ? VALUE_MARK_CODE : SUBVALUE_MARK_CODE;
}

/**
 * Whether a text holds a mark from this level up to the field mark, so that it is more than one
 * item.
 */
function hasMark(text: string, markCode: number): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= markCode && code <= FIELD_MARK_CODE) return true;
  }
  return false;
}
