// The syntax tree of a program. Variables are objects shared by every node that names them, so
// later passes need no tables of names.

export type Storage =
  | 'local'
  /** Formal argument of the module, number `index`. */
  | 'argument'
  | 'common'
  /** Argument or PRIVATE variable of a LOCAL SUBROUTINE or FUNCTION. */
  | 'private'
  /** Variable of an object: PUBLIC or PRIVATE in a CLASS. */
  | 'member';

export interface Variable {
  readonly name: string;
  storage: Storage;
  /** Number that the generated code knows it by. */
  readonly number: number;
  /** Position among the arguments, in its COMMON block, or in its object. */
  index: number;
  /** 0 scalar, 1 or 2 as DIM says, -1 matrix whose DIM has not been seen. */
  dimensions: number;
  /** Fixed sizes from COMMON, PRIVATE or PUBLIC. */
  rows: number;
  columns: number;
  readonly common: CommonBlock | undefined;
  /** The LOCAL routine that owns it. */
  readonly owner: LocalRoutine | undefined;
  wasSet: boolean;
  wasUsed: boolean;
  /** Passed to another routine by reference, or itself an argument. */
  wasPassed: boolean;
  /** Given by reference to an operation or another routine, which may set it. */
  wasPassedOn: boolean;
  /** Line where the name stands first, for what is said of it at the end. */
  line?: number;
  /** The variable as an expression, made once for all places of the source that name it. */
  node?: { kind: 'variable'; variable: Variable } | undefined;
  /** Lives in a Box although it is local: the debugger reads and sets it. */
  isBoxed?: boolean;
  /** The name in the source of an argument of a PUBLIC routine, whose `name` is none. */
  argumentName?: string;
}

export interface CommonBlock {
  /** '' for the unnamed block. */
  readonly name: string;
  readonly number: number;
  readonly variables: Variable[];
  readonly unassigned: boolean;
  readonly pickStyle: boolean;
}

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '//'
  | '**'
  | ':'
  | 'fmt'
  | '='
  | '#'
  | '<'
  | '>'
  | '<='
  | '>='
  | 'and'
  | 'or'
  | 'matches';

export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'string'; value: string }
  | { kind: 'variable'; variable: Variable }
  | { kind: 'element'; variable: Variable; row: Expression; column: Expression | undefined }
  | { kind: 'at'; name: string; writable: boolean }
  | { kind: 'binary'; operator: BinaryOperator; left: Expression; right: Expression }
  | { kind: 'negate'; operand: Expression }
  | { kind: 'conditional'; test: Expression; yes: Expression; no: Expression }
  | {
      kind: 'extract';
      array: Expression;
      field: Expression;
      value: Expression | undefined;
      subvalue: Expression | undefined;
    }
  /** X[start,length]; without a start the last `length` characters. */
  | { kind: 'substring'; text: Expression; start: Expression | undefined; length: Expression }
  /** X[delimiter,occurrence,count] */
  | {
      kind: 'fields';
      text: Expression;
      delimiter: Expression;
      occurrence: Expression;
      count: Expression;
    }
  | { kind: 'function'; name: string; operands: Operand[] }
  /** A statement's operation whose result is true or false and decides between THEN and ELSE. */
  | { kind: 'test'; name: string; operands: Operand[] }
  | { kind: 'call'; target: CallTarget; arguments: Argument[]; key: Expression | undefined }
  /** SUBR() with a name worked out when running. */
  | { kind: 'subr'; name: Expression; arguments: Argument[] }
  | { kind: 'localCall'; routine: LocalReference; arguments: Argument[] }
  | { kind: 'member'; object: Expression; name: Expression; arguments: Argument[] }
  | { kind: 'me' }
  | { kind: 'itype'; name: string }
  /** Brackets: by value when passed as an argument. */
  | { kind: 'bracketed'; inner: Expression }
  /** Made by the emitter only: text of generated code. */
  | { kind: 'generated'; code: string }
  | { kind: 'error' };

