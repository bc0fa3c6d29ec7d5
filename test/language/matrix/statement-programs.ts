// Programs that show that a statement or declaration does its work: what they print is checked.

export type Shown = readonly [
  program: string,
  shows: string | RegExp,
  more?: { readonly input?: string; readonly routines?: Readonly<Record<string, string>> },
];

const FILE = "OPEN 'VOC' TO F ELSE STOP\n";
const RECORD = `${FILE}WRITE 'a':@FM:'b' TO F, 'MATRIX.REC'\n`;
const END = "\nDELETE F, 'MATRIX.REC'\n";
const SEQ = "OPENSEQ 'BP', 'MATRIX.SEQ' OVERWRITE TO S ELSE\nCREATE S ELSE STOP\nEND\n";
const SEQ_END = "\nCLOSESEQ S\nDELETESEQ 'BP', 'MATRIX.SEQ' ELSE STOP\n";
const INDEXED = `EXECUTE 'DELETE.FILE MATRIX.I' CAPTURING X
EXECUTE 'CREATE.FILE MATRIX.I' CAPTURING X
OPEN 'DICT', 'MATRIX.I' TO D ELSE STOP
WRITE 'D':@FM:1:@FM:@FM:'N':@FM:'5L':@FM:'S' TO D, 'N'
CLOSE D
EXECUTE 'CREATE.INDEX MATRIX.I N' CAPTURING X
EXECUTE 'BUILD.INDEX MATRIX.I N' CAPTURING X
OPEN 'MATRIX.I' TO F ELSE STOP
K = ''
WRITE 'red' TO F, 'a'
WRITE 'blue' TO F, 'b'
`;
const NEXT = "READNEXT X FROM 2 ELSE X = 'none'\nCRT X:K";
const LIST = "FORMLIST 'a':@FM:'b'\n";

