// The run-time object: everything that generated code and the operations of statements and
// functions may touch.
import { type Session, StopSignal } from '#session/index.ts';
import { downcase, lookAtMemory, upcase } from '#values/index.ts';
import type { FunctionShape } from '../syntax/shapes.ts';
import * as arithmetic from './arithmetic.ts';
import { assigned, clamp } from './assigned.ts';
import { readAtValue, writeAtValue } from './at-values.ts';
import {
  argumentAt,
  type CallArgument,
  calledName,
  type Link,
  type Routine,
  rd,
  refOf,
  SubroutineValue,
  setArgument,
} from './calls.ts';
import type { CommonBlocks, CommonSlot } from './common-blocks.ts';
import * as comparison from './comparison.ts';
import { currentPrecision, int, num, numberText, setPrecision, text, truth } from './conversion.ts';
import * as dynamicArrays from './dynamic-arrays.ts';
import { caught, enterTry, leaveTry, type TryState } from './exceptions.ts';
import { CallFault, Fault } from './fault.ts';
import { FrameStack, frameHelpers } from './frames.ts';
import { rememberedField, rememberedNumber } from './last-field.ts';
import * as matrix from './matrix.ts';
import * as objects from './objects.ts';
import { OpenVariables } from './open-variables.ts';
import * as texts from './texts.ts';
import { Box, copyValue, type Reference, type Value } from './value.ts';

/**
 * A run-time operation of a statement: its operands in the order that its syntax gave them. Returns
 * a Clause or a value.
 */
export type Operation = (rt: Runtime, ...operands: never[]) => unknown;

/** A function of the language: how it is written, what it does. */
export interface FunctionRow extends FunctionShape {
  readonly summary: string;
  /** Allowed in I-type expressions. */
  readonly itype?: boolean;
  readonly call: (rt: Runtime, ...operands: never[]) => Value;
  /**
   * For functions of two operands: what to call with the first alone where the second is a text
   * that stands in the program.
   */
  readonly prepare?: (rt: Runtime, second: string) => (first: Value) => Value;
}

export type FunctionTable = Readonly<Record<string, FunctionRow>>;

type Callable = (rt: Runtime, ...operands: unknown[]) => Value;

/** What the session around a program does for it: other routines, polling, objects. */
export interface ProgramServices {
  readonly session: Session;
  readonly commons: CommonBlocks;
  /** One word that is not 0 when a program should pause: break key, logout, time limit. */
  readonly watch: Int32Array;
  /** Called when `watch` is not 0. May throw. */
  poll(): void;
  /** Finds a catalogued subroutine; throws when there is none. */
  findRoutine(name: string): Routine;
  /** Functions and operations by name, with the run-time object as first argument. */
  readonly functions: Readonly<Record<string, Callable>>;
  readonly prepared: Readonly<Record<string, NonNullable<FunctionRow['prepare']>>>;
  readonly operations: Readonly<Record<string, Callable>>;
}

/** Memory is looked at after so many rounds of the outer loops of a routine. */
const TURNS = 1024;

