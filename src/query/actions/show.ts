// SHOW: records are shown page by page and chosen by their numbers; the choice becomes a select
// list.
import type { SelectEntry } from '#session/index.ts';
import { hasFlag, type QueryPlan } from '../plan/query-plan.ts';
import type { ReportColumn } from '../report/column.ts';
import { columnHeadings } from '../report/column-headings.ts';
import { layOut } from '../report/layout.ts';
import type { ReportPages } from '../report/pages.ts';
import { tabularLines } from '../report/rows.ts';
import { chosenEntries, keepList } from './select.ts';
import { chosenNumbers } from './show-numbers.ts';
import { beginWork, isCounted, type Working } from './working.ts';

const NUMBER_WIDTH = 6;
const HELP = [
  'Numbers choose lines: 3  2-5  1,4  ALL',
  'S n  select    C n  clear    N  next page    P  previous page    T  first page',
  'R  show again    Q  done    QC  done, choosing nothing',
];

export function runShow(plan: QueryPlan, pages: ReportPages): number {
  layOut(plan.columns, plan.tree, pages.width - NUMBER_WIDTH);
  const working = beginWork(plan, undefined);
  try {
    const screen = new ShowScreen(plan, working, chosenEntries(working));
    const chosen = screen.choose();
    keepList(plan, chosen);
    if (isCounted(plan)) {
      pages.emit(`${chosen.length} record(s) selected to list ${plan.tree.toList}`);
    }
    return chosen.length;
  } finally {
    working.chosen.close();
  }
}

class ShowScreen {
  readonly #plan: QueryPlan;
  readonly #working: Working;
  readonly #entries: readonly SelectEntry[];
  readonly #chosen = new Set<number>();
  /** Number of the first record of each page seen. */
  #starts: number[] = [0];
  #page = 0;
  #shownTo = 0;

  constructor(plan: QueryPlan, working: Working, entries: readonly SelectEntry[]) {
    this.#plan = plan;
    this.#working = working;
    this.#entries = entries;
  }

  /** Shows pages until the user is done; the records chosen. */
  choose(): SelectEntry[] {
    this.#show();
    for (;;) {
      const input = this.#plan.environment.session.keyboard.line({ prompt: '>' });
      const action = input.outcome === 'line' ? input.text.trim().toUpperCase() : 'QC';
      if (action === 'QC') return [];
      if (action === 'Q') {
        if (this.#countIsRight()) break;
      } else this.#act(action);
    }
    return this.#entries.filter((_entry, n) => this.#chosen.has(n));
  }

  #act(action: string): void {
    if (action === '' || action === 'N') this.#turn(1);
    else if (action === 'P') this.#turn(-1);
    else if (action === 'T') {
      this.#page = 0;
      this.#show();
    } else if (action === 'R') this.#show();
    else if (action === '?' || action.startsWith('H')) for (const line of HELP) this.#line(line);
    else this.#mark(action);
  }

  #turn(by: 1 | -1): void {
    if (by > 0 && this.#shownTo < this.#entries.length) {
      this.#page += 1;
      this.#starts[this.#page] = this.#shownTo;
    } else if (by < 0 && this.#page > 0) this.#page -= 1;
    this.#show();
  }

  #mark(action: string): void {
    const clears = action.startsWith('C');
    const text = /^[CS]/.test(action) ? action.slice(1).trim() : action;
    const first = this.#starts[this.#page] ?? 0;
    const numbers = chosenNumbers(text, this.#shownTo - first, this.#entries.length);
    if (typeof numbers === 'string') {
      this.#line(numbers);
      return;
    }
    for (const number of numbers.all ? this.#entries.keys() : numbers.list) {
      const at = numbers.all ? number : first + number - 1;
      if (clears) this.#chosen.delete(at);
      else this.#chosen.add(at);
    }
    this.#show();
  }

  #countIsRight(): boolean {
    const { minItems, maxItems } = this.#plan.tree;
    const count = this.#chosen.size;
    if (count === 0) return true;
    const exact = minItems === maxItems;
    if (count < minItems) {
      this.#line(`Must select ${exact ? 'exactly' : 'at least'} ${minItems} item(s)`);
      return false;
    }
    if (maxItems > 0 && count > maxItems) {
      this.#line(`Must select ${exact ? 'exactly' : 'no more than'} ${maxItems} item(s)`);
      return false;
    }
    return true;
  }

  #show(): void {
    const { terminal } = this.#plan.environment.session;
    terminal.writeRaw('\x1b[H\x1b[2J');
    const space = Math.max(terminal.lines - 6, 5);
    const first = this.#starts[this.#page] ?? 0;
    this.#headings();
    let used = 0;
    let at = first;
    for (; at < this.#entries.length; at += 1) {
      const lines = this.#recordLines(this.#entries[at] as SelectEntry);
      if (at > first && used + lines.length > space) break;
      const mark = this.#chosen.has(at) ? '*' : ' ';
      const number = `${String(at - first + 1).padStart(NUMBER_WIDTH - 3)}${mark}  `;
      lines.forEach((line, n) => {
        this.#line((n === 0 ? number : ' '.repeat(NUMBER_WIDTH)) + line);
      });
      used += lines.length;
    }
    this.#shownTo = at;
    const more = at < this.#entries.length ? ' (more)' : '';
    this.#line(`${this.#chosen.size} items selected${more}`);
    this.#line('Select, Clear, Top, Previous, Next, Quit, ?');
  }

  #headings(): void {
    const { tree, columns, environment, sentence } = this.#plan;
    if (!hasFlag(this.#plan, 'hdr.sup')) this.#line(tree.heading ?? sentence);
    if (hasFlag(this.#plan, 'col.sup')) return;
    const gaps = { margin: 0, spacing: tree.columnSpacing };
    for (const line of columnHeadings(columns, environment.forms, gaps).split("'L'")) {
      this.#line(' '.repeat(NUMBER_WIDTH) + line.replaceAll("''", "'"));
    }
  }

  #recordLines(entry: SelectEntry): string[] {
    const { columns, current, environment, tree } = this.#plan;
    const { reader } = this.#working;
    reader.enter(entry.id);
    if (!reader.read()) return [];
    const cells = columns.map((column) => this.#cell(column, column.read(current)));
    const width = Math.max(environment.session.terminal.width - NUMBER_WIDTH - 1, 20);
    const lines = tabularLines(columns, cells, { margin: 0, spacing: tree.columnSpacing, width });
    return lines.map((line) => line.trimEnd());
  }

  #cell(column: ReportColumn, text: string): string {
    const { forms } = this.#plan.environment;
    const { multivalued, conversion, format } = column.item;
    if (multivalued)
      return forms.fmts(conversion === '' ? text : forms.oconvs(text, conversion), format);
    return forms.fmt(conversion === '' ? text : forms.oconv(text, conversion), format);
  }

  #line(text: string): void {
    this.#plan.environment.session.terminal.writeLine(text);
  }
}
