// Objects: what OBJECT() makes of a CLASS, and O->NAME in its forms.
import type { Session } from '#session/index.ts';
import { type CallArgument, type Routine, rd } from './calls.ts';
import type { CommonSlot } from './common-blocks.ts';
import { int, text } from './conversion.ts';
import { Fault } from './fault.ts';
import { Matrix } from './matrix.ts';
import { OpenValue } from './open-variables.ts';
import { Box, copyValue, type Value } from './value.ts';

/**
 * GET routines and public functions give a value; SET routines and public subroutines are told one.
 */
export type MemberKind = 'get' | 'set';

interface CompiledMember {
  readonly name: string;
  readonly kind: MemberKind;
  readonly parameterCount: number;
  /** Where `varArgs` is true: as many may be given. */
  readonly argumentsMax: number;
  readonly varArgs: boolean;
}

/** What a compiled CLASS says of itself; it can be written to JSON. */
export interface CompiledClass {
  readonly name: string;
  readonly members: readonly CommonSlot[];
  readonly publicMembers: Readonly<Record<string, { index: number; readOnly: boolean }>>;
  /** In the order of their numbers. */
  readonly routines: readonly CompiledMember[];
  /** MAX.ARGS */
  readonly argumentsMax: number;
  /** Classes whose objects a new one starts with, and the variables that hold them. */
  readonly inherits: readonly { name: string; index: number }[];
}

/** The routine of a class: the object, the number of one of its public routines, arguments. */
type ClassRoutine = (object: ObjectValue, number: number, args: readonly CallArgument[]) => Value;

const classes = new WeakMap<Routine, CompiledClass>();

/** Tells that a routine is that of a class. */
export function registerClass(routine: Routine, parts: CompiledClass): void {
  classes.set(routine, parts);
}

const ARGUMENT_COUNT = 'Argument count mismatch in object reference';
const CREATE = 'CREATE.OBJECT';
const DESTROY = 'DESTROY.OBJECT';
const UNDEFINED = 'UNDEFINED';

export class ObjectValue extends OpenValue {
  readonly typeNumber = 15;
  readonly parts: CompiledClass;
  readonly members: readonly Box[];
  /** Objects asked for names that this one does not know. */
  readonly inherited: ObjectValue[] = [];
  readonly #routine: ClassRoutine;

  constructor(routine: Routine, parts: CompiledClass) {
    super();
    // A routine that was registered as one of a class takes the arguments of a class
    this.#routine = routine as unknown as ClassRoutine;
    this.parts = parts;
    this.members = parts.members.map(({ rows, columns }) => {
      if (rows === 0) return new Box(undefined);
      const matrix = new Matrix();
      matrix.resize(rows, columns, false);
      return new Box(matrix);
    });
  }

  /** The number of a public routine of this class, or -1. */
  routineNumber(name: string, kind: MemberKind): number {
    return this.parts.routines.findIndex((one) => one.name === name && one.kind === kind);
  }

  run(number: number, args: readonly CallArgument[]): Value {
    const member = this.parts.routines[number];
    if (!member) return '';
    const { parameterCount, argumentsMax, varArgs } = member;
    const fits = varArgs ? args.length <= argumentsMax : args.length === parameterCount;
    if (!fits) throw new Fault(ARGUMENT_COUNT);
    return this.#routine(this, number, args);
  }

  /**
   * Runs a routine that the class may have. Nobody counts its arguments: those left out are
   * unassigned, those too many are dropped.
   */
  runIfKnown(name: string, args: readonly CallArgument[]): void {
    this.runUnchecked(this.routineNumber(name, 'set'), args);
  }

  runUnchecked(number: number, args: readonly CallArgument[]): Value {
    const member = this.parts.routines[number];
    if (!member) return '';
    const { parameterCount, varArgs } = member;
    const given = varArgs ? [...args] : args.slice(0, parameterCount);
    while (!varArgs && given.length < parameterCount) given.push(new Box(undefined));
    return this.#routine(this, number, given);
  }

  override *inside(): Iterable<Value> {
    for (const { v } of this.members) {
      if (v instanceof Matrix) yield* v.elements;
      else yield v;
    }
    yield* this.inherited;
  }

  override close(_session: Session): void {
    this.runIfKnown(DESTROY, []);
  }

  get isDestroyed(): boolean {
    return this.routineNumber(DESTROY, 'set') >= 0;
  }
}

