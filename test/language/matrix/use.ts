// What the support matrix is made of: one use of each thing of the language.

/** A part of the matrix with a table of its own. */
export type Part =
  | 'statements'
  | 'restrictedStatements'
  | 'directives'
  | 'modes'
  | 'functions'
  | 'restrictedFunctions'
  | 'atVariables'
  | 'system'
  | 'status'
  | 'fileinfo'
  | 'selectinfo'
  | 'terminfo'
  | 'printUnits'
  | 'otherKeys'
  | 'conversions'
  | 'formats'
  | 'includes'
  | 'standardSubroutines'
  | 'extensions';

export interface Use {
  readonly name: string;
  /** What the page shows of it. */
  readonly form: string;
  /** Whole source text; the last line of END may be missing. */
  readonly program: string;
  /** What the program shows when it does what it should; absent: it need only compile. */
  readonly shows?: string | RegExp;
  /** What the compiler must say besides, where it is asked for. */
  readonly compiler?: RegExp;
  /** The program is compiled as it stands, without an END of its own. */
  readonly verbatim?: boolean;
  /** What is typed while it runs. */
  readonly input?: string;
  /** Programs that it calls, catalogued before. */
  readonly routines?: Readonly<Record<string, string>>;
  /** What is missing of something that works in the main. */
  readonly partly?: string;
  /** Why it cannot be here: it must fail. */
  readonly no?: string;
  /** The system that an addition comes from. */
  readonly origin?: string;
  /** What the page adds to a plain yes. */
  readonly note?: string;
}
