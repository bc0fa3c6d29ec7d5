import type { Verb } from '../../verb.ts';
import { blockPrint } from './block-print.ts';
import { blockTerm } from './block-term.ts';
import { printer } from './printer.ts';
import { setptr } from './setptr.ts';
import { spAssign } from './sp-assign.ts';
import { spClose } from './sp-close.ts';
import { spOpen } from './sp-open.ts';
import { spool } from './spool.ts';

export const printingVerbs: readonly Verb[] = [
  blockPrint,
  blockTerm,
  printer,
  setptr,
  spAssign,
  spClose,
  spOpen,
  spool,
];
