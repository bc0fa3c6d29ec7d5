// Large letters of seven lines, for BLOCK.TERM and BLOCK.PRINT. In a glyph / ends a line and . is a blank.

const LINES = 7;
const GAP = '  ';
/** A blank is as wide as a letter and a little more. */
const BLANK_WIDTH = 8;
const LETTER_WIDTH = 7;

const GLYPHS: ReadonlyMap<string, string> = new Map([
  ['!', '...W/...W/...W/...W/...W//...W'],
  ['"', '..W.W/..W.W/..W.W////'],
  ['#', '..W.W/..W.W/WWWWWWW/..W.W/WWWWWWW/..W.W/..W.W'],
  ['$', '...W/.WWWWWW/W..W/.WWWWW/...W..W/WWWWWW/...W'],
  ['%', 'WW....W/WW...W/....W/...W/..W/.W...WW/W....WW'],
  ['&', '..WW/.W..W/..WW/.WW...W/W..W.W/W...W/.WWW.WW'],
  ["'", '...W/...W/..W////'],
  ['(', '....W/...W/..W/..W/..W/...W/....W'],
  [')', '..W/...W/....W/....W/....W/...W/..W'],
  ['*', '/.W.W.W/..WWW/WWWWWWW/..WWW/.W.W.W/'],
  ['+', '/...W/...W/WWWWWWW/...W/...W/'],
  [',', '/////...W/..W'],
  ['-', '///.WWWWW///'],
  ['.', '//////...W'],
  ['/', '......W/.....W/....W/...W/..W/.W/W'],
  ['0', '.WWWWW/W....WW/W...W.W/W..W..W/W.W...W/WW....W/.WWWWW'],
  ['1', '...W/.W.W/...W/...W/...W/...W/.WWWWW'],
  ['2', '.WWWWW/W.....W/......W/...WWW/.WW/W/WWWWWWW'],
  ['3', '.WWWWW/W.....W/......W/..WWWW/......W/W.....W/.WWWWW'],
  ['4', '....WW/...W.W/..W..W/.W...W/WWWWWWW/.....W/.....W'],
  ['5', 'WWWWWWW/W/WWWWWW/......W/......W/W.....W/.WWWWW'],
  ['6', '..WWWW/.W/W/WWWWWW/W.....W/W.....W/.WWWWW'],
  ['7', 'WWWWWWW/......W/.....W/....W/...W/..W/..W'],
  ['8', '.WWWWW/W.....W/W.....W/.WWWWW/W.....W/W.....W/.WWWWW'],
  ['9', '.WWWWW/W.....W/W.....W/.WWWWWW/......W/.....W/.WWWW'],
  [':', '/...W////...W/'],
  [';', '/...W////...W/..W'],
  ['<', '.....W/....W/...W/..W/...W/....W/.....W'],
  ['=', '//.WWWWW//.WWWWW//'],
  ['>', '.W/..W/...W/....W/...W/..W/.W'],
  ['?', 'WWWWW/.....W/.....W/..WWW/..W//..W'],
  ['@', '.WWWWW/W.....W/W..WW.W/W.W.W.W/W..WWW/W/.WWWWW'],
  ['A', '...W/..W.W/.W...W/WWWWWWW/W.....W/W.....W/W.....W'],
  ['B', 'WWWWWW/W.....W/W.....W/WWWWWW/W.....W/W.....W/WWWWWW'],
  ['C', '.WWWWW/W.....W/W/W/W/W.....W/.WWWWW'],
  ['D', 'WWWWW/W....W/W.....W/W.....W/W.....W/W....W/WWWWW'],
  ['E', 'WWWWWWW/W/W/WWWWW/W/W/WWWWWWW'],
  ['F', 'WWWWWWW/W/W/WWWWW/W/W/W'],
  ['G', '.WWWWW/W.....W/W/W..WWWW/W.....W/W.....W/.WWWWW'],
  ['H', 'W.....W/W.....W/W.....W/WWWWWWW/W.....W/W.....W/W.....W'],
  ['I', 'WWWWWWW/...W/...W/...W/...W/...W/WWWWWWW'],
  ['J', '..WWWWW/....W/....W/....W/....W/W...W/.WWW'],
  ['K', 'W....WW/W...WW/W.WW/WW/W.WW/W..WW/W...WW'],
  ['L', 'W/W/W/W/W/W/WWWWWWW'],
  ['M', 'W.....W/WW...WW/W.W.W.W/W..W..W/W.....W/W.....W/W.....W'],
  ['N', 'W.....W/WW....W/W.W...W/W..W..W/W...W.W/W....WW/W.....W'],
  ['O', '.WWWWW/W.....W/W.....W/W.....W/W.....W/W.....W/.WWWWW'],
  ['P', 'WWWWWW/W.....W/W.....W/WWWWWW/W/W/W'],
  ['Q', '.WWWWW/W.....W/W.....W/W.....W/W...W.W/W....W/.WWWW.W'],
  ['R', 'WWWWWW/W.....W/W.....W/WWWWWW/W..W/W...WW/W.....W'],
  ['S', '.WWWWW/W.....W/W/.WWWWW/......W/W.....W/.WWWWW'],
  ['T', 'WWWWWWW/...W/...W/...W/...W/...W/...W'],
  ['U', 'W.....W/W.....W/W.....W/W.....W/W.....W/W.....W/.WWWWW'],
  ['V', 'W.....W/W.....W/W.....W/W.....W/.W...W/..W.W/...W'],
  ['W', 'W.....W/W.....W/W.....W/W..W..W/W.W.W.W/WW...WW/W.....W'],
  ['X', 'W.....W/.W...W/..W.W/...W/..W.W/.W...W/W.....W'],
  ['Y', 'W.....W/.W...W/..W.W/...W/...W/...W/...W'],
  ['Z', 'WWWWWWW/.....W/....W/...W/..W/.W/WWWWWWW'],
  ['[', '..WWW/..W/..W/..W/..W/..W/..WWW'],
  ['\\', 'W/.W/..W/...W/....W/.....W/......W'],
  [']', '..WWW/....W/....W/....W/....W/....W/..WWW'],
  ['^', '...W/..W.W/.W...W////'],
  ['_', '//////WWWWWWW'],
  ['`', '..W/...W/....W////'],
  ['a', '//.WWWW/.....W/.WWWWW/W....W/.WWWW.W'],
  ['b', '/W/W/WWWWWW/W.....W/W.....W/WWWWWW'],
  ['c', '//.WWWWW/W/W/W/.WWWWW'],
  ['d', '......W/......W/.WWWWWW/W.....W/W.....W/W.....W/.WWWWWW'],
  ['e', '//.WWWWW/W.....W/WWWWWWW/W/.WWWWW'],
  ['f', '...WWW/..W/.WWWWW/..W/..W/..W/..W'],
  ['g', '//.WWWWWW/W.....W/.WWWWWW/......W/.WWWWW'],
  ['h', 'W/W/W.WWWW/WW....W/W.....W/W.....W/W.....W'],
  ['i', '...W//..WW/...W/...W/...W/.WWWWW'],
  ['j', '.....W//....WW/.....W/.....W/.W...W/..WWW'],
  ['k', 'W/W/W...WW/W.WW/WW/W.WW/W...WW'],
  ['l', '..WW/...W/...W/...W/...W/...W/.WWWWW'],
  ['m', '//WWW.WW/W..W..W/W..W..W/W..W..W/W..W..W'],
  ['n', '//W.WWWW/WW....W/W.....W/W.....W/W.....W'],
  ['o', '//.WWWWW/W.....W/W.....W/W.....W/.WWWWW'],
  ['p', '//WWWWWW/W.....W/WWWWWW/W/W'],
  ['q', '//.WWWWWW/W.....W/.WWWWWW/......W/......W'],
  ['r', '//W.WWWW/WW....W/W/W/W'],
  ['s', '//.WWWWW/W/.WWWWW/......W/WWWWWW'],
  ['t', '..W/..W/WWWWWW/..W/..W/..W/...WWW'],
  ['u', '//W.....W/W.....W/W.....W/W....WW/.WWWW.W'],
  ['v', '//W.....W/W.....W/.W...W/..W.W/...W'],
  ['w', '//W.....W/W..W..W/W..W..W/W..W..W/.WW.WW'],
  ['x', '//W.....W/..W.W/...W/..W.W/W.....W'],
  ['y', '//W.....W/.W...W/..W.W/...W/WWW'],
  ['z', '//WWWWWWW/....W/...W/..W/WWWWWWW'],
  ['{', '....WW/...W/...W/..W/...W/...W/....WW'],
  ['|', '...W/...W/...W/...W/...W/...W/...W'],
  ['}', '.WW/...W/...W/....W/...W/...W/.WW'],
  ['~', '//.WW...W/W..W..W/W...WW//'],
]);

/** The text in large letters; letters that do not fit into the width go below. */
export function blockLetters(text: string, width: number): string[] {
  const lines: string[] = [];
  let band = emptyBand();
  for (const character of text) {
    const glyph = glyphOf(character);
    const before = band[0] === '' ? '' : GAP;
    if (before !== '' && (band[0] + before + glyph[0]).length > width) {
      lines.push(...band, '');
      band = emptyBand();
    }
    const gap = band[0] === '' ? '' : GAP;
    band = band.map((line, index) => line + gap + glyph[index]);
  }
  return [...lines, ...band].map((line) => line.trimEnd());
}

function emptyBand(): string[] {
  return Array.from({ length: LINES }, () => '');
}

function glyphOf(character: string): string[] {
  if (character === ' ') return emptyBand().map(() => ' '.repeat(BLANK_WIDTH));
  const glyph = GLYPHS.get(character) ?? GLYPHS.get('?') ?? '';
  return glyph.split('/').map((line) => line.replaceAll('.', ' ').padEnd(LETTER_WIDTH));
}
