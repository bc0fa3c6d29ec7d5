import type { Terminal } from '../terminal/terminal.ts';
import { Page } from './page.ts';
import { PRINT_MODE, type PrintDestination, PrintUnit } from './print-unit.ts';

export const HIGHEST_PRINT_UNIT = 255;
const DEFAULT_WIDTH = 80;
const DEFAULT_LENGTH = 66;

/**
 * The print units of a session. Unit 0 shows on the display until PRINTER ON; unit -1 is always
 * the display.
 */
export class PrintUnits {
  /** PRINTER ON is in effect. */
  printerOn = false;
  #units = new Map<number, PrintUnit>();
  #terminal: Terminal;
  #destination: PrintDestination;
  #clockText: () => { dateText: string; timeDateText: string };

  constructor(
    terminal: Terminal,
    destination: PrintDestination,
    clockText: () => { dateText: string; timeDateText: string },
  ) {
    this.#terminal = terminal;
    this.#destination = destination;
    this.#clockText = clockText;
  }

  /** The unit, made with its default settings when it is new. */
  unit(number: number): PrintUnit {
    let unit = this.#units.get(number);
    if (!unit) {
      const page = new Page(DEFAULT_WIDTH, DEFAULT_LENGTH, this.#clockText);
      const mode = number === 0 ? PRINT_MODE.PRINTER : PRINT_MODE.HOLD;
      unit = new PrintUnit(number, page, mode, this.#destination);
      this.#units.set(number, unit);
    }
    return unit;
  }

  isDefined(number: number): boolean {
    return this.#units.has(number);
  }

  /** True when PRINT ON this unit shows on the screen. */
  goesToDisplay(number: number): boolean {
    if (number < 0) return true;
    if (number === 0 && !this.printerOn) return true;
    return this.unit(number).mode === PRINT_MODE.DISPLAY;
  }

  /** PRINT: text with \n as line end. */
  write(number: number, text: string): void {
    if (number === 0 && !this.printerOn) this.#terminal.write(text);
    else if (this.goesToDisplay(number)) this.#terminal.write(text);
    else this.unit(number).write(text);
  }

  /** The page that PRINT ON this unit fills: of the display or of the unit. */
  page(number: number): Page {
    return this.goesToDisplay(number) ? this.#terminal.page : this.unit(number).page;
  }

  column(number: number): number {
    return this.goesToDisplay(number) ? this.#terminal.column : this.unit(number).column;
  }

  setHeading(number: number, heading: string, eject = true): void {
    if (this.goesToDisplay(number)) this.#terminal.setHeading(heading, eject);
    else this.unit(number).setHeading(heading, eject);
  }

  setFooting(number: number, footing: string): void {
    if (this.goesToDisplay(number)) this.#terminal.setFooting(footing);
    else this.unit(number).page.footing = footing;
  }

  newPage(number: number, pageNumber?: number): void {
    if (this.goesToDisplay(number)) this.#terminal.newPage(pageNumber);
    else this.unit(number).newPage(pageNumber);
  }

  close(number: number): void {
    this.#units.get(number)?.close();
  }

  /** PRINTER CLOSE without a unit. */
  closeAll(): void {
    for (const unit of this.#units.values()) unit.close();
  }

  /** The end of a command: jobs end unless KEEP.OPEN says otherwise; PRINTER ON ends. */
  endCommand(): void {
    this.printerOn = false;
    for (const unit of this.#units.values()) if (!unit.keepOpen) unit.close();
  }

  list(): PrintUnit[] {
    return [...this.#units.values()].sort((a, b) => a.number - b.number);
  }
}
