// The page that a print unit or the display is filling: margins, heading and footing, line and page
// numbers.
import { expandHeading, type HeadingContext, suppressesPagination } from './heading.ts';

/** Values for heading codes that the query processor sets while it prints. */
export interface HeadingValues {
  fileName: string;
  recordId: string;
  breakValues: string[];
}

export class Page {
  width: number;
  /** Lines on a sheet; 0 means that pages never end. */
  length: number;
  topMargin = 0;
  bottomMargin = 0;
  leftMargin = 0;
  heading = '';
  footing = '';
  pageNumber = 1;
  /** Data lines printed on this page. */
  line = 0;
  headingDue = true;
  readonly values: HeadingValues = { fileName: '', recordId: '', breakValues: [] };
  #clockText: () => { dateText: string; timeDateText: string };

  constructor(
    width: number,
    length: number,
    clockText: () => { dateText: string; timeDateText: string },
  ) {
    this.width = width;
    this.length = length;
    this.#clockText = clockText;
  }

  headingLines(): string[] {
    return this.heading === '' ? [] : this.expand(this.heading, this.pageNumber);
  }

  footingLines(): string[] {
    return this.footing === '' ? [] : this.expand(this.footing, this.pageNumber);
  }

  /** Lines that data may take on a page; 0 when pages never end. */
  dataLines(): number {
    if (this.length === 0) return 0;
    const used = this.headingLines().length + this.footingLines().length;
    return Math.max(1, this.length - this.topMargin - this.bottomMargin - used);
  }

  /** A heading or footing with code N never pauses. */
  get neverPauses(): boolean {
    return this.suppressesPauses(this.heading) || this.suppressesPauses(this.footing);
  }

  /** Lines of any heading text as this page would show them. */
  expand(heading: string, pageNumber: number): string[] {
    return expandHeading(heading, this.#context(pageNumber));
  }

  suppressesPauses(heading: string): boolean {
    return suppressesPagination(heading);
  }

  #context(pageNumber: number): HeadingContext {
    const { dateText, timeDateText } = this.#clockText();
    const { fileName, recordId, breakValues } = this.values;
    return {
      pageNumber,
      width: this.width,
      fileName,
      recordId,
      breakValue: (slot) => breakValues[slot] ?? '',
      dateText,
      timeDateText,
    };
  }
}
