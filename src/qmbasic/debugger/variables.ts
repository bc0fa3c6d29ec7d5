// Reading and setting what the user of the debugger names, in the frame that is looked at.
import { atVariable } from '../operations/system-values.ts';
import { text } from '../runtime/conversion.ts';
import type { Frame, VariableHolder } from '../runtime/frames.ts';
import { Matrix } from '../runtime/matrix.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { copyValue, type Reference, type Value } from '../runtime/value.ts';
import { type NamedVariable, variablesOf } from './frame-view.ts';
import { DebugError, parsePath, type Subscript, type VariablePath } from './variable-path.ts';

/** Functions that tell of the program at work: shown like variables. */
const SYSTEM_FUNCTIONS: ReadonlySet<string> = new Set([
  'STATUS()',
  'INMAT()',
  'COL1()',
  'COL2()',
  'OS.ERROR()',
]);

/** What a path leads to. */
export interface FoundVariable {
  /** As it was named, in the case that the program knows. */
  readonly label: string;
  /** `system`: an @-variable or a function. */
  readonly scope: NamedVariable['scope'] | 'system';
  /** The routine whose own variable it is; undefined for those that outlive their routine. */
  readonly owner: Frame | undefined;
  read(): Value;
  /** Absent for what cannot be set. */
  readonly set?: (value: Value) => void;
}

export class VariableFinder {
  readonly #rt: Runtime;
  readonly #frame: Frame;

  constructor(rt: Runtime, frame: Frame) {
    this.#rt = rt;
    this.#frame = frame;
  }

  /** Every variable by name. */
  list(): NamedVariable[] {
    return variablesOf(this.#rt.frames, this.#frame);
  }

  /** What the text names. Throws DebugError when there is no such thing. */
  find(named: string): FoundVariable {
    const caseSensitive = this.#frame.program.debug?.caseSensitive ?? false;
    const path = parsePath(named, caseSensitive);
    if (path.name.startsWith('@')) return this.#within(this.#at(path), path);
    if (path.name.endsWith('()')) return this.#within(this.#system(path), path);
    const variable = this.list().find((one) => one.name === path.name);
    if (!variable) throw new DebugError('Variable not defined');
    const { scope, holder } = variable;
    const owner = scope === 'local' ? variable.frame : undefined;
    const label = labelOf(path, (one) => String(this.#index(one)));
    if (path.subscripts.length === 0) {
      return this.#within({ label, scope, owner, ...whole(holder) }, path);
    }
    const matrix = matrixIn(holder);
    if (!matrix) throw new DebugError('Index not allowed with scalar variable');
    const at = elementOffset(
      matrix,
      path.subscripts.map((one) => this.#index(one)),
    );
    const element = {
      label,
      scope,
      owner,
      read: () => matrix.elements[at],
      set: (value: Value) => {
        matrix.elements[at] = value;
      },
    };
    return this.#within(element, path);
  }

  #at({ name }: VariablePath): FoundVariable {
    const value = atVariable(this.#rt.session, name.slice(1));
    if (value === undefined) throw new DebugError('Unrecognised @-variable');
    return {
      label: name,
      scope: 'system',
      owner: undefined,
      read: () => this.#rt.getAt(name.slice(1)),
    };
  }

  #system({ name }: VariablePath): FoundVariable {
    if (!SYSTEM_FUNCTIONS.has(name)) throw new DebugError('Variable not defined');
    const call = this.#rt.functions[name.slice(0, -2)];
    return { label: name, scope: 'system', owner: undefined, read: () => call?.(this.#rt, null) };
  }

  #index(subscript: Subscript): number {
    if (typeof subscript === 'number') return subscript;
    const value = Number(text(this.find(subscript).read()));
    if (!Number.isInteger(value)) throw new DebugError('Index out of range');
    return value;
  }

  /** The item of a dynamic array or the part of a text that the path goes on to. */
  #within(found: FoundVariable, path: VariablePath): FoundVariable {
    let result = found;
    if (path.item) {
      const [field, value, subvalue] = path.item.map((one) => this.#index(one));
      const place = [field ?? 0, value ?? 0, subvalue ?? 0] as const;
      const outer = result;
      const read = () => this.#rt.ext3(assignedText(outer), ...place);
      const label = `${outer.label}<${place.join(',').replace(/(,0)+$/, '')}>`;
      const { set } = outer;
      const setItem = (item: Value) => set?.(this.#replaced(outer, place, item));
      result = { ...outer, label, read, ...(set && { set: setItem }) };
    }
    if (path.substring) {
      const [start, length] = path.substring.map((one) => this.#index(one));
      const outer = result;
      const from = Math.max((start ?? 1) - 1, 0);
      const read = () => text(assignedText(outer)).slice(from, from + (length ?? 0));
      const { scope, owner } = outer;
      const label = `${outer.label}[${start ?? 1},${length ?? 0}]`;
      result = { label, scope, owner, read };
    }
    return result;
  }

  #replaced(outer: FoundVariable, place: readonly [number, number, number], item: Value): Value {
    return this.#rt.rep(copyValue(assignedText(outer)), ...place, item);
  }
}

/** A value that can be taken as text. */
function assignedText(found: FoundVariable): Value {
  const value = found.read();
  if (value instanceof Matrix) throw new DebugError('Index out of range');
  return value === undefined ? '' : value;
}

function labelOf(path: VariablePath, shown: (one: Subscript) => string): string {
  const { name, subscripts } = path;
  return subscripts.length === 0 ? name : `${name}(${subscripts.map(shown).join(',')})`;
}

/** The matrix in a variable; undefined for a scalar. */
export function matrixIn(holder: VariableHolder): Matrix | undefined {
  if (holder instanceof Matrix) return holder;
  return holder.v instanceof Matrix ? holder.v : undefined;
}

/** A variable without subscripts; a matrix as a whole cannot be set. */
function whole(holder: VariableHolder): Pick<FoundVariable, 'read' | 'set'> {
  const matrix = matrixIn(holder);
  if (matrix) return { read: () => matrix };
  const reference = holder as Reference;
  return {
    read: () => reference.v,
    set: (value) => {
      reference.v = value;
    },
  };
}

function elementOffset(matrix: Matrix, [row = 0, column]: readonly number[]): number {
  if (column === undefined) {
    if (matrix.columns > 0 && row !== 0) {
      throw new DebugError('Two dimensional matrix requires two index values');
    }
    const at = matrix.offset(row, undefined);
    if (at < 0) throw new DebugError('Index out of range');
    return at;
  }
  if (matrix.columns === 0) {
    throw new DebugError('Single dimensional matrix requires one index value');
  }
  if (column < 1 || column > matrix.columns) throw new DebugError('Column index out of range');
  if (row < 1 || row > matrix.rows) throw new DebugError('Row index out of range');
  return matrix.offset(row, column);
}
