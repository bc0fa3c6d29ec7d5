// !PICK: the user chooses an item of a list that fills the screen from some line on.
import { KEY, KeyBindings, type Session, screenControl } from '#session/index.ts';
import { FIELD_MARK } from '#values/index.ts';
import { KEY_CODES } from '../include-records/key-codes.ts';
import { screenKey } from '../operations/keyboard-input.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Reference } from '../runtime/value.ts';
import { Choice, onOneLine } from './choice.ts';
import type { StandardRoutineTable } from './standard-routine.ts';

/** Codes of @() for the screen. */
const SCREEN = { CLEAR_DOWN: -3, CLEAR_LINE: -4, REVERSE: -13, PLAIN: -14 } as const;
/** Lines at the foot of the screen: what the list is, and what can be typed. */
const FOOT_LINES = 3;

/** Keys that do the same as a letter. */
const LETTER_OF_KEY: ReadonlyMap<number, string> = new Map([
  [KEY.UP, 'U'],
  [KEY.DOWN, 'D'],
  [KEY.PAGE_UP, 'P'],
  [KEY.PAGE_DOWN, 'N'],
  [KEY.HOME, 'T'],
  [KEY.END, 'B'],
  [KEY_CODES['CTRL.N'], 'D'],
  [KEY_CODES['CTRL.P'], 'U'],
  [KEY_CODES['CTRL.V'], 'N'],
  [KEY_CODES['CTRL.Z'], 'U'],
]);

const MOVES: ReadonlyMap<string, (choice: Choice) => void> = new Map([
  ['U', (choice) => choice.up()],
  ['D', (choice) => choice.down()],
  ['P', (choice) => choice.pageUp()],
  ['N', (choice) => choice.pageDown()],
  ['T', (choice) => choice.first()],
  ['B', (choice) => choice.last()],
]);

class PickScreen {
  readonly choice: Choice;
  readonly #session: Session;
  readonly #items: readonly string[];
  readonly #top: number;
  readonly #title: string;
  readonly #bindings = new KeyBindings();

  constructor(session: Session, items: readonly string[], top: number, title: string) {
    this.#session = session;
    this.#items = items;
    this.#top = top;
    this.#title = `${title === '' ? '' : `${title}  `}${items.length} items`;
    this.choice = new Choice(items.length, session.terminal.lines - top - FOOT_LINES);
    this.#bindings.useTerminal(session.terminal.type);
    const escaped = [
      ['V', KEY.PAGE_UP],
      ['v', KEY.PAGE_UP],
      ['<', KEY.HOME],
      ['>', KEY.END],
    ] as const;
    for (const [letter, code] of escaped) {
      this.#bindings.bind(`\x1b${letter}`, { kind: 'code', code });
    }
  }

  /** The item chosen; undefined when the user leaves without one. */
  run(): string | undefined {
    this.#show(this.#at(0, this.#top, SCREEN.CLEAR_DOWN));
    for (;;) {
      this.#show(this.#page() + this.#foot(this.#prompt()));
      const code = this.#key();
      if (code === KEY.RETURN) return this.#leave(this.#items[this.choice.selected]);
      const letter = LETTER_OF_KEY.get(code) ?? String.fromCharCode(code).toUpperCase();
      const move = MOVES.get(letter);
      if (move) move(this.choice);
      else if (letter !== 'Q') this.#show(this.#session.at.text('SYS.BELL'));
      else if (this.#isSure()) return this.#leave(undefined);
    }
  }

  #key(): number {
    return screenKey(this.#session, this.#bindings);
  }

  #isSure(): boolean {
    const question = 'RETURN leaves without a choice, any other key goes on';
    this.#show(this.#foot(this.#control(SCREEN.REVERSE) + question));
    return this.#key() === KEY.RETURN;
  }

  #leave(item: string | undefined): string | undefined {
    this.#show(this.#at(0, this.#top, SCREEN.CLEAR_DOWN));
    return item;
  }

  #page(): string {
    const { offset, pageSize, selected } = this.choice;
    if (this.#items.length === 0) return `${this.#at(0, this.#top)}<No items>`;
    const width = this.#session.terminal.width - 4;
    let text = '';
    for (let line = 0; line < pageSize; line++) {
      const item = this.#items[offset + line];
      text += this.#at(0, this.#top + line, SCREEN.CLEAR_LINE);
      if (item === undefined) continue;
      text += (offset + line === selected ? '=> ' : '   ') + onOneLine(item.slice(0, width));
    }
    return text;
  }

  #prompt(): string {
    const { choice } = this;
    const words = [
      choice.selected < choice.count - 1 ? 'Down' : '',
      choice.selected > 0 ? 'Up' : '',
      choice.hasPageAfter ? 'Next' : '',
      choice.hasPageBefore ? 'Previous/Top' : '',
      choice.hasPageAfter ? 'Bottom' : '',
      'Quit: ',
    ];
    return words.filter((word) => word !== '').join('/');
  }

  /** The two lines at the foot, the cursor behind what can be typed. */
  #foot(prompt: string): string {
    const { lines, width } = this.#session.terminal;
    const title = onOneLine(this.#title)
      .slice(0, width - 1)
      .padEnd(width - 1);
    return [
      this.#at(0, lines - 2) + this.#control(SCREEN.REVERSE) + title,
      this.#control(SCREEN.PLAIN),
      this.#at(0, lines - 1, SCREEN.CLEAR_LINE) + prompt + this.#control(SCREEN.PLAIN),
    ].join('');
  }

  #at(column: number, line: number, code?: number): string {
    const { terminal } = this.#session;
    const place = screenControl(terminal, column, line);
    return code === undefined ? place : place + screenControl(terminal, code);
  }

  #control(code: number): string {
    return screenControl(this.#session.terminal, code);
  }

  #show(text: string): void {
    this.#session.terminal.write(text);
  }
}

type Arguments = [
  item: Reference,
  top: Reference,
  list: Reference,
  title: Reference,
  position: Reference,
];

export const pickRoutines = {
  '!PICK': {
    kind: 'subroutine',
    arguments: ['item', 'top line', 'list', 'title', 'position'],
    summary:
      'Lets the user choose a field of a list on the screen from the top line down; null when none is chosen. The position is kept for the next call',
    call(rt: Runtime, ...[item, top, list, title, position]: Arguments) {
      const text = rt.text(list.v, 2);
      const items = text === '' ? [] : text.split(FIELD_MARK);
      const first = Math.max(rt.int(top.v, 1), 0);
      const screen = new PickScreen(rt.session, items, first, rt.text(title.v, 3));
      const [offset = '', selected = ''] = rt.text(position.v, 4).split('.');
      if (offset !== '') screen.choice.place(Number(offset) || 0, (Number(selected) || 1) - 1);
      item.v = screen.run() ?? '';
      position.v = `${screen.choice.offset}.${screen.choice.selected + 1}`;
    },
  },
} satisfies StandardRoutineTable;
