// EXPLAIN: what a query would do, instead of doing it.

import { describeUse } from '../plan/index-lookup.ts';
import { indexUse } from '../plan/index-use.ts';
import type { QueryPlan } from '../plan/query-plan.ts';
import { hasFlag } from '../plan/query-plan.ts';
import { sourceList } from '../plan/record-source.ts';
import type { ReportItem } from '../plan/report-item.ts';
import type { PlannedStep } from '../selection/selection.ts';
import { selectionNeedsRecord } from '../selection/selection.ts';

/** The plan, line by line. */
export function explained(plan: QueryPlan): string[] {
  const use = hasFlag(plan, 'no.index') ? undefined : indexUse(plan);
  const list = sourceList(plan);
  let source = 'every record of the file';
  let steps = plan.steps;
  if (list !== undefined) source = `select list ${list}`;
  else if (plan.ids.length > 0) source = `${plan.ids.length} record id(s) of the sentence`;
  else if (use) {
    source = `index ${describeUse(use)}`;
    steps = use.rest;
  }
  const lines = [`File       ${plan.environment.fileName}`, `Source     ${source}`];
  for (const [n, line] of selectionLines(steps).entries()) {
    lines.push(`${n === 0 ? 'Selection ' : '          '} ${line}`);
  }
  if (steps.length > 0) {
    lines.push(`Reads      ${selectionNeedsRecord(steps) ? 'records' : 'record ids only'}`);
  }
  for (const [n, { item, descending, exploded }] of plan.sorts.entries()) {
    const how = `${descending ? 'descending' : 'ascending'}${exploded ? ', value by value' : ''}`;
    const side = item.leftJustified ? 'left' : 'right';
    lines.push(
      `${n === 0 ? 'Sort      ' : '          '} ${nameOf(item)} ${how}, ${side} justified`,
    );
  }
  const columns = plan.columns.map(({ item, mode }) => {
    return mode === 'item' ? nameOf(item) : `${mode} ${nameOf(item)}`;
  });
  if (columns.length > 0) lines.push(`Columns    ${columns.join(', ')}`);
  return lines;
}

function nameOf(item: ReportItem): string {
  return item.kind === 'literal' ? `"${item.literal}"` : item.name;
}

/** What an AND or OR does with the outcome so far. */
function joinLine(kind: 'and' | 'or', exit: number, end: number): string {
  const outcome = kind === 'and' ? 'false' : 'true';
  const ends = kind === 'and' ? 'not wanted' : 'wanted';
  return `${kind.toUpperCase()} (${outcome}: ${exit >= end ? ends : `on to ${exit + 1}`})`;
}

function selectionLines(steps: readonly PlannedStep[]): string[] {
  return steps.map((step, at) => {
    if (step.kind !== 'test') return joinLine(step.kind, step.exit, steps.length);
    const { item, operator, value, low, negated, every, when } = step.test;
    const words = [
      `${at + 1}.`,
      when ? 'WHEN' : '',
      negated ? 'NO' : '',
      every ? 'EVERY' : '',
      nameOf(item),
      operator,
      low ? nameOf(low) : '',
      value ? nameOf(value) : '',
    ];
    return words.filter((word) => word !== '').join(' ');
  });
}
