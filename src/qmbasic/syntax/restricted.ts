// Words of the original's own system programs ($INTERNAL), which user programs never had, and what does their work here.

/** What to use instead; '' when nothing of the kind is open to programs. */
export type Instead = string;

const COMMANDS = (...commands: string[]): Instead =>
  `EXECUTE ${commands.map((one) => `'${one}'`).join(' or ')}`;

/** Statements that need $INTERNAL. */
export const RESTRICTED_STATEMENTS: ReadonlyMap<string, Instead> = new Map([
  ['ADD', '+='],
  ['AKCLEAR', COMMANDS('BUILD.INDEX')],
  ['AKDELETE', COMMANDS('DELETE.INDEX')],
  ['AKENABLE', COMMANDS('BUILD.INDEX')],
  ['AKREAD', 'SELECTINDEX'],
  ['AKRELEASE', 'RELEASE'],
  ['AKWRITE', 'WRITE, which keeps the indices'],
  ['BREAKPOINT', 'DEBUG, or the debugger'],
  ['CALLV', 'CALL with a list of arguments'],
  ['COMO', COMMANDS('COMO')],
  ['CONFIGURE.FILE', COMMANDS('CONFIGURE.FILE')],
  ['CREATE.AK', COMMANDS('CREATE.INDEX')],
  ['DEBUG.OFF', 'the debugger'],
  ['DEBUG.ON', 'the debugger'],
  ['DEBUG.SET', 'the debugger'],
  ['DELETE.AK', COMMANDS('DELETE.INDEX')],
  ['DELETE.COMMON', COMMANDS('DELETE.COMMON')],
  ['KEYBOARD.INPUT', 'INPUT'],
  ['MODIFY', COMMANDS('ED')],
  ['QUIT', "STOP, ABORT or EXECUTE 'OFF'"],
  ['RELEASE.LOCK', 'RELEASE or UNLOCK'],
  ['REMOVE.TOKEN', 'FIELD() or REMOVE'],
  ['RESET.MODES', ''],
  ['REWIND', 'OPENSEQ and SEEK'],
  ['RUN', COMMANDS('RUN')],
  ['SET.MODES', ''],
  ['SET.STATUS', ''],
  ['SET.TRIGGER', COMMANDS('SET.TRIGGER')],
  ['SET.UNASSIGNED', 'CLEAR, or an empty text'],
  ['SORTADD', 'SSELECT, or CALL !SORT'],
  ['SORTCLEAR', 'SSELECT, or CALL !SORT'],
  ['SORTINIT', 'SSELECT, or CALL !SORT'],
  ['TRACE', 'the debugger'],
  ['UNLOAD.OBJECT', ''],
  ['VARSET', '='],
  ['WATCH', 'the debugger'],
  ['WRITEPKT', 'WRITE.SOCKET()'],
]);

/** Functions that need $INTERNAL. */
export const RESTRICTED_FUNCTIONS: ReadonlyMap<string, Instead> = new Map([
  ['ABORT.CAUSE', '@ABORT.CODE'],
  ['AKMAP', 'INDICES()'],
  ['ANALYSE', COMMANDS('ANALYSE.FILE')],
  ['BREAK.COUNT', 'BREAK OFF and SYSTEM(1032)'],
  ['BTREE', 'SSELECT'],
  ['CHANGED', ''],
  ['DEBUG.INFO', 'the debugger'],
  ['EVENTS', ''],
  ['EXPAND.HF', 'HEADING and FOOTING'],
  ['FCONTROL', 'FILEINFO()'],
  ['FIND', 'LOCATE() or the statement FIND'],
  ['FORMCSV', 'PRINTCSV or WRITECSV'],
  ['GETLOCKS', COMMANDS('LIST.READU')],
  ['GRPSTAT', COMMANDS('ANALYSE.FILE')],
  ['IS.SUBR', ''],
  ['ISMV', 'COUNT() of @VM'],
  ['KERNEL', 'SYSTEM()'],
  ['LIST.COMMON', COMMANDS('LIST.COMMON')],
  ['LOAD.OBJECT', 'CALL'],
  ['LOADED', 'CATALOGUED()'],
  ['LOGIN', ''],
  ['LOGIN.PORT', ''],
  ['LOGOUT', COMMANDS('LOGOUT')],
  ['OPTION', COMMANDS('OPTION')],
  ['OSPATH', 'OPENSEQ, DIR() or FILEINFO()'],
  ['OSRENAME', 'OS.EXECUTE'],
  ['PACKAGE', ''],
  ['PCONFIG', 'CONFIG()'],
  ['PHANTOM', COMMANDS('PHANTOM')],
  ['PROMPT', 'the statement PROMPT'],
  ['PTERM', COMMANDS('TERM')],
  ['PWCRYPT', 'ENCRYPT()'],
  ['READPKT', 'READ.SOCKET()'],
  ['REMOVEF', 'REMOVE()'],
  ['SCAN', 'FIELD() or INDEX()'],
  ['SORTDATA', 'SSELECT, or CALL !SORT'],
  ['SORTNEXT', 'SSELECT, or CALL !SORT'],
  ['TESTLOCK', 'RECORDLOCKED()'],
]);

/** Directives of the original's own programs. */
export const RESTRICTED_DIRECTIVES: ReadonlySet<string> = new Set([
  'EXPLIST',
  'FLAGS',
  'INTERNAL',
  'RECURSIVE',
]);
