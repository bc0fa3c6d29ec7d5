// Stored and shown forms of values, under the settings of one session.

/** Conversions and formats as a report uses them. */
export interface ValueForms {
  /** OCONV() of one value. */
  oconv(text: string, code: string): string;
  /** OCONVS(): each element for itself. */
  oconvs(text: string, code: string): string;
  iconv(text: string, code: string): string;
  fmt(text: string, format: string): string;
  fmts(text: string, format: string): string;
  /** Closes files that conversions opened. */
  close(): void;
}