/** What can stand left of an assignment without further qualification. */
export type Target =
  | { kind: 'variable'; variable: Variable }
  | { kind: 'element'; variable: Variable; row: Expression; column: Expression | undefined }
  | { kind: 'at'; name: string; writable: boolean };

export type Argument =
  | { kind: 'value'; expression: Expression }
  | { kind: 'matrix'; variable: Variable };

/** The subroutine that CALL or a function reference reaches. */
export type CallTarget = { kind: 'named'; name: string } | { kind: 'indirect'; holder: Target };

/** What a statement or function hands to its run-time operation, in the order of the parameters. */
export type Operand =
  | { kind: 'value'; expression: Expression }
  /** A Reference that the operation may read and set. */
  | { kind: 'reference'; target: Target }
  /** Like a reference, for an expression: the operation may still move its REMOVE pointer. */
  | { kind: 'temporary'; expression: Expression }
  | { kind: 'matrix'; variable: Variable }
  /** The arguments that the running routine was called with. */
  | { kind: 'arguments' }
  /** The object whose routine is running. */
  | { kind: 'me' }
  | { kind: 'constant'; value: number | string | boolean | null };

/** A local routine called before or after its definition; `routine` is filled at the end. */
export interface LocalReference {
  readonly name: string;
  routine: LocalRoutine | undefined;
}

export interface LocalRoutine {
  readonly name: string;
  readonly number: number;
  readonly isFunction: boolean;
  readonly parameters: Parameter[];
  readonly privates: Variable[];
  body: Statement[];
  readonly line: number;
}

export interface Parameter {
  readonly variable: Variable;
  readonly isMatrix: boolean;
  /** Written in brackets: the routine works on its own copy. */
  readonly byValue: boolean;
}

export type AssignmentOperator = '=' | '+' | '-' | '*' | '/' | ':';

/** The run-time function that replaces characters: the $MODE at the statement decides. */
export type SubstringHelper = 'setSubstr' | 'setSubstrPick' | 'setSubstrFixed';

export type AssignmentQualifier =
  | undefined
  | {
      kind: 'field';
      field: Expression;
      value: Expression | undefined;
      subvalue: Expression | undefined;
      /** X<f,v,s>[start,length] = */
      substring: { start: Expression; length: Expression } | undefined;
      /** $MODE COMPATIBLE.APPEND */
      isCompatible: boolean;
    }
  | { kind: 'substring'; start: Expression; length: Expression; helper: SubstringHelper }
  | { kind: 'fields'; delimiter: Expression; occurrence: Expression; count: Expression };

export interface Label {
  /** Name as written, with `ROUTINE:` in front inside a LOCAL routine. */
  readonly name: string;
  defined: boolean;
  /** Line where the name stands first. */
  line: number;
  isGosubTarget: boolean;
  isGotoTarget: boolean;
}

/** Clauses of a statement: what runs for each outcome of its operation. */
export interface Clauses {
  onError: Statement[] | undefined;
  locked: Statement[] | undefined;
  success: Statement[] | undefined;
  otherwise: Statement[] | undefined;
}

/** CATCH: what runs for exceptions of these names, or for all when there are none. */
export interface ExceptionHandler {
  readonly names: readonly string[];
  /** Gets the message of the exception. */
  readonly setting: Target | undefined;
  readonly body: Statement[];
}

export interface CaseArm {
  readonly test: Expression;
  readonly line: number;
  readonly body: Statement[];
}

