// !PICKLIST: the user chooses a row of a table in a box in the middle of the screen.
import { KEY, KeyBindings, type Session, screenControl } from '#session/index.ts';
import { FIELD_MARK, locate, VALUE_MARK } from '#values/index.ts';
import { KEY_CODES } from '../include-records/key-codes.ts';
import { screenKey } from '../operations/keyboard-input.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference } from '../runtime/value.ts';
import { Choice, onOneLine } from './choice.ts';
import type { StandardRoutineTable } from './standard-routine.ts';

const REVERSE = -13;
const PLAIN = -14;
const ROWS_MAX = 13;
/** Lines of a screen that the box leaves free. */
const LINES_AROUND = 11;
const BETWEEN_COLUMNS = '  ';
/** What may be typed to find a row. */
const SEARCH_LENGTH = 10;

interface Table {
  readonly rows: readonly (readonly string[])[];
  /** Where a row is looked for by its beginning; undefined: nowhere. */
  readonly index: number | undefined;
}

class PickListBox {
  readonly #session: Session;
  readonly #rows: Table['rows'];
  /** Texts of the column that is searched. */
  readonly #index: string | undefined;
  readonly #widths: readonly number[];
  readonly #choice: Choice;
  readonly #inside: number;
  readonly #left: number;
  readonly #top: number;
  readonly #bindings = new KeyBindings();
  #typed = '';

  constructor(session: Session, { rows, index }: Table) {
    this.#session = session;
    const { width, lines } = session.terminal;
    this.#rows = rows;
    if (index !== undefined) {
      this.#index = rows.map((row) => (row[index] ?? '').toUpperCase()).join(FIELD_MARK);
    }
    const columns = rows[0] ?? [];
    const widest = (at: number) =>
      rows.reduce((width, row) => Math.max(width, (row[at] ?? '').length), 0);
    this.#widths = columns.map((_, at) => widest(at));
    const gaps = BETWEEN_COLUMNS.length * (columns.length - 1);
    const wanted = this.#widths.reduce((sum, one) => sum + one, gaps);
    this.#inside = Math.max(Math.min(wanted, width - 5), 1);
    this.#left = Math.max(Math.floor((width - this.#inside) / 2) - 2, 0);
    const most = Math.max(Math.min(ROWS_MAX, lines - LINES_AROUND), 1);
    this.#choice = new Choice(rows.length, Math.min(most, rows.length));
    this.#top = Math.max(Math.floor(lines / 2) - Math.floor(this.#choice.pageSize / 2), 1);
  }

  /** Number of the row chosen, from 0; undefined when the user leaves without one. */
  run(): number | undefined {
    this.#show(this.#frame());
    for (;;) {
      const code = this.#nextKey();
      if (code === KEY.RETURN) return this.#choice.selected;
      if (code === KEY_CODES['CTRL.X']) return undefined;
      this.#take(code);
    }
  }

  /** Shows the rows until any key is typed. */
  showOnce(): void {
    this.#show(this.#frame());
    this.#nextKey();
  }

  #nextKey(): number {
    this.#show(this.#page());
    return screenKey(this.#session, this.#bindings);
  }

