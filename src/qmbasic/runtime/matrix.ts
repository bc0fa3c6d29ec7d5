// Dimensioned matrices. One-dimensional ones are read straight from `vector`; every other case goes
// through the slow functions.
import { reserve } from '#values/index.ts';
import { int } from './conversion.ts';
import { Fault, noteSubscripts } from './fault.ts';
import { type Box, copyValue, isReference, Reference, SpecialValue, type Value } from './value.ts';

const NO_ELEMENTS: Value[] = [];
/** The engine keeps larger arrays as tables, many times slower and larger. */
const ELEMENTS_MAX = 32_000_000;
const ELEMENT_BYTES = 8;

export class Matrix extends SpecialValue {
  readonly typeNumber = 9;
  rows = 0;
  columns = 0;
  /** Pick style: no element zero. */
  isPick = false;
  /** Element zero, then the rows one after another. */
  elements: Value[] = NO_ELEMENTS;
  /**
   * The elements of an ordinary one-dimensional matrix; empty for all others, so that they take the
   * slow way.
   */
  vector: Value[] = NO_ELEMENTS;

  /** Sets the size; elements keep their place in the line, whatever their subscripts become. */
  resize(rows: number, columns: number, isPick: boolean): void {
    const count = rows * Math.max(columns, 1);
    if (count > ELEMENTS_MAX) throw new Fault(`Cannot make a matrix of ${count} elements`);
    reserve(count * ELEMENT_BYTES);
    const before = this.elements;
    const elements: Value[] = new Array(count + 1).fill(undefined);
    const kept = Math.min(before.length, elements.length);
    for (let at = 0; at < kept; at++) elements[at] = before[at];
    this.rows = rows;
    this.columns = columns;
    this.isPick = isPick;
    this.elements = elements;
    this.vector = columns === 0 && !isPick ? elements : NO_ELEMENTS;
  }

  /** Position of an element, or -1 when there is none. */
  offset(row: number, column: number | undefined): number {
    if (column === undefined) {
      if (row < 0 || row > this.rows || (row === 0 && this.isPick)) return -1;
      return this.columns > 0 && row > 0 ? (row - 1) * this.columns + 1 : row;
    }
    const width = Math.max(this.columns, 1);
    // ScarletDME: one subscript 0 means element zero, whatever the other (errors/subscript-out-of-
    // range)
    if (row === 0 || column === 0) return this.isPick ? -1 : 0;
    if (row < 0 || row > this.rows || column < 0 || column > width) return -1;
    return (row - 1) * width + column;
  }
}

/** A matrix name that has not been dimensioned, or a scalar where a matrix is wanted. */
export const NO_MATRIX = new Matrix();

/** A matrix argument as received; anything else becomes NO_MATRIX. */
export function matrixOf(value: Value | Reference): Matrix {
  const held = isReference(value) ? value.v : value;
  return held instanceof Matrix ? held : NO_MATRIX;
}

function offsetOf(matrix: Matrix, row: number, column: number | undefined): number {
  if (matrix === NO_MATRIX) throw new Fault('Expected array variable', 0, 'name');
  const at = matrix.offset(row, column);
  if (at < 0) throw new Fault('Array subscript out of range', 0, 'in variable name');
  return at;
}

/** M(row) */
export function el1(matrix: Matrix, row: Value): Value {
  if (typeof row === 'number') {
    const found = matrix.vector[row];
    if (typeof found === 'number') return found;
  }
  return otherElement(matrix, row);
}

// Apart from el1(), which is short so that loops over numbers are compiled quickly.
function otherElement(matrix: Matrix, row: Value): Value {
  if (typeof row === 'number') {
    noteSubscripts(row, -1);
    const found = matrix.vector[row];
    if (found !== undefined) return found;
  }
  const r = int(row, 1);
  noteSubscripts(r, -1);
  return matrix.elements[offsetOf(matrix, r, undefined)];
}

/** M(row, column) */
export function el2(matrix: Matrix, row: Value, column: Value): Value {
  if (typeof row === 'number' && typeof column === 'number' && column > 0 && row > 0) {
    if (column <= matrix.columns && row <= matrix.rows) {
      const found = matrix.elements[(row - 1) * matrix.columns + column];
      if (typeof found === 'number') return found;
    }
  }
  const c = int(column, 2);
  const r = int(row, 1);
  noteSubscripts(r, c);
  return matrix.elements[offsetOf(matrix, r, c)];
}

/** M(row) = value */
export function set1(matrix: Matrix, row: Value, value: Value): void {
  const { vector } = matrix;
  if (typeof row === 'number' && row >>> 0 === row && row < vector.length) vector[row] = value;
  else setOther(matrix, row, value);
}

function setOther(matrix: Matrix, row: Value, value: Value): void {
  const r = int(row, 1);
  noteSubscripts(r, -1);
  matrix.elements[offsetOf(matrix, r, undefined)] = value;
}

/** M(row, column) = value */
export function set2(matrix: Matrix, row: Value, column: Value, value: Value): void {
  const c = int(column, 2);
  const r = int(row, 1);
  noteSubscripts(r, c);
  matrix.elements[offsetOf(matrix, r, c)] = value;
}

/** An element passed by reference. */
class ElementReference extends Reference {
  readonly #elements: Value[];
  readonly #at: number;

  constructor(elements: Value[], at: number) {
    super();
    this.#elements = elements;
    this.#at = at;
  }

  get v(): Value {
    return this.#elements[this.#at];
  }

  set v(value: Value) {
    this.#elements[this.#at] = value;
  }
}

/** M(row) as an argument of a call. */
export function ref1(matrix: Matrix, row: Value): Reference {
  return new ElementReference(matrix.elements, offsetOf(matrix, int(row, 1), undefined));
}

/** M(row, column) as an argument of a call. */
export function ref2(matrix: Matrix, row: Value, column: Value): Reference {
  return new ElementReference(matrix.elements, offsetOf(matrix, int(row, 1), int(column, 2)));
}

/** DIM: the matrix, made or given a new size. */
export function dim(matrix: Matrix, rows: Value, columns: Value, isPick: boolean): Matrix {
  const r = int(rows, 1);
  const c = int(columns, 2);
  if (isPick && r < 1) throw new Fault('Pick style matrices must have at least one element');
  const result = matrix === NO_MATRIX ? new Matrix() : matrix;
  result.resize(Math.max(r, 0), Math.max(c, 0), isPick);
  return result;
}

/** MAT m = value: every element; element zero becomes null. */
export function matFill(matrix: Matrix, value: Value): void {
  if (matrix === NO_MATRIX) throw new Fault('Expected array variable', 0, 'name');
  matrix.elements.fill(copyValue(value), 1);
  matrix.elements[0] = '';
}

/** MAT m = MAT n: elements in order, as many as both have. */
export function matCopy(target: Matrix, source: Matrix): void {
  if (target === NO_MATRIX) throw new Fault('Expected array variable', 0, 'name');
  if (source === NO_MATRIX) throw new Fault('Expected array variable', 1, 'name');
  const first = target.isPick || source.isPick ? 1 : 0;
  const count = Math.min(target.elements.length, source.elements.length);
  for (let at = first; at < count; at++) target.elements[at] = copyValue(source.elements[at]);
}

/** Reads a common or object variable that holds a matrix. */
export function boxedMatrix(box: Box): Matrix {
  return box.v instanceof Matrix ? box.v : NO_MATRIX;
}
