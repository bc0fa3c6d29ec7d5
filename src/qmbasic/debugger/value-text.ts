// Values as the debugger shows them: what kind of thing a variable holds, and what is in it.
import { Collection } from '../collections/collection.ts';
import { removePosition } from '../operations/remove-pointer.ts';
import {
  FileVariable,
  ListVariable,
  ScreenImage,
  SequentialVariable,
} from '../operations/special-values.ts';
import { SubroutineValue } from '../runtime/calls.ts';
import { numberText } from '../runtime/conversion.ts';
import { Matrix } from '../runtime/matrix.ts';
import { ObjectValue } from '../runtime/objects.ts';
import { DynamicArray, SpecialValue, type Value } from '../runtime/value.ts';
import { SocketValue } from '../sockets/socket-value.ts';

/** Of a select list so much is shown. */
const LIST_SHOWN_MAX = 10_240;
const DECIMALS = 6;

/** Control characters would upset the screen. */
function shown(text: string): string {
  return text.replace(/[\x00-\x1f\x7f]/g, '?');
}

function numberShown(value: number): string {
  if ((value | 0) === value) return `Integer: ${value}`;
  const fixed = value.toFixed(DECIMALS);
  return `Float: ${Number(fixed) === value ? fixed : numberText(value)}`;
}

function fileShown(value: FileVariable): string {
  const kind = value.kind === 'directory' ? ' (Directory)' : ' (Dynamic)';
  return `File: ${value.name}${kind}`;
}

/** `Dim (3,2)` */
function matrixShown(matrix: Matrix): string {
  const { rows, columns, isPick } = matrix;
  const size = columns > 0 ? `${rows},${columns}` : `${rows}`;
  return `${isPick ? 'Matrix' : 'Array'}: Dim (${size})`;
}

function specialShown(value: SpecialValue): string {
  if (value instanceof Matrix) return matrixShown(value);
  if (value instanceof SubroutineValue) return `Subr: ${value.text.toUpperCase()}`;
  if (value instanceof FileVariable) return fileShown(value);
  if (value instanceof SequentialVariable) return 'File:  (Sequential)';
  if (value instanceof ListVariable) {
    const text = specialText(value);
    return `Select list (${text.length} bytes): "${shown(text.slice(0, LIST_SHOWN_MAX))}"`;
  }
  if (value instanceof ObjectValue) return `Object: ${value.parts.name}`;
  if (value instanceof Collection) return `Collection: ${value.size} elements`;
  if (value instanceof SocketValue) return 'Socket: ';
  return value instanceof ScreenImage ? 'Image: ' : 'Object: ';
}

/** What a variable holds, with its kind in front. */
export function valueShown(value: Value): string {
  if (value === undefined) return 'Unassigned';
  if (typeof value === 'number') return numberShown(value);
  if (value instanceof SpecialValue) return specialShown(value);
  const text = value.toString();
  const removed = removePosition(value);
  const position = removed > 0 ? `,R=${removed}` : '';
  return `String (${text.length} bytes${position}): "${shown(text)}"`;
}

function specialText(value: SpecialValue): string {
  return value instanceof ListVariable ? value.list.restAsText() : '';
}

/** The text of a value, to write it somewhere or to see whether it has changed. */
export function plainText(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string' || value instanceof DynamicArray) return value.toString();
  return value instanceof SpecialValue ? specialText(value) : '';
}
