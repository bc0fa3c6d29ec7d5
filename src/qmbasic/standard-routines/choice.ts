// Which item of a long list is chosen, and which of them a page of the screen shows.

/** Text without the characters that move the cursor. */
export function onOneLine(text: string): string {
  return text.replace(/[\x00-\x1f\x7f]/g, ' ');
}

/** Where the user is in a list; items are counted from 0. */
export class Choice {
  readonly count: number;
  readonly pageSize: number;
  selected = 0;
  /** The first item on the page. */
  offset = 0;

  constructor(count: number, pageSize: number) {
    this.count = count;
    this.pageSize = Math.max(pageSize, 1);
  }

  get hasPageBefore(): boolean {
    return this.offset > 0;
  }

  get hasPageAfter(): boolean {
    return this.offset + this.pageSize < this.count;
  }

  /** Puts the item on the page at a place that was remembered, as far as there is one. */
  place(offset: number, selected: number): void {
    const last = Math.max(this.count - 1, 0);
    this.selected = Math.min(Math.max(selected, 0), last);
    const at = this.selected;
    const isOnPage = offset >= 0 && offset <= at && at < offset + this.pageSize;
    this.offset = isOnPage ? offset : this.selected - (this.selected % this.pageSize);
  }

  up(): void {
    if (this.selected > 0) this.selected -= 1;
    if (this.selected < this.offset) this.offset = Math.max(this.offset - this.pageSize, 0);
  }

  down(): void {
    if (this.selected < this.count - 1) this.selected += 1;
    if (this.selected >= this.offset + this.pageSize) this.offset += this.pageSize;
  }

  /** The page before, its first item chosen. */
  pageUp(): void {
    if (!this.hasPageBefore) return;
    this.offset = Math.max(this.offset - this.pageSize, 0);
    this.selected = this.offset;
  }

  pageDown(): void {
    if (!this.hasPageAfter) return;
    this.offset += this.pageSize;
    this.selected = this.offset;
  }

  first(): void {
    this.place(0, 0);
  }

  last(): void {
    this.place(-1, this.count - 1);
  }

  /** The item as the first of its page. */
  jump(item: number): void {
    this.selected = Math.min(Math.max(item, 0), Math.max(this.count - 1, 0));
    this.offset = this.selected;
  }
}