/** OBJECT(class, arguments): `find` gives the routine of a catalogued name. */
export function createObject(
  find: (name: string) => Routine,
  name: string,
  args: readonly CallArgument[],
): ObjectValue {
  const routine = find(name);
  const parts = classes.get(routine);
  if (!parts) throw new Fault(`${name} is not a CLASS module`);
  const object = new ObjectValue(routine, parts);
  for (const base of parts.inherits) {
    const inherited = createObject(find, base.name, []);
    object.inherited.push(inherited);
    const box = object.members[base.index];
    if (box) box.v = inherited;
  }
  object.runIfKnown(CREATE, args);
  return object;
}

/** The object in a value; anything else ends the program. */
export function objectOf(value: Value, message = 'Invalid object reference'): ObjectValue {
  if (value instanceof ObjectValue) return value;
  throw new Fault(message);
}

interface FoundMember {
  readonly object: ObjectValue;
  /** A public routine by its number, or a public variable. */
  readonly routine: number;
  readonly box: Box | undefined;
}

/** A public routine, a public variable, then what inherited objects have under that name. */
function findMember(object: ObjectValue, name: string, kind: MemberKind): FoundMember | undefined {
  const routine = object.routineNumber(name, kind);
  if (routine >= 0) return { object, routine, box: undefined };
  const { publicMembers } = object.parts;
  const member = Object.hasOwn(publicMembers, name) ? publicMembers[name] : undefined;
  if (member) {
    // ScarletDME: a variable that may only be read hides those of inherited objects
    if (member.readOnly && kind === 'set') return undefined;
    return { object, routine, box: object.members[member.index] };
  }
  const other = object.routineNumber(name, kind === 'get' ? 'set' : 'get');
  if (other >= 0) throw new Fault(`Illegal reference to property (${name}).`);
  for (const inherited of object.inherited) {
    const found = findMember(inherited, name, kind);
    if (found) return found;
  }
  return undefined;
}

function undefinedMember(
  object: ObjectValue,
  name: string,
  kind: MemberKind,
  args: readonly CallArgument[],
): Value {
  const handler = findMember(object, UNDEFINED, kind);
  if (!handler || handler.routine < 0)
    throw new Fault(`Unrecognised property/method name (${name}).`);
  if (args.length >= handler.object.parts.argumentsMax) throw new Fault(ARGUMENT_COUNT);
  return handler.object.runUnchecked(handler.routine, [name, ...args]);
}

/** O->NAME(arguments) as a value. */
export function getMember(value: Value, name: Value, ...args: CallArgument[]): Value {
  const object = objectOf(value);
  const key = text(name, 1).toUpperCase();
  const found = findMember(object, key, 'get');
  if (!found) return undefinedMember(object, key, 'get', args);
  if (!found.box) return found.object.run(found.routine, args);
  const held = found.box.v;
  if (held instanceof Matrix) return held.elements[elementAt(held, args)];
  if (args.length > 0) throw new Fault(ARGUMENT_COUNT);
  return held;
}

/** O->NAME(arguments) = value, with the value as the last argument, or the call of a method. */
export function setMember(value: Value, name: Value, ...args: CallArgument[]): void {
  const object = objectOf(value);
  const key = text(name, 1).toUpperCase();
  const found = findMember(object, key, 'set');
  if (!found) undefinedMember(object, key, 'set', args);
  else if (!found.box) found.object.run(found.routine, args);
  else setVariable(found.box, args);
}

function setVariable(box: Box, args: readonly CallArgument[]): void {
  const value = copyValue(rd(args.at(-1)));
  const held = box.v;
  if (held instanceof Matrix) held.elements[elementAt(held, args.slice(0, -1))] = value;
  else if (args.length !== 1) throw new Fault(ARGUMENT_COUNT);
  else box.v = value;
}

/** Where the element of a public matrix lies; as many subscripts as it has dimensions. */
function elementAt(matrix: Matrix, subscripts: readonly CallArgument[]): number {
  const isTwo = matrix.columns > 0;
  if (subscripts.length !== (isTwo ? 2 : 1)) throw new Fault(ARGUMENT_COUNT);
  const [row, column] = subscripts.map((one) => int(rd(one)));
  const at = matrix.offset(row ?? 0, column);
  if (at < 0) throw new Fault('Array subscript out of range');
  return at;
}

/** The object that a class routine runs for. */
export function checkedObject(value: unknown): ObjectValue {
  if (value instanceof ObjectValue) return value;
  throw new Fault('A CLASS routine may not be used in this way');
}
