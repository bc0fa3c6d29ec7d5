// Keywords of headings, spacing, paging and layout.
import type { KeywordRow } from './keyword.ts';

export const pageKeywords: readonly KeywordRow[] = [
  { number: 17, names: ['NO.PAGE', 'NOPAGE'], meaning: 'No pagination' },
  { number: 35, names: ['FORCE'], meaning: 'Include ids in command even if absent / skip checks' },
  { number: 42, names: ['LEFT.MARGIN', 'MARGIN'], meaning: 'Left margin' },
  { number: 48, names: ['COUNT.SUP'], meaning: 'Suppress record count' },
  { number: 55, names: ['VERT', 'VERTICALLY'], meaning: 'Vertical layout' },
  { number: 59, names: ['HEADING', 'HEADER'], meaning: 'Page heading' },
  { number: 62, names: ['COL.SPACES', 'COL.SPCS'], meaning: 'Gap between columns' },
  { number: 70, names: ['DBL-SPC', 'DBL.SPC'], meaning: 'Double spacing' },
  {
    number: 75,
    names: ['COL-HDR-SUP', 'COL-HDR-SUPP', 'COL.HDR.SUP', 'COL.HDR.SUPP'],
    meaning: 'No column headings or page heading',
  },
  { number: 76, names: ['COL-SUPP', 'COL.SUP'], meaning: 'No column headings' },
  { number: 79, names: ['FOOTER', 'FOOTING'], meaning: 'Page footing' },
  { number: 81, names: ['HDR-SUPP', 'HDR.SUP', 'SUPP'], meaning: 'No default heading' },
  { number: 85, names: ['NEW.PAGE'], meaning: 'Each record on new page' },
  { number: 86, names: ['NO.SPLIT'], meaning: 'Keep record on a page' },
  { number: 124, names: ['PAN'], meaning: 'Pan wide report' },
  { number: 125, names: ['SCROLL'], meaning: 'Scroll report' },
  { number: 183, names: ['COL.HDG.ID'], meaning: 'Item names as headings' },
  { number: 189, names: ['OVERLAY'], meaning: 'Graphical overlay subroutine' },
  { number: 193, names: ['BOXED'], meaning: 'Box the report' },
  { number: 199, names: ['STYLE'], meaning: 'Report style record' },
  { number: 210, names: ['PAGESEQ'], meaning: 'Page sequence record' },
];
