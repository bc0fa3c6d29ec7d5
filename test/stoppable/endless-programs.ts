// Programs that go on for ever, one for each way of doing so. Each writes `turning` once it is under way.

export interface EndlessProgram {
  readonly what: string;
  readonly source: string;
  /** Programs catalogued before, by name. */
  readonly routines?: Readonly<Record<string, string>>;
  /** Records written before. */
  readonly records?: readonly (readonly [
    file: string,
    portion: 'DATA' | 'DICT',
    id: string,
    record: string,
  ])[];
}

export const MARK = 'turning';
const SHOW = `CRT '${MARK}'\n`;
const program = (what: string, source: string): EndlessProgram => ({ what, source: SHOW + source });

const SEQUENTIAL = `OPENSEQ 'BP', 'STOPPABLE' OVERWRITE TO F ELSE CREATE F ELSE STOP\n`;

const CONNECTED = `S = CREATE.SERVER.SOCKET('127.0.0.1', 0, 0)
C = OPEN.SOCKET('127.0.0.1', SOCKET.INFO(S, 2), 1)
A = ACCEPT.SOCKET.CONNECTION(S, 5000)
`;

export const ENDLESS: readonly EndlessProgram[] = [
  program('FOR without an end', 'FOR I = 2 TO 1 STEP 0\nNEXT I'),
  program('FOR of an enormous limit', 'FOR I = 1 TO 9999999999999\nNEXT I'),
  program('LOOP REPEAT', 'LOOP\nREPEAT'),
  program('LOOP on one line', 'LOOP WHILE 1 DO REPEAT'),
  program('LOOP with CONTINUE', 'LOOP\nIF 1 THEN CONTINUE\nREPEAT'),
  program('GOTO back', 'N = 0\nBACK:\nN += 1\nGOTO BACK'),
  program('GOTO among parts', 'A: GOTO C\nB: GOTO A\nC: GOTO B'),
  program('ON GOTO', 'A: ON 2 GOTO B, A\nB: NULL'),
  program(
    'GOSUB recursion',
    'N = 0\nGOSUB R\nSTOP\nR:\nN += 1\nIF N < 60 THEN GOSUB R ; GOSUB R\nN -= 1\nRETURN',
  ),
  program('RETURN TO', 'A: GOSUB B\nB: RETURN TO A'),
  program(
    'recursion of a LOCAL function',
    'DEFFUN F(N) LOCAL\nCRT F(90)\nSTOP\nLOCAL FUNCTION F(N)\nIF N < 2 THEN RETURN N\nRETURN F(N - 1) + F(N - 2)\nEND',
  ),
  {
    ...program('recursion of a catalogued routine', 'CALL DEEPER(90)'),
    routines: {
      DEEPER:
        'SUBROUTINE DEEPER(N)\nIF N < 2 THEN RETURN\nCALL DEEPER(N - 1)\nCALL DEEPER(N - 2)\nRETURN\nEND',
    },
  },
  program('READNEXT', "LOOP\nFORMLIST 'a':@FM:'b'\nLOOP\nREADNEXT X ELSE EXIT\nREPEAT\nREPEAT"),
  program(
    'READNEXT of a file',
    "OPEN 'VOC' TO F ELSE STOP\nLOOP\nSELECT F\nLOOP\nREADNEXT X ELSE EXIT\nREAD R FROM F, X ELSE NULL\nREPEAT\nREPEAT",
  ),
  program('nested rounds', 'FOR I = 1 TO 9999999999\nFOR J = 1 TO 3\nX = J\nNEXT J\nNEXT I'),
  program(
    'deeply nested rounds',
    'LOOP\nFOR I = 1 TO 9\nFOR J = 1 TO 9\nLOOP\nUNTIL 1\nREPEAT\nNEXT J\nNEXT I\nREPEAT',
  ),
  program('a loop inside TRY', 'LOOP\nTRY\nX = 1 / 0\nCATCH\nX = 1\nEND TRY\nREPEAT'),
  program(
    'a loop that catches everything',
    'TRY\nLOOP\nREPEAT\nCATCH SYS.ERROR\nCRT "caught"\nEND TRY',
  ),
  program('a loop of INPUT that is not there', 'LOOP\nX = KEYREADY()\nREPEAT'),
  program('SLEEP', 'SLEEP 100000'),
  program('NAP', 'LOOP\nNAP 50\nREPEAT'),
  program('EXECUTE of commands', "LOOP\nEXECUTE 'WHO' CAPTURING X\nREPEAT"),
  program('a command of the operating system', "OS.EXECUTE 'sleep 60'"),
  program('commands of the operating system', "LOOP\nOS.EXECUTE 'true' CAPTURING X\nREPEAT"),
  program('queries', "LOOP\nEXECUTE 'COUNT VOC' CAPTURING X\nREPEAT"),
  program('output', "LOOP\nCRT 'x':\nREPEAT"),
  program(
    'sequential output',
    `${SEQUENTIAL}LOOP\nWRITESEQ 'x' TO F ELSE STOP\nSEEK F ELSE STOP\nREPEAT`,
  ),
  program(
    'records',
    "OPEN 'BP' TO F ELSE STOP\nLOOP\nWRITE 'x' TO F, 'STOPPABLE'\nREAD X FROM F, 'STOPPABLE' ELSE STOP\nREPEAT",
  ),
  program('transactions', 'LOOP\nTRANSACTION START ELSE STOP\nTRANSACTION ABORT\nREPEAT'),
  program(
    'REMOVE and LOCATE',
    "X = 'a':@FM:'b'\nLOOP\nREMOVE Y FROM X SETTING D\nLOCATE Y IN X<1> SETTING P ELSE NULL\nIF D = 0 THEN SETREM 0 ON X\nREPEAT",
  ),
  program(
    'a socket nobody calls',
    "S = CREATE.SERVER.SOCKET('127.0.0.1', 0)\nT = ACCEPT.SOCKET.CONNECTION(S, 0)",
  ),
  program('a connection that sends nothing', `${CONNECTED}X = READ.SOCKET(A, 9, 1, 0)`),
  program(
    'a connection that takes nothing',
    `${CONNECTED}X = WRITE.SOCKET(C, STR('x', 40000000), 1, 0)`,
  ),
  program(
    'datagrams that do not come',
    "S = CREATE.SERVER.SOCKET('127.0.0.1', 0, 65536)\nX = READ.SOCKET(S, 9, 1, 0)",
  ),
  program(
    'a named pipe that nobody writes to',
    "OS.EXECUTE 'rm -f pipe; mkfifo pipe'\nOPENSEQ 'pipe' TO P ELSE STOP\nREADSEQ X FROM P ELSE STOP",
  ),
  program(
    'long work in a loop',
    "S = STR('AB', 200000)\nLOOP\nT = CHANGE(S, 'A', 'CC')\nT = CONVERT('A', 'B', S)\nREPEAT",
  ),
  program(
    'long statements in a loop',
    "LOOP\nS = STR('AB', 200000)\nCONVERT 'A' TO 'B' IN S\nREPEAT",
  ),
  program('regular expressions', "S = STR('ab', 20000)\nLOOP\nX = REGEX(S, '(a|b)*c')\nREPEAT"),
  program('sorting', "S = STR('b':@FM:'a':@FM, 20000)\nLOOP\nX = SORT(S)\nREPEAT"),
  program('matching', "S = STR('ab', 20000)\nLOOP\nX = S MATCHES \"0A'c'0A\"\nREPEAT"),
  {
    ...program('a method of a class', "O = OBJECT('SPINNER')\nO->SPIN"),
    routines: { SPINNER: 'CLASS SPINNER\nPUBLIC SUBROUTINE SPIN\nLOOP\nREPEAT\nEND\nEND' },
  },
  {
    ...program('a GET of a class', "O = OBJECT('GETTER')\nLOOP\nX = O->VALUE\nREPEAT"),
    routines: { GETTER: 'CLASS GETTER\nGET VALUE\nRETURN 1\nEND\nEND' },
  },
  {
    ...program('SUBR() in an I-type', "EXECUTE 'LIST VOC SPINS'"),
    routines: { SPINS: 'SUBROUTINE SPINS(R)\nLOOP\nREPEAT\nRETURN\nEND' },
    records: [['VOC', 'DICT', 'SPINS', "I\xfeSUBR('SPINS')\xfe\xfeSPINS\xfe10L\xfeS"]],
  },
  {
    ...program('a paragraph with LOOP', "EXECUTE 'SPIN.PA'"),
    records: [['VOC', 'DATA', 'SPIN.PA', 'PA\xfeLOOP\xfeREPEAT']],
  },
  {
    ...program('a paragraph with a command in its LOOP', "EXECUTE 'WHO.PA' CAPTURING X"),
    records: [['VOC', 'DATA', 'WHO.PA', 'PA\xfeLOOP\xfeWHO\xfeREPEAT']],
  },
  {
    ...program('a PROC that goes back', "EXECUTE 'BACK.PQ'"),
    records: [['VOC', 'DATA', 'BACK.PQ', 'PQ\xfe10 C here\xfeGO 10']],
  },
];
