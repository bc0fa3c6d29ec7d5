// Every configuration parameter: those that the documents promise and those of the original's own files.

type ParameterKind = 'number' | 'boolean' | 'text' | 'list';

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly default: string;
  readonly meaning: string;
  /** Inclusive limits of a number. */
  readonly range?: readonly [number, number];
}

const number = (
  name: string,
  fallback: string,
  meaning: string,
  range?: readonly [number, number],
): Parameter => ({ name, kind: 'number', default: fallback, meaning, ...(range && { range }) });
const flag = (name: string, fallback: 'YES' | 'NO', meaning: string): Parameter => ({
  name,
  kind: 'boolean',
  default: fallback,
  meaning,
});
const text = (name: string, fallback: string, meaning: string): Parameter => ({
  name,
  kind: 'text',
  default: fallback,
  meaning,
});
const list = (name: string, fallback: string, meaning: string): Parameter => ({
  name,
  kind: 'list',
  default: fallback,
  meaning,
});

/** Limits, sessions, network and security: what the manual describes. */
const DOCUMENTED: readonly Parameter[] = [
  number('MAXUSERS', '32', 'concurrent sessions', [1, 100_000]),
  number('NUMUSERS', '32', 'other name of MAXUSERS', [1, 100_000]),
  number('NUMFILES', '40', 'open files of a session', [10, 1000]),
  number('NETFILES', '10', 'remote file connections', [0, 100]),
  number('SHMEM', '32', 'shared memory in MB', [16, 2048]),
  number('BUFFERPOOL', '8', 'cache in MB', [4, 512]),
  number('SORTMEM', '4', 'memory of a sort before it uses disk: MB, above 256 KB'),
  number('MAXIDLEN', '255', 'longest record id', [32, 4096]),
  number('DEADLOCK', '60', 'seconds until a deadlock is looked for', [0, 3600]),
  number('QMSERVER_PORT', '4242', 'port of terminal sessions, 0 is off', [0, 65_535]),
  number('QMCLIENT_PORT', '4243', 'port of client programs, 0 is off', [0, 65_535]),
  flag('ALLOW_REMOTE', 'YES', 'NO: connections from this machine only'),
  list('BIND_ADDRESS', '127.0.0.1', 'addresses to listen on'),
  list('ALLOWED_HOSTS', '', 'who may connect; empty: everybody'),
  list(
    'SOCKET_HOSTS',
    '',
    'addresses and networks that sockets and HTTP of programs may connect to; NONE; empty: all',
  ),
  flag('REQUIRE_PASSWORD', 'YES', 'passwords at network logins'),
  number('PASSWORD_EXPIRY', '0', 'days until a password must be changed', [0, 365]),
  number('PASSWORD_MIN_LENGTH', '12', 'shortest password'),
  flag('PASSWORD_COMPLEXITY', 'NO', 'four classes of characters in a password'),
  number('PASSWORD_HISTORY', '5', 'old passwords that may not be used again'),
  text('SMTP_SERVER', '', 'mail server of SENDMAIL; empty: no mail is sent'),
  number(
    'SMTP_PORT',
    '0',
    'its port; 0: 465 with IMPLICIT, 587 with SMTP_USER, else 25',
    [0, 65_535],
  ),
  text('SMTP_USER', '', 'user at the mail server; empty: no login'),
  text('SMTP_PASSWORD', '', 'password of that user; SMTP_PASSWORD_FILE keeps it out of the way'),
  text('SMTP_PASSWORD_FILE', '', 'file whose first line is the password'),
  text(
    'SMTP_TLS',
    'AUTO',
    'NONE, AUTO (STARTTLS where offered, and always with a password), REQUIRED, IMPLICIT',
  ),
  text('SMTP_CA', '', 'PEM file of the authorities to trust; empty: those of the system'),
  number('SMTP_TIMEOUT', '60', 'seconds to wait for the mail server', [1, 3600]),
  text('SMTP_FROM', '', 'sender of mails that name none'),
  list('ADMIN_USERS', 'root,qmsys', 'administrators'),
  list('RESTRICTED_COMMANDS', '', 'commands that are switched off'),
  number('SESSION_TIMEOUT', '0', 'seconds a session may last, 0: no limit'),
  number('IDLE_TIMEOUT', '0', 'seconds a session may be idle, 0: no limit'),
  number(
    'SESSION_MEMORY',
    '0',
    'memory of a session in MB, 0: what the engine gives',
    [0, 1_000_000],
  ),
  flag('SESSION_LOGGING', 'NO', 'record sessions'),
  text('SESSION_LOG', '', 'where sessions are recorded'),
  flag('AUDIT_LOGGING', 'NO', 'write the audit file'),
  text('AUDIT_FILE', '', 'path of the audit file'),
  text('AUDIT_LEVEL', '', 'what is audited'),
  flag('LOGGING', 'NO', 'write system logs'),
  text('LOGDIR', '', 'directory of the logs'),
  text('LOGLEVEL', 'INFO', 'DEBUG, INFO, WARNING or ERROR'),
  text('LOGROTATE', '', 'rotation of logs'),
  text('LOGSIZE', '10M', 'size at which a log is rotated'),
  number('LOGKEEP', '7', 'logs kept'),
  number('SPLIT_LOAD', '80', 'accepted; our storage has no such notion'),
  flag('CACHE_ENABLE', 'YES', 'accepted; our storage has no such notion'),
  number('CACHE_SIZE', '0', 'accepted; our storage has no such notion'),
  text('BACKUP_DIR', '', 'directory of backups'),
  flag('AUTO_BACKUP', 'NO', 'scheduled backups'),
  text('BACKUP_TIME', '02:00', 'when they start'),
  number('BACKUP_RETAIN', '7', 'days they are kept'),
  text('WRITE_DURABILITY', 'async', 'async, group or sync'),
];

