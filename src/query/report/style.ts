// Report styles: colours on the display by the kind of line.
import { screenControl, type Terminal } from '#session/index.ts';

/**
 * Kinds of lines: page heading, column heading, detail, subtotal, total, footing, what follows the
 * report, all else.
 */
export type LineClass = 'H' | 'C' | 'D' | 'S' | 'T' | 'F' | 'E' | 'O';

const CLASSES = 'OHCDSTFE';
const FOREGROUND = -37;
const BACKGROUND = -38;
const RESET = -14;
const WHITE = 7;
const BLACK = 0;

const COLOURS: readonly string[] = [
  'BLACK',
  'BLUE',
  'GREEN',
  'CYAN',
  'RED',
  'MAGENTA',
  'BROWN',
  'WHITE',
  'GREY',
  'BRIGHTBLUE',
  'BRIGHTGREEN',
  'BRIGHTCYAN',
  'BRIGHTRED',
  'BRIGHTMAGENTA',
  'YELLOW',
  'BRIGHTWHITE',
];

interface Colours {
  foreground?: number;
  background?: number;
}

/** A colour by number or name; undefined when there is none of that name. */
function colourNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) < COLOURS.length ? Number(text) : undefined;
  const name = text.toUpperCase().replace(/[^A-Z]/g, '');
  const at = COLOURS.indexOf(name === 'GRAY' ? 'GREY' : name);
  return at < 0 ? undefined : at;
}

/** The colours of one report. */
export class ReportStyle {
  readonly #terminal: Terminal;
  readonly #colours = new Map<string, Colours>();
  readonly #other: Required<Colours> = { foreground: WHITE, background: BLACK };

  /** `record`: an X record whose fields from the second on say `class=foreground,background`. */
  constructor(terminal: Terminal, record: string) {
    this.#terminal = terminal;
    for (const field of record.split('\xfe').slice(1)) this.#read(field);
  }

  /** Controls before and after a line of this class. */
  around(lineClass: LineClass): readonly [before: string, after: string] {
    const colours = this.#colours.get(lineClass);
    if (!colours) return ['', ''];
    const { foreground, background } = colours;
    let before = '';
    let after = '';
    if (foreground !== undefined && foreground !== this.#other.foreground) {
      before += this.#control(FOREGROUND, foreground);
      after += this.#control(FOREGROUND, this.#other.foreground);
    }
    if (background !== undefined && background !== this.#other.background) {
      before += this.#control(BACKGROUND, background);
      after += this.#control(BACKGROUND, this.#other.background);
    }
    return [before, after];
  }

  /** What brings the display back after the report. */
  ending(): string {
    const colours = this.#colours.get('E');
    if (!colours) return screenControl(this.#terminal, RESET);
    const { foreground, background } = colours;
    const first = foreground === undefined ? '' : this.#control(FOREGROUND, foreground);
    return first + (background === undefined ? '' : this.#control(BACKGROUND, background));
  }

  #read(field: string): void {
    const key = field.slice(0, 1).toUpperCase();
    const at = field.indexOf('=');
    if (key === '' || at < 0 || !CLASSES.includes(key)) return;
    const [first = '', second = ''] = field.slice(at + 1).split(',');
    const foreground = colourNumber(first);
    const background = colourNumber(second);
    if (key === 'O') {
      this.#other.foreground = foreground ?? this.#other.foreground;
      this.#other.background = background ?? this.#other.background;
      return;
    }
    this.#colours.set(key, {
      ...(foreground !== undefined && { foreground }),
      ...(background !== undefined && { background }),
    });
  }

  #control(code: number, colour: number): string {
    return screenControl(this.#terminal, code, colour);
  }
}
