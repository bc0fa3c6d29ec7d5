// The numbers behind DICTDICT.H, MENU.H, SCREENS.H, TTY.H and MAP.H: fields of records that
// programs read.

/** Fields of dictionary items. */
export const DICTIONARY_FIELDS = {
  'DICT.TYPE': 1,
  'DICT.LOC': 2,
  'DICT.ITYPE.SOURCE': 2,
  'DICT.CONV': 3,
  'DICT.DISPLAY.NAME': 4,
  'DICT.FORMAT': 5,
  'DICT.S.M': 6,
  'DICT.ASSOC': 7,
  'DICT.USER': 8,
  'DICT.SYS.INFO': 15,
  'DICT.ITYPE.OBJECT': 16,
  'DICT.A.LOC': 2,
  'DICT.A.DISPLAY.NAME': 3,
  'DICT.A.ASSOC': 4,
  'DICT.A.CONV': 7,
  'DICT.A.CORRELATIVE': 8,
  'DICT.A.JUSTIFY': 9,
  'DICT.A.WIDTH': 10,
} as const;

/** Fields of menu records. */
export const MENU_FIELDS = {
  M$TITLE: 2,
  M$TEXT: 3,
  M$ACTION: 4,
  M$HELP: 5,
  M$ACCESS: 6,
  'M$ACCESS.HIDE': 7,
  'M$ACCESS.SUB': 8,
  M$PROMPT: 9,
  M$EXITS: 10,
  M$STOPS: 11,
} as const;

/** Fields of screen definitions. */
export const SCREEN_FIELDS = {
  'SCR.NAME': 1,
  'SCR.TYPE': 2,
  'SCR.CLEAR': 3,
  'SCR.TEXT': 4,
  'SCR.DISP.STEP': 5,
  'SCR.TEXT.ROW': 6,
  'SCR.TEXT.COL': 7,
  'SCR.TEXT.MODE': 8,
  'SCR.FIELD': 9,
  'SCR.VALUE': 10,
  'SCR.SUBVALUE': 11,
  'SCR.PROMPT.CHAR': 12,
  'SCR.FILL.CHAR': 13,
  'SCR.DATA.ROW': 14,
  'SCR.DATA.COL': 15,
  'SCR.DATA.MODE': 16,
  'SCR.OUTPUT.LEN': 17,
  'SCR.OUTPUT.CONV': 18,
  'SCR.JUSTIFY': 19,
  'SCR.END.MARK': 20,
  'SCR.INPUT.LEN': 21,
  'SCR.REQUIRED': 22,
  'SCR.VAL.1': 23,
  'SCR.INPUT.CONV': 24,
  'SCR.VAL.2': 25,
  'SCR.BACKSTEP': 26,
  'SCR.NEXT.STEP': 27,
  'SCR.HELP.MSG': 28,
  'SCR.ERROR.MSG': 29,
  'SCR.EXIT.KEY': 30,
  'SCR.F2': 31,
  'SCR.FKEYS': 32,
  'SCR.FIELD.NAME': 33,
  'SCR.HEADER': 34,
  'SCR.FILE.NAME': 35,
  'SCR.KEY.VAL': 36,
  'SCR.ATTR': 37,
} as const;

/** Fields of TTYGET(). */
export const TERMINAL_MODES = {
  'TTY$CTRL.C.BREAK': 1,
  'TTY$CASE.INVERT': 2,
} as const;

/** Fields of the catalogue map. */
export const CATALOGUE_MAP_FIELDS = {
  'MAP.GLBL': 1,
  'MAP.DATE': 2,
  'MAP.TIME': 3,
  'MAP.OBJ': 4,
  'MAP.XREF': 5,
} as const;