/** Makes the frozen object that generated code of one session runs on. */
export function createRuntime(services: ProgramServices) {
  const { watch } = services;
  const links = new Map<string, Link>();

  /** The link of a subroutine name; the routine is looked for at the first call. */
  function link(name: string): Link {
    let known = links.get(name);
    if (!known) {
      const made: Link = {
        name,
        f: (...args) => {
          made.f = services.findRoutine(name);
          return made.f(...args);
        },
      };
      links.set(name, made);
      known = made;
    }
    return known;
  }

  /** CALL @variable: the variable keeps the routine once found. */
  function callIndirect(holder: Reference, ...args: CallArgument[]): Value {
    const held = holder.v;
    if (held instanceof SubroutineValue) return held.link.f(...args);
    const name = calledName(held);
    const found = new SubroutineValue(name, link(name.toUpperCase()));
    holder.v = found;
    return found.link.f(...args);
  }

  /** SUBR(name, ...) */
  function callNamed(name: Value, ...args: CallArgument[]): Value {
    if (name instanceof SubroutineValue) return name.link.f(...args);
    return link(calledName(name).toUpperCase()).f(...args);
  }

  const openVariables = new OpenVariables();

  /** OBJECT(): objects that want to be told of their end are told when the program ends. */
  function createObject(name: string, args: readonly CallArgument[]): objects.ObjectValue {
    const find = (wanted: string) => services.findRoutine(wanted.toUpperCase());
    const object = objects.createObject(find, name, args);
    return object.isDestroyed ? openVariables.add(object) : object;
  }

  const frames = new FrameStack();
  let inmat = 0;

  const runtime = {
    ...arithmetic,
    ...comparison,
    ...dynamicArrays,
    ...matrix,
    ...texts,
    text,
    num,
    int,
    truth,
    numberText,
    upcase,
    downcase,
    fieldOf: rememberedField,
    fieldNumber: rememberedNumber,
    /** INDEX() of the first occurrence. */
    firstIndex(text: string, part: string): number {
      services.session.status = 0;
      return text.indexOf(part) + 1;
    },
    copyValue,
    assigned,
    clamp,
    Box,
    rd,
    refOf,
    argumentAt,
    setArgument,
    link,
    callIndirect,
    callNamed,
    currentPrecision,
    setPrecision,
    /** PRECISION n: 0 to 14. */
    precisionOf: (value: Value) => Math.min(Math.max(int(value), 0), 14),
    ...frameHelpers(frames),
    frames,
    session: services.session,
    commons: services.commons,
    functions: services.functions,
    prepared: services.prepared,
    operations: services.operations,
    watch,
    openVariables,
    createObject,
    getMember: objects.getMember,
    setMember: objects.setMember,
    checkedObject: objects.checkedObject,
    poll: () => services.poll(),
    /** A thousand rounds of a loop have gone by. */
    tick: lookAtMemory,
    /** So many rounds of outer loops have gone by, or somebody wants the program to pause; after how many the next time. */
    turn(rounds: number): number {
      if (watch[0] !== 0) services.poll();
      lookAtMemory();
      return rounds < TURNS ? rounds * 2 : rounds;
    },
    /** Begins a TRY whose handlers take these names. */
    enterTry: (names: string) => enterTry(services.session, names),
    leaveTry: (state: TryState) => leaveTry(services.session, state),
    /** Which handler of a TRY takes what was thrown; throws it again when none does. */
    caughtBy: (error: unknown, state: TryState, ...handlers: string[]) =>
      caught(services.session, error, state, handlers),
    common: (name: string, slots: CommonSlot[], unassigned: boolean, isPick: boolean) =>
      services.commons.block(name, slots, unassigned, isPick),
    usingCommons: (names: readonly string[], routine: Routine) =>
      services.commons.using(names, routine),
    clearCommon: (name: string) => services.commons.clear(name),
    /** {NAME}: an item of a dictionary, `file þ item`, worked out for @ID and @RECORD. */
    itype: (reference: string): Value => {
      const [file = '', item = ''] = reference.split('\xfe');
      return services.session.itemEvaluator?.evaluateNamed(file, item) ?? '';
    },
    getAt: (name: string) => readAtValue(services.session, name),
    setAt: (name: string, value: Value) => writeAtValue(services.session, name, value),
    /** DIM: after it INMAT() is 0. */
    dim(one: matrix.Matrix, rows: Value, columns: Value, isPick: boolean): matrix.Matrix {
      inmat = 0;
      return matrix.dim(one, rows, columns, isPick);
    },
    /** INMAT(): elements set by the last operation on a matrix. */
    inmat: () => inmat,
    setInmat(count: number): void {
      inmat = count;
    },
    stop(): never {
      throw new StopSignal('stop');
    },
    clearMatrix(one: matrix.Matrix): void {
      one.elements.fill(0);
    },
    /** Called with the wrong number of arguments. */
    badArguments(name: string, wanted: number, given: number): never {
      throw new CallFault(name, wanted, given);
    },
    /** Ends the program with a message that names its line. */
    fault(message: string): never {
      throw new Fault(message);
    },
  };
  return Object.freeze(runtime);
}

/** The run-time object of a session. */
export type Runtime = ReturnType<typeof createRuntime>;