  #take(code: number): void {
    const move = MOVES.get(code);
    if (move) {
      this.#search('');
      move(this.#choice);
    } else if (code === KEY.BACKSPACE) this.#find(this.#typed.slice(0, -1));
    else if (code >= 32 && code < 127 && this.#typed.length < SEARCH_LENGTH) {
      if (this.#index === undefined) this.#show(this.#session.at.text('SYS.BELL'));
      else this.#find(this.#typed + String.fromCharCode(code).toUpperCase());
    }
  }

  /** Goes to the first row that does not come before what was typed. */
  #find(typed: string): void {
    if (typed === '' && this.#typed === '') return;
    this.#search(typed);
    if (this.#index === undefined) return;
    const { position } = locate(this.#index, typed, { order: 'AL' });
    this.#choice.jump(position - 1);
  }

  /** What was typed stands in the lower edge of the box. */
  #search(typed: string): void {
    if (typed === this.#typed) return;
    this.#typed = typed;
    const shown = typed === '' ? '' : `[${typed.padEnd(SEARCH_LENGTH)}]`;
    this.#show(this.#at(1, this.#choice.pageSize) + shown.padEnd(SEARCH_LENGTH + 2, '='));
  }

  #frame(): string {
    const edge = '='.repeat(this.#inside + 4);
    let text = this.#at(0, -1) + edge;
    for (let line = 0; line < this.#choice.pageSize; line++) {
      text += `${this.#at(0, line)}| ${' '.repeat(this.#inside)} |`;
    }
    return text + this.#at(0, this.#choice.pageSize) + edge;
  }

  #page(): string {
    const { terminal } = this.#session;
    const { offset, pageSize, selected } = this.#choice;
    let text = '';
    for (let line = 0; line < pageSize; line++) {
      const row = this.#line(this.#rows[offset + line]);
      const isSelected = offset + line === selected;
      text += this.#at(2, line);
      text += isSelected
        ? screenControl(terminal, REVERSE) + row + screenControl(terminal, PLAIN)
        : row;
    }
    return `${text}${this.#arrows()}${this.#at(0, -1)}`;
  }

  #line(row: readonly string[] | undefined): string {
    const cells = this.#widths.map((width, at) => onOneLine(row?.[at] ?? '').padEnd(width));
    return cells.join(BETWEEN_COLUMNS).slice(0, this.#inside).padEnd(this.#inside);
  }

  /** Signs on the left edge that tell of more rows above and below. */
  #arrows(): string {
    const { count, pageSize, hasPageBefore, hasPageAfter } = this.#choice;
    if (count <= pageSize) return '';
    const above = this.#at(0, 0) + (hasPageBefore ? '^' : '|');
    return above + this.#at(0, pageSize - 1) + (hasPageAfter ? 'v' : '|');
  }

  /** A place in the box: column from its left edge, line from its first row. */
  #at(column: number, line: number): string {
    return screenControl(this.#session.terminal, this.#left + column, this.#top + line);
  }

  #show(text: string): void {
    this.#session.terminal.write(text);
  }
}

const MOVES: ReadonlyMap<number, (choice: Choice) => void> = new Map([
  [KEY.UP, (choice) => choice.up()],
  [KEY.DOWN, (choice) => choice.down()],
  [KEY.PAGE_UP, (choice) => choice.pageUp()],
  [KEY.PAGE_DOWN, (choice) => choice.pageDown()],
  [KEY.HOME, (choice) => choice.first()],
  [KEY.END, (choice) => choice.last()],
]);

const NOTHING = [['No items to display']];

type Arguments = [value: Reference, list: Reference, column: Reference, index: Reference];

export const pickListRoutines = {
  '!PICKLIST': {
    kind: 'subroutine',
    arguments: ['value', 'list', 'column returned', 'column searched'],
    summary:
      'Lets the user choose a field of a list in a box on the screen; the values of a field are columns. CTRL-X leaves with null; what is typed is looked for in the column searched, 0 for none',
    call(rt: Runtime, ...[value, list, column, index]: Arguments) {
      const text = rt.text(list.v, 1);
      const searched = rt.int(index.v, 3);
      const returned = rt.int(column.v, 2);
      const rows = text === '' ? [] : text.split(FIELD_MARK).map((row) => row.split(VALUE_MARK));
      const table = { rows, index: searched > 0 ? searched - 1 : undefined };
      if (rows.length === 0) {
        new PickListBox(rt.session, { rows: NOTHING, index: undefined }).showOnce();
        value.v = '';
        return;
      }
      const chosen = new PickListBox(rt.session, table).run();
      const row = chosen === undefined ? [] : (rows[chosen] ?? []);
      value.v = returned > 0 ? (row[returned - 1] ?? '') : row.join(VALUE_MARK);
    },
  },
} satisfies StandardRoutineTable;
