// What terminals can do and how they are told: our own table of the types that are met today, in terminfo's names and notation.

/** The capabilities that TERMINFO() reports, in its order. */
export const CAPABILITY_ORDER = [
  ...['name', 'cols', 'lines', 'cr', 'ff', 'nel', 'bel', 'ht', 'cbt', 'clear', 'el', 'ed', 'hpa'],
  ...['cup', 'cub1', 'cub', 'cuf1', 'cuf', 'cuu1', 'cuu', 'cud1', 'cud', 'home', 'dch1', 'dl1'],
  ...['dl', 'ich1', 'il1', 'il', 'blink', 'bold', 'dim', 'rev', 'smul', 'sgr0', 'rmul', 'mc4'],
  ...['mc5', 'ind', 'ri', 'setf', 'setb', 'u0', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8'],
  ...['u9', 'kbs', 'kcbt', 'kcub1', 'kcuf1', 'kcuu1', 'kcud1', 'knp', 'kpp', 'kind', 'kri'],
  ...['khome', 'kend', 'kent', 'khlp', 'kprt', 'kclr', 'kich1', 'kil1', 'kdch1', 'kdl1', 'kel'],
  ...['ked', 'kf0', 'kf1', 'kf2', 'kf3', 'kf4', 'kf5', 'kf6', 'kf7', 'kf8', 'kf9', 'kf10', 'kf11'],
  ...['kf12', 'kLFT', 'kRIT', 'kIC', 'kDC', 'kDL', 'kEND', 'kEOL', 'kHOM', 'kmous', 'slt', 'rlt'],
  ...['ku0', 'ku1', 'ku2', 'ku3', 'ku4', 'ku5', 'ku6', 'ku7', 'ku8', 'ku9', 'sreg', 'rreg'],
  ...['dreg', 'cvvis', 'civis', 'xmc'],
] as const;

type Capabilities = Readonly<Record<string, string>>;

// Texts and keys of a VT100 are those of the original's own table, so that TERMINFO() answers alike.
// ScarletDME: sgr0 of a VT100 also leaves the graphics set, rmul does not (functions-misc/at-function)
const VT100: Capabilities = {
  cols: '80',
  lines: '24',
  cr: '\r',
  bel: '\x07',
  ht: '\t',
  clear: '\x1b[H\x1b[J',
  el: '\x1b[K',
  ed: '\x1b[J',
  cup: '\x1b[%i%p1%d;%p2%dH',
  cub1: '\b',
  cub: '\x1b[%p1%dD',
  cuf1: '\x1b[C',
  cuf: '\x1b[%p1%dC',
  cuu1: '\x1b[A',
  cuu: '\x1b[%p1%dA',
  cud1: '\n',
  cud: '\x1b[%p1%dB',
  home: '\x1b[H',
  blink: '\x1b[5m',
  bold: '\x1b[1m',
  rev: '\x1b[7m',
  smul: '\x1b[4m',
  rmul: '\x1b[m',
  sgr0: '\x1b[m\x0f',
  ind: '\n',
  ri: '\x1bM',
  kbs: '\b',
  kcub1: '\x1bOD',
  kcuf1: '\x1bOC',
  kcuu1: '\x1bOA',
  kcud1: '\x1bOB',
  khome: '\x1b[H',
  kent: '\x1bOM',
  kf0: '\x1bOy',
  kf1: '\x1bOP',
  kf2: '\x1bOQ',
  kf3: '\x1bOR',
  kf4: '\x1bOS',
  kf5: '\x1bOT',
  kf6: '\x1bOU',
  kf7: '\x1bOV',
  kf8: '\x1bOL',
  kf9: '\x1bOW',
  kf10: '\x1bOX',
  // The attributes leave no blank on the screen: no number
  xmc: '-1',
};

const EDITING: Capabilities = {
  dch1: '\x1b[P',
  dl1: '\x1b[M',
  dl: '\x1b[%p1%dM',
  ich1: '\x1b[@',
  il1: '\x1b[L',
  il: '\x1b[%p1%dL',
};

const COLOURS: Capabilities = {
  setf: '\x1b[3%p1%dm',
  setb: '\x1b[4%p1%dm',
  // Colours of the language are numbered blue first; ANSI numbers them red first.
  colourmap: '0|4|2|6|1|5|3|7|0|4|2|6|1|5|3|7',
};

const VT220_KEYS: Capabilities = {
  kcbt: '\x1b[Z',
  khlp: '\x1b[28~',
  kich1: '\x1b[2~',
  kdch1: '\x1b[3~',
  kpp: '\x1b[5~',
  knp: '\x1b[6~',
  kf6: '\x1b[17~',
  kf7: '\x1b[18~',
  kf8: '\x1b[19~',
  kf9: '\x1b[20~',
  kf10: '\x1b[21~',
  kf11: '\x1b[23~',
  kf12: '\x1b[24~',
};

const VT220: Capabilities = {
  ...VT100,
  ...EDITING,
  ...VT220_KEYS,
  sgr0: '\x1b[m\x1b(B',
  rmul: '\x1b[24m',
  nel: '\x1bE',
  mc4: '\x1b[4i',
  mc5: '\x1b[5i',
  civis: '\x1b[?25l',
  cvvis: '\x1b[?25h',
};

const XTERM: Capabilities = {
  ...VT220,
  ...COLOURS,
  clear: '\x1b[H\x1b[2J',
  sgr0: '\x1b[m',
  dim: '\x1b[2m',
  hpa: '\x1b[%i%p1%dG',
  cbt: '\x1b[Z',
  kcbt: '\x1b[Z',
  kbs: '\x7f',
  kf5: '\x1b[15~',
  khome: '\x1bOH',
  kend: '\x1bOF',
  kmous: '\x1b[M',
  u6: '\x1b[%i%d;%dR',
  u7: '\x1b[6n',
};

const ANSI: Capabilities = {
  ...VT100,
  ...EDITING,
  ...COLOURS,
  hpa: '\x1b[%i%p1%dG',
  cub1: '\x1b[D',
  cud1: '\x1b[B',
  sgr0: '\x1b[0;10m',
  kcub1: '\x1b[D',
  kcuf1: '\x1b[C',
  kcuu1: '\x1b[A',
  kcud1: '\x1b[B',
  khome: '\x1b[H',
  kich1: '\x1b[L',
};

const LINUX: Capabilities = {
  ...XTERM,
  clear: '\x1b[H\x1b[J',
  sgr0: '\x1b[m\x0f',
  kf1: '\x1b[[A',
  kf2: '\x1b[[B',
  kf3: '\x1b[[C',
  kf4: '\x1b[[D',
  kf5: '\x1b[[E',
  khome: '\x1b[1~',
  kend: '\x1b[4~',
  kcub1: '\x1b[D',
  kcuf1: '\x1b[C',
  kcuu1: '\x1b[A',
  kcud1: '\x1b[B',
};

const TERMINAL_TYPES: ReadonlyMap<string, Capabilities> = new Map([
  ['vt100', VT100],
  ['vt102', { ...VT100, ...EDITING }],
  ['vt220', VT220],
  ['vt320', VT220],
  ['vt420', VT220],
  ['xterm', XTERM],
  ['xterm-color', XTERM],
  ['xterm-256color', XTERM],
  ['screen', XTERM],
  ['screen-256color', XTERM],
  ['tmux-256color', XTERM],
  ['ansi', ANSI],
  ['linux', LINUX],
  ['dumb', { cols: '80', lines: '24', cr: '\r', bel: '\x07', cud1: '\n', ind: '\n' }],
]);

export function isTerminalType(type: string): boolean {
  return TERMINAL_TYPES.has(type.toLowerCase());
}

/** One capability of a terminal type; '' where it has none. An unknown type is taken for a VT100. */
export function capability(type: string, name: string): string {
  const key = type.toLowerCase();
  if (name === 'name') return key;
  const found = TERMINAL_TYPES.get(key) ?? VT100;
  return Object.hasOwn(found, name) ? (found[name] ?? '') : '';
}

/** Fills the parameters of a capability in, as terminfo's tparm does: %i, %p1, %d, %c and %{number} with %+. */
export function expandCapability(template: string, ...parameters: readonly number[]): string {
  const values = [...parameters];
  const stack: number[] = [];
  const pattern = /%(?:i|p([1-9])|\{(\d+)\}|'(.)'|[dc+%])/gs;
  return template.replace(pattern, (whole, parameter, constant, character) => {
    if (parameter) stack.push(values[Number(parameter) - 1] ?? 0);
    else if (constant) stack.push(Number(constant));
    else if (character) stack.push(String(character).charCodeAt(0));
    else if (whole === '%i') {
      values[0] = (values[0] ?? 0) + 1;
      values[1] = (values[1] ?? 0) + 1;
    } else if (whole === '%+') stack.push((stack.pop() ?? 0) + (stack.pop() ?? 0));
    else if (whole === '%d') return String(stack.pop() ?? 0);
    else if (whole === '%c') return String.fromCharCode((stack.pop() ?? 0) & 255);
    else if (whole === '%%') return '%';
    return '';
  });
}