export type StatementBody =
  | {
      kind: 'assign';
      target: Target;
      qualifier: AssignmentQualifier;
      operator: AssignmentOperator;
      value: Expression;
    }
  /** Where the debugger may stop: in front of an element of the line. */
  | { kind: 'stopPoint'; element: number }
  /** O->NAME(args) or O->NAME(args) = value */
  | {
      kind: 'setMember';
      object: Expression;
      name: Expression;
      arguments: Argument[];
      value: Expression | undefined;
    }
  /** Any statement that is one call of a run-time operation, with or without clauses. */
  | { kind: 'operation'; name: string; operands: readonly Operand[]; clauses: Clauses | undefined }
  /** Like 'operation', with the value it returns stored in a target. */
  | { kind: 'store'; name: string; operands: Operand[]; target: Target }
  | { kind: 'if'; test: Expression; yes: Statement[]; no: Statement[] }
  | { kind: 'case'; arms: CaseArm[] }
  | { kind: 'loop'; body: Statement[]; number: number }
  | {
      kind: 'for';
      number: number;
      control: Target;
      first: Expression;
      last: Expression;
      step: Expression | undefined;
      storeBeforeTest: boolean;
      body: Statement[];
    }
  | { kind: 'while'; test: Expression; negated: boolean; loop: number }
  | { kind: 'exit'; loop: number }
  | { kind: 'continue'; loop: number }
  | { kind: 'label'; label: Label }
  | { kind: 'goto'; label: Label }
  | { kind: 'gosub'; label: Label; routine: LocalReference; arguments: Argument[] }
  | { kind: 'onGoto'; selector: Expression; labels: Label[]; pickRange: boolean }
  | { kind: 'onGosub'; selector: Expression; labels: Label[]; pickRange: boolean }
  | { kind: 'return'; value: Expression | undefined }
  | { kind: 'returnTo'; label: Label }
  | { kind: 'call'; target: CallTarget; arguments: Argument[]; enter: boolean }
  | { kind: 'dim'; variable: Variable; rows: Expression; columns: Expression; pickStyle: boolean }
  | { kind: 'matFill'; variable: Variable; value: Expression }
  | { kind: 'matCopy'; variable: Variable; source: Variable }
  | { kind: 'clear' }
  | { kind: 'clearCommon'; name: string }
  | { kind: 'transaction'; body: Statement[]; number: number }
  | { kind: 'try'; body: Statement[]; handlers: ExceptionHandler[] }
  | { kind: 'leaveTransaction'; commit: boolean; number: number }
  | { kind: 'setArgument'; position: Expression; value: Expression }
  | { kind: 'evaluate'; expression: Expression }
  | { kind: 'precision'; decimals: Expression }
  | { kind: 'sequence'; body: Statement[] }
  | { kind: 'stop' }
  | { kind: 'pause' };

export interface Statement {
  readonly line: number;
  readonly body: StatementBody;
}

export interface PublicRoutine {
  readonly name: string;
  readonly number: number;
  readonly kind: 'get' | 'set';
  readonly parameters: Parameter[];
  readonly varArgs: boolean;
  /** With `...` as many as the class allows, else the number of parameters. */
  readonly argumentsMax: number;
  body: Statement[];
}

export interface ClassParts {
  readonly members: Variable[];
  /** Names that other programs may use, with true for READONLY. */
  readonly publicMembers: Map<string, { variable: Variable; readOnly: boolean }>;
  readonly routines: PublicRoutine[];
  /** MAX.ARGS */
  readonly argumentsMax: number;
  readonly inherits: { name: string; variable: Variable }[];
}

export interface Program {
  readonly name: string;
  readonly kind: 'program' | 'subroutine' | 'function' | 'class';
  readonly parameters: Parameter[];
  readonly varArgs: boolean;
  readonly body: Statement[];
  readonly routines: LocalRoutine[];
  readonly variables: Variable[];
  readonly commons: CommonBlock[];
  readonly classParts: ClassParts | undefined;
  /** Result variable of a FUNCTION. */
  readonly result: Variable | undefined;
  readonly noCaseStrings: boolean;
  readonly usesPrecision: boolean;
  readonly asksForGosubs: boolean;
  /** ARG() or SET.ARG: the routine must have its arguments as a list. */
  readonly usesArguments: boolean;
  /** Some label stands inside another statement: lowering may have something to do. */
  readonly labelsInside: boolean;
  readonly lineTable: boolean;
  readonly symbolTable: boolean;
  readonly qmCall: boolean;
  readonly debug: boolean;
  readonly modes: ReadonlySet<string>;
}