/** Parameters that only the original's own configuration files have. */
const ORIGINAL: readonly Parameter[] = [
  number('CMDSTACK', '99', 'depth of the command stack', [20, 999]),
  number('CODEPAGE', '0', 'console code page, without effect here'),
  number('DEBUG', '0', 'debug flags'),
  text('DUMPDIR', '', 'directory of process dumps'),
  number('ERRLOG', '0', 'size limit of the error log in KB'),
  number('EXCLREM', '0', 'leave remote files out of account saves'),
  number('FDS', '32767', 'open files of the operating system'),
  number('FILERULE', '0', 'extended file name forms that are allowed'),
  text('FIXUSERS', '', 'fixed range of user numbers'),
  number('FLTDIFF', '0.00000000002910', 'difference at which two floating numbers count as equal'),
  number('FSYNC', '0', 'accepted; see WRITE_DURABILITY'),
  number('GDI', '0', 'printing on Windows, without effect here'),
  number('GRPSIZE', '1', 'group size that FILEINFO() tells of new files; no further effect'),
  number('INTPREC', '13', 'decimals that INT() and comparisons look at', [0, 14]),
  text('JNLDIR', '', 'journal directory'),
  number('JNLMODE', '0', 'journal mode'),
  number('LPTRHIGH', '66', 'default lines of a printer page', [10, 32_767]),
  number('LPTRWIDE', '80', 'default width of a printer', [10, 1000]),
  number('MAXCALL', '10000', 'depth of CALL', [10, 1_000_000]),
  number('MUSTLOCK', '0', 'writes need a lock'),
  number('NUMLOCKS', '100', 'record locks'),
  number('OBJECTS', '0', 'limit of loaded programs'),
  number('OBJMEM', '0', 'limit of program memory in KB'),
  number('PDUMP', '0', 'who may dump processes'),
  text('PIDFILE', '', 'where the server writes its process id'),
  text('PORTMAP', '', 'user numbers of TCP ports'),
  number('QMCLIENT', '0', 'what client programs may do', [0, 2]),
  text('QMSYS', '', 'path of the system account'),
  number('RECCACHE', '0', 'record cache entries', [0, 32]),
  number('RINGWAIT', '1', 'accepted, without effect here'),
  number('SAFEDIR', '1', 'careful update of directory files: always so here'),
  text('SH', '', 'interactive shell'),
  text('SH1', '', 'shell for one command'),
  number('SORTMRG', '4', 'files merged in a pass', [2, 10]),
  text('SORTWORK', '', 'directory of sort files'),
  text('SPOOLER', '', 'print command'),
  text('STARTUP', '', 'command at the start of the server'),
  text('TEMPDIR', '', 'directory of temporary files'),
  text('TERMINFO', '', 'accepted; our terminal table is built in'),
  number('TXCHAR', '1', 'accepted, without effect here'),
  number('YEARBASE', '1930', 'first year of two-digit years', [1900, 2500]),
];

export const PARAMETERS: ReadonlyMap<string, Parameter> = new Map(
  [...DOCUMENTED, ...ORIGINAL].map((parameter) => [parameter.name, parameter]),
);

/** Parameters that are read and checked, but change nothing in this release. */
export const WITHOUT_EFFECT_YET: ReadonlySet<string> = new Set(
  `MAXUSERS SH DEBUG NUMFILES NETFILES SHMEM BUFFERPOOL DEADLOCK QMSERVER_PORT QMCLIENT_PORT
   ALLOW_REMOTE BIND_ADDRESS ALLOWED_HOSTS REQUIRE_PASSWORD PASSWORD_EXPIRY PASSWORD_MIN_LENGTH
   PASSWORD_COMPLEXITY PASSWORD_HISTORY ADMIN_USERS SESSION_TIMEOUT IDLE_TIMEOUT
   SESSION_LOGGING SESSION_LOG AUDIT_LOGGING AUDIT_FILE AUDIT_LEVEL LOGGING LOGDIR LOGLEVEL
   LOGROTATE LOGSIZE LOGKEEP BACKUP_DIR AUTO_BACKUP BACKUP_TIME BACKUP_RETAIN DUMPDIR EXCLREM
   FDS FIXUSERS FLTDIFF JNLDIR JNLMODE MAXCALL MUSTLOCK NUMLOCKS OBJECTS OBJMEM PDUMP PIDFILE
   PORTMAP QMCLIENT RECCACHE SH1 SORTMRG SORTWORK STARTUP`.split(/\s+/),
);
