// Typing a command: on a real terminal with editing keys, history and completion; from a pipe, plain lines.
import type { CommandProcessor } from './command-processor.ts';
import { type EditingKey, readEditingKey } from './editing-keys.ts';

/** The line being typed. */
interface EditedLine {
  text: string;
  cursor: number;
  /** Entry of the command stack that is shown; 0: none. */
  entry: number;
}

type KeyAction = (editor: LineEditor, line: EditedLine) => void;

const ACTIONS: Readonly<Record<Exclude<EditingKey, 'enter' | 'none'>, KeyAction>> = {
  home: (_editor, line) => {
    line.cursor = 0;
  },
  end: (_editor, line) => {
    line.cursor = line.text.length;
  },
  left: (_editor, line) => {
    line.cursor = Math.max(0, line.cursor - 1);
  },
  right: (_editor, line) => {
    line.cursor = Math.min(line.text.length, line.cursor + 1);
  },
  up: (editor, line) => editor.showEntry(line, line.entry + 1),
  down: (editor, line) => editor.showEntry(line, line.entry - 1),
  backspace: (_editor, line) => {
    if (line.cursor === 0) return;
    line.text = line.text.slice(0, line.cursor - 1) + line.text.slice(line.cursor);
    line.cursor -= 1;
  },
  delete: (_editor, line) => {
    line.text = line.text.slice(0, line.cursor) + line.text.slice(line.cursor + 1);
  },
  'kill-to-end': (_editor, line) => {
    line.text = line.text.slice(0, line.cursor);
  },
  clear: (_editor, line) => {
    line.text = '';
    line.cursor = 0;
    line.entry = 0;
  },
  'upper-case': (_editor, line) => {
    line.text = line.text.toUpperCase();
  },
  transpose: (_editor, line) => {
    const { cursor, text } = line;
    if (cursor < 1 || cursor >= text.length) return;
    const swapped = text.charAt(cursor) + text.charAt(cursor - 1);
    line.text = text.slice(0, cursor - 1) + swapped + text.slice(cursor + 1);
  },
  overlay: (editor) => {
    editor.overlay = !editor.overlay;
  },
  search: (editor, line) => editor.searchStack(line),
  complete: (editor, line) => editor.complete(line),
  redraw: () => {},
};

export class LineEditor {
  overlay = false;
  readonly #processor: CommandProcessor;

  constructor(processor: CommandProcessor) {
    this.#processor = processor;
  }

  readLine(prompt: string): string {
    const { session } = this.#processor;
    if (!session.terminal.device.isInteractive) {
      // Case inversion is for keyboards: commands that come down a pipe are meant as written.
      const line = session.keyboard.line({ prompt, fromKeyboard: true, keepCase: true });
      return line.outcome === 'line' ? line.text : '';
    }
    const { keyboard } = session;
    const { onBreak } = keyboard;
    const line: EditedLine = { text: '', cursor: 0, entry: 0 };
    // At the prompt there is nothing to end: BREAK drops what was typed.
    keyboard.onBreak = () => {
      Object.assign(line, { text: '', cursor: 0, entry: 0 });
      session.terminal.writeRaw('\r\n');
      this.#draw(prompt, line);
    };
    try {
      return this.#edit(prompt, line);
    } finally {
      keyboard.onBreak = onBreak;
    }
  }

  #edit(prompt: string, line: EditedLine): string {
    const { session } = this.#processor;
    this.#draw(prompt, line);
    for (;;) {
      const key = readEditingKey(session.keyboard);
      if (typeof key !== 'string') this.#type(prompt, line, key.character);
      else if (key === 'enter') {
        session.terminal.writeRaw('\r\n');
        session.terminal.column = 0;
        return line.text;
      } else if (key !== 'none') {
        ACTIONS[key](this, line);
        this.#draw(prompt, line);
      }
    }
  }

  /** The usual case, a character more at the end, needs no new picture of the line. */
  #type(prompt: string, line: EditedLine, character: string): void {
    const { terminal } = this.#processor.session;
    const atEnd = line.cursor === line.text.length;
    this.#insert(line, character);
    const fits = prompt.length + line.cursor < terminal.width - 1;
    if (atEnd && fits) terminal.writeRaw(character);
    else this.#draw(prompt, line);
  }

  #insert(line: EditedLine, character: string): void {
    const after = this.overlay ? line.cursor + 1 : line.cursor;
    line.text = line.text.slice(0, line.cursor) + character + line.text.slice(after);
    line.cursor += 1;
  }

  /** A line longer than the screen is moved so that the cursor is seen. */
  #draw(prompt: string, line: EditedLine): void {
    const { terminal } = this.#processor.session;
    const width = Math.max(10, terminal.width - prompt.length - 1);
    const start = line.cursor < width ? 0 : line.cursor - width + 1;
    const shown = line.text.slice(start, start + width);
    terminal.writeRaw(`\r${prompt}${shown}\x1b[K\r\x1b[${prompt.length + line.cursor - start}C`);
  }

  showEntry(line: EditedLine, entry: number): void {
    const stack = this.#processor.session.commandStack;
    line.entry = Math.max(0, Math.min(entry, stack.length));
    line.text = line.entry === 0 ? '' : (stack[line.entry - 1] ?? '');
    line.cursor = line.text.length;
  }

  /** The latest command that contains what is typed. */
  searchStack(line: EditedLine): void {
    const stack = this.#processor.session.commandStack;
    const wanted = line.text;
    const found = stack.findIndex((text, index) => index >= line.entry && text.includes(wanted));
    if (found >= 0) this.showEntry(line, found + 1);
  }

  /** Completes the word before the cursor from the names in the VOC. */
  complete(line: EditedLine): void {
    const { session } = this.#processor;
    const before = line.text.slice(0, line.cursor);
    const word = /[^ ]*$/.exec(before)?.[0] ?? '';
    if (word === '') return;
    const start = word.toUpperCase();
    const names = [...session.files.ids(session.voc)].filter((id) => id.startsWith(start)).sort();
    const common = commonStart(names);
    if (common.length > word.length) {
      line.text =
        before.slice(0, before.length - word.length) + common + line.text.slice(line.cursor);
      line.cursor += common.length - word.length;
    } else if (names.length > 1) {
      session.terminal.writeRaw(`\r\n${names.slice(0, 60).join('  ')}\r\n`);
    }
  }
}

function commonStart(names: readonly string[]): string {
  const [first = ''] = names;
  let length = first.length;
  for (const name of names) {
    while (!name.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
}
