// A plan is carried out: checks, device, headings, then what the verb is for.

import { hasFlag, type QueryPlan } from '../plan/query-plan.ts';
import { checkRequiredList } from '../plan/record-source.ts';
import { ReportPages } from '../report/pages.ts';
import { STRINGS_MAX, searchTest } from '../selection/search.ts';
import { queryError } from '../sentence/index.ts';
import { checkReportWords, styleRecord } from './checks.ts';
import { runCount } from './count.ts';
import { explained } from './explain.ts';
import { defaultHeading } from './heading.ts';
import { runLabels } from './label.ts';
import { PageSequence } from './page-sequence.ts';
import { runRaw } from './raw.ts';
import { runReformat } from './reformat.ts';
import { runReport } from './report.ts';
import { runSelect } from './select.ts';
import { runShow } from './show.ts';
import { beginWork } from './working.ts';

/** Returns what @SYSTEM.RETURN.CODE becomes. */
export function carryOut(plan: QueryPlan): number {
  if (hasFlag(plan, 'no.index') && hasFlag(plan, 'require.index')) {
    throw queryError('index-options');
  }
  checkRequiredList(plan);
  checkReportWords(plan);
  const style = styleRecord(plan);
  if (hasFlag(plan, 'explain')) {
    for (const line of explained(plan)) plan.environment.session.terminal.writeLine(line);
    return 0;
  }
  const pages = new ReportPages(plan.environment.session, plan.tree.printUnit);
  pages.setFileName(plan.environment.fileName);
  if (style !== undefined && plan.tree.delimiter === undefined) pages.setStyle(style);
  const { files } = plan.environment.session;
  const { data } = plan.environment;
  const locks = hasFlag(plan, 'locking');
  if (locks) files.lockFile(data, { wait: true });
  const restoreOverlay = setOverlay(plan);
  try {
    const sequence = PageSequence.open(plan);
    sequence?.start(pages);
    const count = act(plan, pages);
    sequence?.finish(pages);
    pages.end();
    return count;
  } finally {
    if (locks) files.unlockFile(data);
    pages.close();
    restoreOverlay();
  }
}

/** Setting of a print unit that names its overlay subroutine. */
const OVERLAY_SETTING = 1009;

/** OVERLAY: the print unit has another overlay subroutine for this report. */
function setOverlay(plan: QueryPlan): () => void {
  const { overlay, printUnit } = plan.tree;
  if (overlay === undefined || printUnit < 0) return () => undefined;
  const { settings } = plan.environment.session.printers.unit(printUnit);
  const before = settings.get(OVERLAY_SETTING) ?? '';
  settings.set(OVERLAY_SETTING, overlay);
  return () => settings.set(OVERLAY_SETTING, before);
}

function act(plan: QueryPlan, pages: ReportPages): number {
  switch (plan.tree.verb.kind) {
    case 'select': {
      const search = plan.tree.verb.searches ? askForStrings(plan) : undefined;
      const working = beginWork(plan, search);
      try {
        return runSelect(plan, working, pages);
      } finally {
        working.chosen.close();
      }
    }
    case 'count': {
      const working = beginWork(plan, undefined);
      return runCount(plan, working, pages);
    }
    case 'raw':
      return rawListing(plan, pages);
    case 'reformat':
      return runReformat(plan, pages);
    case 'label':
      return runLabels(plan, pages);
    case 'show':
      return runShow(plan, pages);
    default:
      return runReport(plan, pages);
  }
}

function rawListing(plan: QueryPlan, pages: ReportPages): number {
  const { tree } = plan;
  if (!hasFlag(plan, 'hdr.sup')) pages.setHeading(tree.heading ?? defaultHeading(plan, pages));
  const working = beginWork(plan, undefined);
  if (pages.toDisplay) pages.clearScreen();
  try {
    const count = runRaw(plan, working, pages);
    return count;
  } finally {
    working.chosen.close();
  }
}

/** SEARCH asks for its texts one by one. */
function askForStrings(plan: QueryPlan): (record: string) => boolean {
  const { session } = plan.environment;
  const strings: string[] = [];
  while (strings.length < STRINGS_MAX) {
    const input = session.keyboard.line({ prompt: 'String: ' });
    if (input.outcome !== 'line' || input.text === '') break;
    strings.push(input.text);
  }
  if (strings.length === 0) throw queryError('no-strings');
  return searchTest(strings, {
    allMatch: hasFlag(plan, 'all.match'),
    noMatch: hasFlag(plan, 'no.match'),
    noCase: hasFlag(plan, 'no.case'),
  });
}
