// REFORMAT, SREFORMAT: the rows of a report become records of another file.
import type { OpenFile } from '#files/index.ts';
import type { QueryPlan } from '../plan/query-plan.ts';
import { layOut } from '../report/layout.ts';
import type { ReportPages } from '../report/pages.ts';
import type { RowPrinter } from '../report/report.ts';
import { queryError } from '../sentence/index.ts';
import { runList } from './list.ts';
import { beginWork } from './working.ts';

const FIELD_MARK = '\xfe';
const FIRST_MARK = /[\xfc-\xfe]/;

export function runReformat(plan: QueryPlan, pages: ReportPages): number {
  layOut(plan.columns, plan.tree, pages.width);
  const target = targetFile(plan);
  if (!target) return 0;
  let overwritten = 0;
  const { files } = plan.environment.session;
  const printer: RowPrinter = {
    unformatted: true,
    vertical: false,
    row: (cells) => {
      const id = (cells[0] ?? '').split(FIRST_MARK)[0] ?? '';
      if (id === '') return;
      if (target.has(id)) overwritten += 1;
      files.write(target, id, recordOf(cells.slice(1)));
    },
    blank: () => pages.emit(''),
    newPage: () => pages.newPage(),
    caption: () => undefined,
  };
  const working = beginWork(plan, undefined);
  try {
    return runList(plan, working, {
      pages,
      printer,
      countLine: (count) => `${count} record(s) reformated, ${overwritten} record(s) overwritten`,
    });
  } finally {
    working.chosen.close();
  }
}

/** Fields without value at the end are no fields. */
function recordOf(cells: readonly string[]): string {
  let count = cells.length;
  while (count > 0 && cells[count - 1] === '') count -= 1;
  return cells.slice(0, count).join(FIELD_MARK);
}

/** The file named by TO, or asked for; undefined when the user gives none. */
function targetFile(plan: QueryPlan): OpenFile | undefined {
  const { environment, tree } = plan;
  if (tree.reformatFile !== undefined) {
    const file = environment.open(tree.reformatFile, false);
    if (!file) throw queryError('file-open', tree.reformatFile);
    return file;
  }
  const { keyboard, terminal } = environment.session;
  for (;;) {
    const input = keyboard.line({ prompt: 'Output file: ' });
    if (input.outcome !== 'line' || input.text === '') return undefined;
    const file = environment.open(input.text, false);
    if (file) return file;
    terminal.writeLine(`Cannot open ${input.text}`);
  }
}