export const STATEMENT_PROGRAMS: Readonly<Record<string, Shown>> = {
  ABORT: ["CRT 'x'\nABORT 'why'\nCRT 'y'", /^x\nwhy/],
  BEGIN: ["BEGIN CASE\nCASE 0\nCRT 'a'\nCASE 1\nCRT 'b'\nCASE 1\nCRT 'c'\nEND CASE", 'b'],
  CALL: [
    'X = 1\nCALL MATRIX.CALLED(X)\nCRT X',
    '2',
    { routines: { 'MATRIX.CALLED': 'SUBROUTINE MATRIX.CALLED(A)\nA += 1\nRETURN' } },
  ],
  CASE: ["X = 2\nBEGIN CASE\nCASE X = 1 ; CRT 'one'\nCASE X = 2 ; CRT 'two'\nEND CASE", 'two'],
  CHAIN: ["CHAIN 'DISPLAY chained'", /chained/],
  CLEAR: ['X = 5\nCLEAR\nCRT X', '0'],
  CLEARCOMMON: ['COMMON A, B\nA = 5\nCLEARCOMMON\nCRT A', '0'],
  CLEARDATA: ["DATA 'x'\nCLEARDATA\nCRT SYSTEM(10)", '0'],
  CLEARFILE: [
    "EXECUTE 'CREATE.FILE MATRIX.F' CAPTURING X\nOPEN 'MATRIX.F' TO F ELSE STOP\nWRITE 1 TO F, 'a'\nCLEARFILE F\nREAD X FROM F, 'a' ELSE CRT 'gone'\nCLOSE F\nEXECUTE 'DELETE.FILE MATRIX.F' CAPTURING X",
    'gone',
  ],
  CLEARSELECT: [`${LIST}CLEARSELECT\nREADNEXT X ELSE CRT 'none'`, 'none'],
  CLOSE: [`${FILE}CLOSE F\nCRT FILEINFO(F, 0)`, '0'],
  CLOSESEQ: [`${SEQ}CLOSESEQ S\nCRT FILEINFO(S, 0)\nDELETESEQ 'BP', 'MATRIX.SEQ' ELSE STOP`, '0'],
  COMMIT: [
    `${FILE}READU X FROM F, 'MATRIX.REC' ELSE NULL\nBEGIN TRANSACTION\nWRITE 'x' TO F, 'MATRIX.REC'\nCOMMIT\nEND TRANSACTION\nREAD X FROM F, 'MATRIX.REC' ELSE STOP\nCRT X${END}`,
    'x',
  ],
  CONTINUE: ['FOR I = 1 TO 3\nIF I = 2 THEN CONTINUE\nCRT I:\nNEXT I\nCRT', '13'],
  CONVERT: ["X = 'abcab'\nCONVERT 'ab' TO 'x' IN X\nCRT X", 'xcx'],
  CREATE: [`${SEQ}CRT FILEINFO(S, 0)${SEQ_END}`, '1'],
  'CREATE.FILE': [
    "CREATE.FILE 'MATRIX.DIR' DIRECTORY\nOPENPATH 'MATRIX.DIR' TO F THEN CRT 'made'\nCLOSE F\nOS.EXECUTE 'rmdir MATRIX.DIR'",
    'made',
  ],
  CRT: ["CRT 'a':\nCRT 'b', 'c'", 'ab\tc'],
  DATA: ["DATA 'typed'\nINPUT X\nCRT '<':X:'>'", /<typed>$/],
  DEL: ["X = 'a':@FM:'b':@FM:'c'\nDEL X<2>\nCRT CHANGE(X, @FM, '/')", 'a/c'],
  DELETE: [`${RECORD}DELETE F, 'MATRIX.REC'\nREAD X FROM F, 'MATRIX.REC' ELSE CRT 'gone'`, 'gone'],
  DELETELIST: [
    `${LIST}SAVELIST 'MATRIX.L' ELSE STOP\nDELETELIST 'MATRIX.L'\nGETLIST 'MATRIX.L' ELSE CRT 'gone'`,
    'gone',
  ],
  DELETESEQ: [
    `${SEQ}CLOSESEQ S\nDELETESEQ 'BP', 'MATRIX.SEQ' THEN CRT 'deleted' ELSE CRT 'not'`,
    'deleted',
  ],
  DELETEU: [
    `${FILE}READU X FROM F, 'MATRIX.REC' ELSE NULL\nDELETEU F, 'MATRIX.REC'\nCRT RECORDLOCKED(F, 'MATRIX.REC')`,
    '2',
  ],
  DIM: ['DIM A(2,2)\nMAT A = 3\nCRT A(2,2)', '3'],
  DIMENSION: ["N = 4\nDIMENSION A(N)\nA(4) = 'x'\nCRT A(4)", 'x'],
  DISPLAY: ["DISPLAY 'a':\nDISPLAY 'b'", 'ab'],
  DO: ['I = 0\nLOOP WHILE I < 3 DO\nI += 1\nREPEAT\nCRT I', '3'],
  DPARSE: ["DPARSE 'a,b,c', ',', X, Y\nCRT X:Y", 'ab'],
  'DPARSE.CSV': ["DPARSE.CSV '\"a,b\",c', ',', X, Y\nCRT X:'|':Y", 'a,b|c'],
  ECHO: ["ECHO OFF\nINPUT X\nECHO ON\nCRT '<':X:'>'", /^\??<YZ>$|^\n?<YZ>$/, { input: 'yz\n' }],
  ELSE: ["IF 0 THEN CRT 'a' ELSE CRT 'b'", 'b'],
  END: ["IF 1 THEN\nCRT 'a'\nEND ELSE\nCRT 'b'\nEND", 'a'],
  EXECUTE: ["EXECUTE 'DISPLAY hello' CAPTURING X RETURNING R\nCRT X<1>", 'hello'],
  EXIT: ['I = 0\nLOOP\nI += 1\nIF I = 3 THEN EXIT\nREPEAT\nCRT I', '3'],
  FILELOCK: [`${FILE}FILELOCK F\nCRT RECORDLOCKED(F, 'x')\nFILEUNLOCK F`, '3'],
  FILEUNLOCK: [`${FILE}FILELOCK F\nFILEUNLOCK F\nCRT RECORDLOCKED(F, 'x')`, '0'],
  FIND: ["X = 'a':@FM:'b':@VM:'c'\nFIND 'c' IN X SETTING A, B, C THEN CRT A:B:C", '221'],
  FINDSTR: ["X = 'a':@FM:'xbx'\nFINDSTR 'b' IN X SETTING A THEN CRT A", '2'],
  FOR: ['FOR I = 1 TO 9 STEP 3\nCRT I:\nNEXT I\nCRT', '147'],
  FORMLIST: [`${LIST}READNEXT X ELSE STOP\nCRT X`, 'a'],
  GETLIST: [
    `${LIST}SAVELIST 'MATRIX.L' ELSE STOP\nGETLIST 'MATRIX.L' THEN CRT @SELECTED\nDELETELIST 'MATRIX.L'`,
    '2',
  ],
  GO: ["GO TO A\nCRT 'no'\nA: CRT 'yes'", 'yes'],
  GOSUB: ["GOSUB A\nCRT 'back'\nSTOP\nA: CRT 'in'\nRETURN", 'in\nback'],
  GOTO: ["GOTO A\nCRT 'no'\nA: CRT 'yes'", 'yes'],
  HUSH: ["HUSH ON\nCRT 'no'\nHUSH OFF\nCRT 'yes'", 'yes'],
  IF: ["X = IF 1 THEN 'a' ELSE 'b'\nIF X = 'a' THEN CRT X", 'a'],
  INPUT: ["INPUT X, 2_:\nCRT '<':X:'>'", /<AB>$/, { input: 'abc\n' }],
  INPUTFIELD: ["X = ''\nINPUTFIELD @(0, 0): X, 5\nCRT '<':X:'>'", /<AB>$/, { input: 'ab\r' }],
  INS: ["X = 'a':@FM:'c'\nINS 'b' BEFORE X<2>\nCRT CHANGE(X, @FM, '/')", 'a/b/c'],
  LOCATE: ["X = 'a':@FM:'b'\nLOCATE 'b' IN X<1> SETTING P THEN CRT P ELSE CRT 'no'", '2'],
  LOCK: ["LOCK 5 THEN CRT TESTLOCK.X ELSE CRT 'no'".replace('TESTLOCK.X', "'mine'"), 'mine'],
  LOOP: ['I = 0\nLOOP\nI += 1\nWHILE I < 5\nREPEAT\nCRT I', '5'],
  'MARK.MAPPING': [
    "OPEN 'BP' TO F ELSE STOP\nMARK.MAPPING F, OFF\nWRITE 'a':@FM:'b' TO F, 'MATRIX.M'\nMARK.MAPPING F, ON\nREAD X FROM F, 'MATRIX.M' ELSE STOP\nCRT LEN(X)\nDELETE F, 'MATRIX.M'",
    '3',
  ],
  MAT: ['DIM A(2), B(2)\nMAT A = 7\nMAT B = MAT A\nCRT B(2)', '7'],
  MATBUILD: ["DIM A(2)\nA(1) = 'x' ; A(2) = 'y'\nMATBUILD S FROM A USING '-'\nCRT S", 'x-y'],
  MATPARSE: ["DIM A(2)\nMATPARSE A FROM 'x-y', '-'\nCRT A(2)", 'y'],
  MATREAD: [`DIM A(2)\n${RECORD}MATREAD A FROM F, 'MATRIX.REC' ELSE STOP\nCRT A(2)${END}`, 'b'],
  MATREADCSV: [
    `DIM A(2)\n${SEQ}WRITESEQ 'x,"y,z"' TO S ELSE STOP\nSEEK S ELSE STOP\nMATREADCSV A FROM S ELSE STOP\nCRT A(2)${SEQ_END}`,
    'y,z',
  ],
  MATREADL: [
    `DIM A(2)\n${RECORD}MATREADL A FROM F, 'MATRIX.REC' ELSE STOP\nCRT RECORDLOCKED(F, 'MATRIX.REC')${END}`,
    '1',
  ],
  MATREADU: [
    `DIM A(2)\n${RECORD}MATREADU A FROM F, 'MATRIX.REC' ELSE STOP\nCRT RECORDLOCKED(F, 'MATRIX.REC')${END}`,
    '2',
  ],
  MATWRITE: [
    `DIM A(2)\nMAT A = 'z'\n${FILE}MATWRITE A TO F, 'MATRIX.REC'\nREAD X FROM F, 'MATRIX.REC' ELSE STOP\nCRT X<2>${END}`,
    'z',
  ],
  MATWRITEU: [
    `DIM A(2)\nMAT A = 'z'\n${FILE}READU X FROM F, 'MATRIX.REC' ELSE NULL\nMATWRITEU A TO F, 'MATRIX.REC'\nCRT RECORDLOCKED(F, 'MATRIX.REC')${END}`,
    '2',
  ],
  NAP: ['T = SYSTEM(12)\nNAP 30\nCRT SYSTEM(12) - T >= 25', /^[01]$/],
  NEXT: ['FOR Q = 1 TO 3\nNEXT Q\nCRT Q', '3'],
  NULL: ["IF 1 THEN NULL\nCRT 'x'", 'x'],
  ON: ["ON 2 GOTO A, B\nA: CRT 'a'\nSTOP\nB: CRT 'b'", 'b'],
  OPEN: ["OPEN 'NO.SUCH' TO F THEN CRT 'y' ELSE CRT 'n'\nOPEN 'VOC' TO F THEN CRT 'y'", 'n\ny'],
  OPENPATH: ["OPENPATH 'BP' TO F THEN CRT 'open' ELSE CRT 'no'", 'open'],
  OPENSEQ: ["OPENSEQ 'BP', 'NONE.SUCH' TO S THEN CRT 'y' ELSE CRT 'n'", 'n'],
  'OS.EXECUTE': [
    "OS.EXECUTE 'echo hello; exit 3' CAPTURING X\nCRT X:@SYSTEM.RETURN.CODE",
    'hello3',
  ],
  PERFORM: ["PERFORM 'DISPLAY hi' CAPTURING X\nCRT X<1>", 'hi'],
  PRECISION: ['PRECISION 2\nCRT 1 / 3', '0.33'],
  PRINT: ["PRINT 'a':\nPRINT 'b'", 'ab'],
  PRINTCSV: ["PRINTCSV 'a,b', 'c'", '"a,b",c'],
  PRINTERR: ["PRINTERR 'oh'", /oh/],
  PROMPT: ["PROMPT '#'\nINPUT X\nCRT X", /^#.*A$/s, { input: 'a\n' }],
  RANDOMIZE: ['RANDOMIZE 5\nA = RND(1000)\nRANDOMIZE 5\nCRT A = RND(1000)', '1'],
  READ: [`${RECORD}READ X FROM F, 'MATRIX.REC' THEN CRT X<2> ELSE CRT 'no'${END}`, 'b'],
  READCSV: [
    `${SEQ}WRITESEQ 'x,"y,z"' TO S ELSE STOP\nSEEK S ELSE STOP\nREADCSV FROM S TO A, B ELSE STOP\nCRT B${SEQ_END}`,
    'y,z',
  ],
  READL: [
    `${RECORD}READL X FROM F, 'MATRIX.REC' ELSE STOP\nCRT RECORDLOCKED(F, 'MATRIX.REC')${END}`,
    '1',
  ],
  READLIST: [`${LIST}READLIST X ELSE STOP\nCRT CHANGE(X, @FM, '/')`, 'a/b'],
  READNEXT: [`${LIST}READNEXT X ELSE STOP\nREADNEXT Y ELSE STOP\nREADNEXT Z ELSE CRT X:Y`, 'ab'],
  READSEQ: [
    `${SEQ}WRITESEQ 'one' TO S ELSE STOP\nSEEK S ELSE STOP\nREADSEQ X FROM S ELSE STOP\nCRT X${SEQ_END}`,
    'one',
  ],
  READU: [
    `${RECORD}READU X FROM F, 'MATRIX.REC' ELSE STOP\nCRT RECORDLOCKED(F, 'MATRIX.REC')${END}`,
    '2',
  ],
  READV: [`${RECORD}READV X FROM F, 'MATRIX.REC', 2 ELSE STOP\nCRT X${END}`, 'b'],
  READVL: [
    `${RECORD}READVL X FROM F, 'MATRIX.REC', 1 ELSE STOP\nCRT X:RECORDLOCKED(F, 'MATRIX.REC')${END}`,
    'a1',
  ],
  READVU: [
    `${RECORD}READVU X FROM F, 'MATRIX.REC', 1 ELSE STOP\nCRT X:RECORDLOCKED(F, 'MATRIX.REC')${END}`,
    'a2',
  ],
  RECORDLOCKL: [`${FILE}RECORDLOCKL F, 'q'\nCRT RECORDLOCKED(F, 'q')\nRELEASE F, 'q'`, '1'],
  RECORDLOCKU: [`${FILE}RECORDLOCKU F, 'q'\nCRT RECORDLOCKED(F, 'q')\nRELEASE F, 'q'`, '2'],
  RELEASE: [`${FILE}RECORDLOCKU F, 'q'\nRELEASE F, 'q'\nCRT RECORDLOCKED(F, 'q')`, '0'],
  REM: ["REM CRT 'no'\nCRT 'x'", 'x'],
  REMARK: ["REMARK CRT 'no'\nCRT 'x'", 'x'],
  REMOVE: ["X = 'a':@FM:'b'\nREMOVE Y FROM X SETTING D\nCRT Y:D", 'a2'],
  REPEAT: ['I = 0\nLOOP\nI += 1\nUNTIL I = 4\nREPEAT\nCRT I', '4'],
  RETURN: ["GOSUB A\nSTOP\nA: GOSUB B\nCRT 'no'\nB: RETURN TO C\nC: CRT 'c'", 'c'],
  ROLLBACK: [
    `${FILE}READU X FROM F, 'MATRIX.REC' ELSE NULL\nBEGIN TRANSACTION\nWRITE 'x' TO F, 'MATRIX.REC'\nROLLBACK\nEND TRANSACTION\nREAD X FROM F, 'MATRIX.REC' ELSE CRT 'undone'`,
    'undone',
  ],
  RQM: ["RQM 0\nCRT 'x'", 'x'],
  SAVELIST: [
    `${LIST}SAVELIST 'MATRIX.L' THEN CRT 'saved' ELSE CRT 'no'\nDELETELIST 'MATRIX.L'`,
    'saved',
  ],
  SEEK: [
    `${SEQ}WRITESEQ 'abc' TO S ELSE STOP\nSEEK S, 1, 0 ELSE STOP\nREADBLK X FROM S, 1 ELSE STOP\nCRT X${SEQ_END}`,
    'b',
  ],
  SELECT: [`${FILE}SELECT F TO 3\nREADNEXT X FROM 3 THEN CRT X # ''`, '1'],
  SELECTN: [`${FILE}SELECTN F TO 3\nREADNEXT X FROM 3 THEN CRT X # ''`, '1'],
  SELECTV: [`${FILE}SELECTV F TO L\nREADNEXT X FROM L THEN CRT X # ''`, '1'],
  'SET.EXIT.STATUS': ["SET.EXIT.STATUS 3\nCRT 'set'", 'set'],
  SETNLS: ["SETNLS 1, '$'\nCRT GETNLS(1)", '$'],
  SETPU: ['SETPU 3, 0, 66\nCRT GETPU(3, 0)', /^\d+$/],
  SETREM: ["X = 'abc':@FM:'d'\nSETREM 2 ON X\nREMOVE Y FROM X SETTING D\nCRT Y", 'c'],
  SLEEP: ["SLEEP 0\nCRT 'x'", 'x'],
  SSELECT: [
    `${FILE}SSELECT F TO 3\nREADNEXT X FROM 3 ELSE STOP\nREADNEXT Y FROM 3 ELSE STOP\nCRT X < Y`,
    '1',
  ],
  STATUS: [`${FILE}STATUS X FROM F ELSE STOP\nCRT DCOUNT(X, @FM) > 5`, '1'],
  STOP: ["CRT 'a'\nSTOP 'b'\nCRT 'c'", 'a\nb'],
  TCLREAD: ['TCLREAD X\nCRT X', 'RUN BP T'],
  TRANSACTION: [
    `${FILE}READU X FROM F, 'MATRIX.REC' ELSE NULL\nTRANSACTION START ELSE STOP\nWRITE 'x' TO F, 'MATRIX.REC'\nTRANSACTION ABORT\nREAD X FROM F, 'MATRIX.REC' ELSE CRT 'undone'`,
    'undone',
  ],
  UNTIL: ['I = 0\nLOOP\nUNTIL I > 2\nI += 1\nREPEAT\nCRT I', '3'],
  VOID: ["VOID OCONV(1, 'D')\nCRT 'x'", 'x'],
  WEOFSEQ: [
    `${SEQ}WRITESEQ 'abc' TO S ELSE STOP\nSEEK S, 0, 0 ELSE STOP\nWEOFSEQ S\nREADSEQ X FROM S ELSE CRT 'empty'${SEQ_END}`,
    'empty',
  ],
  WHILE: ['I = 0\nLOOP\nWHILE I < 3\nI += 1\nREPEAT\nCRT I', '3'],
  WRITE: [
    `${FILE}WRITE 'x' TO F, 'MATRIX.REC'\nREAD X FROM F, 'MATRIX.REC' ELSE STOP\nCRT X${END}`,
    'x',
  ],
  WRITECSV: [
    `${SEQ}WRITECSV 'a,b', 'c' TO S ELSE STOP\nSEEK S ELSE STOP\nREADSEQ X FROM S ELSE STOP\nCRT X${SEQ_END}`,
    '"a,b",c',
  ],
  WRITESEQ: [
    `${SEQ}WRITESEQ 'one' TO S ELSE STOP\nSEEK S ELSE STOP\nREADSEQ X FROM S ELSE STOP\nCRT X${SEQ_END}`,
    'one',
  ],
  WRITESEQF: [
    `${SEQ}WRITESEQF 'one' TO S ELSE STOP\nSEEK S ELSE STOP\nREADSEQ X FROM S ELSE STOP\nCRT X${SEQ_END}`,
    'one',
  ],
  WRITEU: [
    `${FILE}READU X FROM F, 'MATRIX.REC' ELSE NULL\nWRITEU 'x' TO F, 'MATRIX.REC'\nCRT RECORDLOCKED(F, 'MATRIX.REC')${END}`,
    '2',
  ],
  WRITEV: [
    `${RECORD}WRITEV 'z' TO F, 'MATRIX.REC', 2\nREAD X FROM F, 'MATRIX.REC' ELSE STOP\nCRT X<2>${END}`,
    'z',
  ],
  WRITEVU: [
    `${RECORD}READU X FROM F, 'MATRIX.REC' ELSE NULL\nWRITEVU 'z' TO F, 'MATRIX.REC', 2\nCRT RECORDLOCKED(F, 'MATRIX.REC')${END}`,
    '2',
  ],
  DEBUG: ["DEBUG\nCRT 'goes on'", 'goes on'],
  WAKE: ["WAKE 12345\nCRT 'nobody'", 'nobody'],
  PAGE: ["PAGE\nCRT 'x'", /x$/],
  HEADING: ["HEADING 'top'\nPRINT 'x'", /top[\s\S]*x/],
  FOOTING: ["FOOTING 'end'\nPRINT 'x'\nPAGE", /x[\s\S]*end/],
  PRINTER: ["PRINTER RESET\nPRINTER OFF\nPRINT 'x'", 'x'],
  'SET.BREAK.HANDLER': ["SET.BREAK.HANDLER 'X'\nREMOVE.BREAK.HANDLER\nCRT 'x'", 'x'],
  'REMOVE.BREAK.HANDLER': ["REMOVE.BREAK.HANDLER\nCRT 'x'", 'x'],
  BREAK: ["BREAK OFF\nBREAK ON\nCRT 'x'", 'x'],
  ERRMSG: ["ERRMSG '201', 'FILE.X'\nCRT 'x'", /x$/],
  SELECTINDEX: [`${INDEXED}SELECTINDEX 'N', 'red' FROM F TO 2\n${NEXT}`, 'a'],
  SETLEFT: [
    `${INDEXED}SETLEFT 'N' FROM F\nSELECTRIGHT 'N' FROM F SETTING K TO 2\n${NEXT}`,
    'bblue',
  ],
  SETRIGHT: [
    `${INDEXED}SETRIGHT 'N' FROM F\nSELECTLEFT 'N' FROM F SETTING K TO 2\n${NEXT}`,
    'ared',
  ],
  SELECTRIGHT: [
    `${INDEXED}SETLEFT 'N' FROM F\nSELECTRIGHT 'N' FROM F SETTING K TO 2\nCRT K`,
    'blue',
  ],
  SELECTLEFT: [`${INDEXED}SETRIGHT 'N' FROM F\nSELECTLEFT 'N' FROM F SETTING K TO 2\nCRT K`, 'red'],
  ABORTE: ["ABORTE 'x'\nCRT 'no'", /^(?!.*no$)/s],
  ABORTM: ["ABORTM 'the end'\nCRT 'no'", /^the end/],
  STOPE: ["STOPE 'x'\nCRT 'no'", /^(?!.*no$)/s],
  STOPM: ["STOPM 'the end'\nCRT 'no'", 'the end'],
  IN: ['IN X\nCRT X', /97$/, { input: 'a' }],
  INPUTERR: ["INPUTERR 'wrong'\nCRT 'x'", /wrong[\s\S]*x$/],
  PAUSE: ["PAUSE 1\nCRT 'x'", 'x'],
  PROCREAD: ["PROCREAD X THEN CRT 'in a PROC' ELSE CRT 'in none'", 'in none'],
  PROCWRITE: ["PROCWRITE 'a b'\nCRT @PIB", 'a b'],
  'RESTORE.SCREEN': ["X = SAVE.SCREEN(0, 0, 10, 2)\nRESTORE.SCREEN X, 0\nCRT 'x'", /x$/],
  'SET.ARG': [
    'X = 1\nCALL MATRIX.SETTER(X)\nCRT X',
    'set',
    {
      routines: {
        'MATRIX.SETTER': "SUBROUTINE MATRIX.SETTER(A) VAR.ARGS\nSET.ARG 1, 'set'\nRETURN",
      },
    },
  ],
  TIMEOUT: ["OPENSEQ '/dev/null' TO S ELSE STOP\nTIMEOUT S, 5\nCRT 'x'", 'x'],
};

export const DECLARATION_PROGRAMS: Readonly<Record<string, Shown>> = {
  COM: ['COM /MATRIX.B/ A, B(3)\nA = 1 ; B(3) = 2\nCRT A:B(3)', '12'],
  COMMON: ['COMMON A, B(3,4)\nA = 1 ; B(3,4) = 2\nCRT A:B(3,4)', '12'],
  DEFFUN: [
    'DEFFUN TWICE(A) LOCAL\nCRT TWICE(4)\nSTOP\nLOCAL FUNCTION TWICE(A)\nRETURN A * 2\nEND',
    '8',
  ],
  EQU: ["EQU ALPHA TO 'X'\nCRT ALPHA", 'X'],
  EQUATE: ['EQUATE ALPHA TO 12, BETA TO CHAR(65)\nCRT ALPHA:BETA', '12A'],
  INCLUDE: ['INCLUDE KEYS.H\nCRT FL$OPEN', '0'],
  INHERIT: [
    "O = OBJECT('MATRIX.H')\nCRT O->BETA",
    '9',
    {
      routines: {
        'MATRIX.BASE': 'CLASS MATRIX.BASE\nGET BETA\nRETURN 9\nEND\nEND',
        'MATRIX.H':
          "CLASS MATRIX.H\nPUBLIC SUBROUTINE CREATE.OBJECT\nX = OBJECT('MATRIX.BASE')\nINHERIT X\nEND\nEND",
      },
    },
  ],
  FILE: ["FILE VOC\nREAD VOC FROM 'WHO' ELSE STOP\nCRT VOC(F1)[1,1]", 'V'],
  CLASS: [
    "O = OBJECT('MATRIX.C')\nO->ALPHA = 3\nCRT O->ALPHA",
    '3',
    { routines: { 'MATRIX.C': 'CLASS MATRIX.C\nPUBLIC ALPHA\nEND' } },
  ],
  PUBLIC: [
    "O = OBJECT('MATRIX.P')\nCRT O->GAMMA(4)",
    '8',
    {
      routines: {
        'MATRIX.P': 'CLASS MATRIX.P\nPUBLIC FUNCTION GAMMA(X)\nRETURN X * 2\nEND\nEND',
      },
    },
  ],
  GET: [
    "O = OBJECT('MATRIX.G')\nCRT O->BETA",
    '7',
    { routines: { 'MATRIX.G': 'CLASS MATRIX.G\nGET BETA\nRETURN 7\nEND\nEND' } },
  ],
  SET: [
    "O = OBJECT('MATRIX.S')\nO->GAMMA = 6\nCRT O->BETA",
    '6',
    {
      routines: {
        'MATRIX.S': 'CLASS MATRIX.S\nPUBLIC BETA\nSET GAMMA(X)\nBETA = X\nEND\nEND',
      },
    },
  ],
  PRIVATE: [
    "O = OBJECT('MATRIX.V')\nO->PUT(5)\nCRT O->TOLD",
    '5',
    {
      routines: {
        'MATRIX.V':
          'CLASS MATRIX.V\nPRIVATE HELD\nPUBLIC SUBROUTINE PUT(X)\nHELD = X\nEND\nGET TOLD\nRETURN HELD\nEND\nEND',
      },
    },
  ],
  FUNCTION: [
    'DEFFUN MATRIX.F(X) CALLING "MATRIX.F"\nCRT MATRIX.F(4)',
    '5',
    { routines: { 'MATRIX.F': 'FUNCTION MATRIX.F(X)\nRETURN X + 1' } },
  ],
  SUB: [
    'X = 0\nCALL MATRIX.SUB(X)\nCRT X',
    '1',
    { routines: { 'MATRIX.SUB': 'SUB MATRIX.SUB(X)\nX = 1\nRETURN' } },
  ],
  SUBROUTINE: [
    "DIM M(2)\nMAT M = 'm'\nX = 0\nCALL MATRIX.SR(X, MAT M)\nCRT X",
    'm',
    {
      routines: { 'MATRIX.SR': 'SUBROUTINE MATRIX.SR(X, MAT Y)\nDIM Y(1)\nX = Y(1)\nRETURN' },
    },
  ],
  LOCAL: ['GOSUB ALPHA(5)\nSTOP\nLOCAL SUBROUTINE ALPHA(X)\nCRT X\nRETURN\nEND', '5'],
  PROGRAM: ["PROGRAM ALPHA\nCRT 'x'", 'x'],
};
