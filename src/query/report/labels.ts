// LIST.LABEL: the lines of records as labels, several across a page.
import type { ReportPages } from './pages.ts';

/** A label template: how labels lie on a page. */
export interface LabelTemplate {
  readonly across: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
  readonly indent: number;
  readonly horizontalGap: number;
  readonly verticalGap: number;
  readonly omitBlankLines: boolean;
}

/** Fills a page of labels and prints it when it is full. */
export class LabelSheet {
  readonly #template: LabelTemplate;
  readonly #pages: ReportPages;
  /** Lines of the labels on this page, label by label. */
  #labels: string[][] = [];
  #label: string[] = [];

  constructor(template: LabelTemplate, pages: ReportPages) {
    this.#template = template;
    this.#pages = pages;
  }

  line(text: string): void {
    const { height, omitBlankLines } = this.#template;
    if (text.trim() === '' && omitBlankLines) return;
    this.#label.push(text);
    if (this.#label.length === height) this.endLabel();
  }

  endLabel(): void {
    if (this.#label.length === 0) return;
    this.#labels.push(this.#label);
    this.#label = [];
    if (this.#labels.length === this.#template.across * this.#template.down) this.endPage();
  }

  endPage(): void {
    this.endLabel();
    if (this.#labels.length === 0) return;
    const { across, height, verticalGap } = this.#template;
    for (let first = 0; first < this.#labels.length; first += across) {
      const row = this.#labels.slice(first, first + across);
      const last = first + across >= this.#labels.length;
      for (let line = 0; line < height + (last ? 0 : verticalGap); line += 1) {
        this.#pages.emitLine(this.#rowLine(row, line));
      }
    }
    this.#labels = [];
    this.#pages.newPage();
  }

  #rowLine(row: readonly string[][], line: number): string {
    const { width, indent, horizontalGap } = this.#template;
    const parts = row.map((label) => (label[line] ?? '').slice(0, width).padEnd(width));
    return ' '.repeat(indent) + parts.join(' '.repeat(horizontalGap));
  }
}
