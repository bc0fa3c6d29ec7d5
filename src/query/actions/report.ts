// LIST, SORT, SUM: headings, layout and the printer of rows.

import { delimitedHeading, delimitedPrinter, type LineOutput } from '../output/delimited.ts';
import { jsonPrinter } from '../output/json.ts';
import { openOutput } from '../output/output-file.ts';
import { hasFlag, type QueryPlan } from '../plan/query-plan.ts';
import { columnHeadings } from '../report/column-headings.ts';
import { type Layout, layOut } from '../report/layout.ts';
import type { ReportPages } from '../report/pages.ts';
import type { RowPrinter } from '../report/report.ts';
import { tabularPrinter, verticalPrinter } from '../report/row-printers.ts';
import { defaultHeading } from './heading.ts';
import { runList } from './list.ts';
import { beginWork } from './working.ts';

export function runReport(plan: QueryPlan, pages: ReportPages): number {
  const { tree } = plan;
  tree.margin = Math.min(tree.margin, Math.max(0, pages.width - 20));
  // PAN and SCROLL are for people in front of a screen.
  if (!pages.isLive) tree.panColumn = 0;
  const layout = layOut(plan.columns, tree, pages.width);
  if (layout.pan) pages.panColumns(layout.pan);
  if (tree.scroll > 0) pages.keepPages();
  const toFile = tree.output && openOutput(plan.environment.session, tree.output);
  if (tree.output && !toFile) return 0;
  const output = toFile ?? lineOutput(plan, pages);
  setHeadings(plan, pages, { layout, output });
  const working = beginWork(plan, undefined);
  // Delimited lines may be on their way to another program.
  const isForScreen = !isDelimited(plan) || plan.environment.session.terminal.device.isInteractive;
  if (pages.toDisplay && isForScreen && !hasFlag(plan, 'no.page')) pages.clearScreen();
  try {
    const { printer, finish } = rowPrinter(plan, pages, { layout, output });
    const endOfRecords = () => {
      finish?.();
      toFile?.finish();
    };
    return runList(plan, working, { pages, printer, endOfRecords });
  } finally {
    working.chosen.close();
    toFile?.close();
  }
}

function isDelimited(plan: QueryPlan): boolean {
  return plan.tree.delimiter !== undefined || plan.tree.json;
}

function lineOutput(plan: QueryPlan, pages: ReportPages): LineOutput {
  const { session } = plan.environment;
  const { printUnit } = plan.tree;
  if (pages.toDisplay) return { line: (text) => session.terminal.writeLine(text) };
  return { line: (text) => session.printers.write(printUnit, `${text}\n`) };
}

function setHeadings(
  plan: QueryPlan,
  pages: ReportPages,
  how: { layout: Layout; output: LineOutput },
): void {
  const { tree, columns, environment } = plan;
  const delimited = isDelimited(plan);
  if (!hasFlag(plan, 'hdr.sup') && !delimited) {
    pages.setHeading(tree.heading ?? defaultHeading(plan, pages));
  }
  if (!how.layout.vertical && !hasFlag(plan, 'col.sup')) {
    if (tree.json) return;
    if (delimited) how.output.line(delimitedHeading(columns, tree.delimiter ?? ''));
    else {
      const gaps = { margin: tree.margin, spacing: how.layout.spacing };
      pages.setColumnHeadings(columnHeadings(columns, environment.forms, gaps));
    }
  }
  if (tree.footing !== undefined && !delimited) pages.setFooting(tree.footing);
  if (hasFlag(plan, 'no.page')) pages.disablePagination();
}

function rowPrinter(
  plan: QueryPlan,
  pages: ReportPages,
  how: { layout: Layout; output: LineOutput },
): { readonly printer: RowPrinter; readonly finish?: () => void } {
  const { tree, columns } = plan;
  const { layout } = how;
  if (tree.json) {
    const printer = jsonPrinter(columns, how.output);
    return { printer, finish: () => printer.finish() };
  }
  if (tree.delimiter !== undefined) {
    const printer = delimitedPrinter(columns, how.output, {
      delimiter: tree.delimiter,
      csv: tree.csv,
      blank: () => pages.emit(''),
      newPage: () => pages.newPage(),
    });
    return { printer };
  }
  const settings = {
    margin: tree.margin,
    spacing: layout.spacing,
    doubleSpace: layout.doubleSpace,
    noSplit: hasFlag(plan, 'no.split'),
    width: Math.max(layout.width ?? 0, pages.width),
    names: !hasFlag(plan, 'col.sup'),
  };
  const make = layout.vertical ? verticalPrinter : tabularPrinter;
  return { printer: make(columns, pages, settings) };
}
