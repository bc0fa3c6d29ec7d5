/** A keyword of sentences: what a K record of the VOC stands for. */
export interface KeywordRow {
  /** Field 2 of the K record. */
  readonly number: number;
  /** Record ids in the VOC; the first is the usual spelling. */
  readonly names: readonly string[];
  readonly meaning: string;
}
