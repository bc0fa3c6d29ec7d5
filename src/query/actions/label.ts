// LIST.LABEL, SORT.LABEL
import { hasFlag, type QueryPlan } from '../plan/query-plan.ts';
import { LabelSheet, type LabelTemplate } from '../report/labels.ts';
import type { ReportPages } from '../report/pages.ts';
import type { RowPrinter } from '../report/report.ts';
import { verticalLines } from '../report/rows.ts';
import { queryError } from '../sentence/index.ts';
import { runList } from './list.ts';
import { beginWork } from './working.ts';

const FIELD_MARK = '\xfe';
const PLAIN_FORMAT = /^\d+[LT]$/;

const QUESTIONS = [
  'Labels per line',
  'Labels per column',
  'Label width (chars)',
  'Label height (lines)',
  'Indentation for first column (chars)',
  'Horizontal space between labels (chars)',
  'Vertical space between labels (lines)',
] as const;

export function runLabels(plan: QueryPlan, pages: ReportPages): number {
  const template = labelTemplate(plan);
  fitColumns(plan, template.width);
  if (hasFlag(plan, 'no.page')) pages.disablePagination();
  const sheet = new LabelSheet(template, pages);
  const printer: RowPrinter = {
    unformatted: false,
    vertical: true,
    row: (cells) => {
      const lines = verticalLines(plan.columns, cells, { margin: 0, names: false });
      for (const line of lines) sheet.line(line);
      sheet.endLabel();
    },
    blank: () => undefined,
    newPage: () => sheet.endPage(),
    caption: () => undefined,
  };
  const working = beginWork(plan, undefined);
  if (pages.toDisplay && !hasFlag(plan, 'no.page')) pages.clearScreen();
  try {
    return runList(plan, working, { pages, printer, endOfRecords: () => sheet.endPage() });
  } finally {
    working.chosen.close();
  }
}

/** Fields are no wider than a label; simple texts are just as wide. */
function fitColumns(plan: QueryPlan, width: number): void {
  for (const { item } of plan.columns) {
    if (PLAIN_FORMAT.test(item.format)) {
      item.format = `${width}${item.format.slice(-1)}`;
      item.width = width;
    } else if (item.width > width) item.width = width;
  }
}

function labelTemplate(plan: QueryPlan): LabelTemplate {
  const record = templateRecord(plan);
  if (record === undefined) return askedTemplate(plan);
  if (record.slice(0, 1).toUpperCase() !== 'X') throw queryError('label-type');
  const fields = record.split(FIELD_MARK);
  const numbers = fields.slice(1, 9).map((field, n) => {
    const digits = /^\d+/.exec(field);
    if (!digits) throw queryError('label-data', String(n + 2));
    return Number(digits[0]);
  });
  return templateOf(numbers, (numbers[7] ?? 0) !== 0);
}

function templateOf(numbers: readonly number[], omitBlankLines: boolean): LabelTemplate {
  const [
    across = 1,
    down = 1,
    width = 1,
    height = 1,
    indent = 0,
    horizontalGap = 0,
    verticalGap = 0,
  ] = numbers;
  return {
    across: Math.max(across, 1),
    down: Math.max(down, 1),
    width: Math.max(width, 1),
    height: Math.max(height, 1),
    indent,
    horizontalGap,
    verticalGap,
    omitBlankLines,
  };
}

function templateRecord(plan: QueryPlan): string | undefined {
  const { environment, tree } = plan;
  const { template, noDefault } = tree.label;
  if (template === '') {
    if (noDefault) return undefined;
    return environment.dictionary('@LABEL') ?? environment.voc('@LABEL');
  }
  const upper = template.toUpperCase();
  const record =
    environment.dictionary(template) ??
    environment.dictionary(upper) ??
    environment.voc(template) ??
    environment.voc(upper);
  if (record === undefined) throw queryError('label-unknown');
  return record;
}

/** Without a template the user is asked for its data. */
function askedTemplate(plan: QueryPlan): LabelTemplate {
  const { keyboard, terminal } = plan.environment.session;
  const ask = (question: string, pattern: RegExp, complaint: string): string => {
    for (;;) {
      const input = keyboard.line({ prompt: `${question}:  ` });
      const text = input.outcome === 'line' ? input.text : '';
      if (pattern.test(text)) return text;
      terminal.writeLine(complaint);
    }
  };
  const numbers = QUESTIONS.map((question) => {
    return Number(ask(question, /^\d{1,3}$/, 'Numeric value required'));
  });
  const omit = ask('Omit blank data lines (Y/N)', /^[YN]$/i, 'Y or N required');
  return templateOf(numbers, omit.toUpperCase() === 'Y');
}
