// Matching takes time in proportion to text length times template parts, whatever the two are: no
// backtracking.

import { VALUE_MARK } from '../marks.ts';
import { parseTemplate, type RunPart, type Template, type TemplatePart } from './template.ts';

const TEMPLATES_MAX = 500;
const templates = new Map<string, readonly Template[]>();

function templatesOf(template: string): readonly Template[] {
  let parsed = templates.get(template);
  if (parsed === undefined) {
    parsed = template.split(VALUE_MARK).map(parseTemplate);
    if (templates.size >= TEMPLATES_MAX) templates.clear();
    templates.set(template, parsed);
  }
  return parsed;
}

/** S MATCHES template: whether a text matches one of the templates, which value marks separate. */
export function matches(text: string, template: string): boolean {
  for (const parts of templatesOf(template)) {
    if (parts !== undefined && matchesParts(text, parts)) return true;
  }
  return false;
}

/** Whether a text matches one template, in which value marks are characters like others. */
export function matchesTemplate(text: string, template: string): boolean {
  const parts = parseTemplate(template);
  return parts !== undefined && matchesParts(text, parts);
}

/** MATCHFIELD(): what the n'th part of the first template that matches took; '' when none does. */
export function matchField(text: string, template: string, n: number): string {
  const wanted = Math.max(n, 1) - 1;
  for (const parts of templatesOf(template)) {
    if (parts === undefined) continue;
    const ends = partEnds(text, parts);
    if (ends === undefined) continue;
    return wanted < ends.length
      ? text.slice(wanted === 0 ? 0 : ends[wanted - 1], ends[wanted])
      : '';
  }
  return '';
}

function matchesParts(text: string, parts: readonly TemplatePart[]): boolean {
  let at = 0;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    if (part.kind === 'literal') {
      at = literalEnd(text, at, part.text, part.negated);
    } else if (part.min === part.max) {
      at = runLength(text, at, part) === part.max ? at + part.max : -1;
    } else if (index === parts.length - 1) {
      const taken = runLength(text, at, part);
      return taken >= part.min && at + taken === text.length;
    } else return placesToMatchFrom(text.slice(at), parts.slice(index))[0]! >= 0;
    if (at < 0) return false;
  }
  return at === text.length;
}

function literalEnd(text: string, at: number, literal: string, negated: boolean): number {
  const end = at + literal.length;
  // ScarletDME: an empty literal matches always, negated or not; a negated one needs text of its
  // length
  if (literal === '') return at;
  if (end > text.length) return -1;
  return text.startsWith(literal, at) === negated ? -1 : end;
}

/** How many characters from a place a run may take at most. */
function runLength(text: string, at: number, part: RunPart): number {
  const limit = Math.min(part.max, text.length - at);
  let taken = 0;
  while (taken < limit && part.accepts(text.charCodeAt(at + taken))) taken++;
  return taken;
}

/** Where each part ends; undefined when the text does not match. */
function partEnds(text: string, parts: readonly TemplatePart[]): number[] | undefined {
  const tables: Int32Array[] = [];
  placesToMatchFrom(text, parts, tables);
  const ends: number[] = [];
  let at = 0;
  for (const table of tables.reverse()) {
    const end = table[at]!;
    if (end < 0) return undefined;
    ends.push(end);
    at = end;
  }
  return ends;
}

/**
 * From the last part back to the first: a table of the places from which the parts match up to the
 * end of the text. Every part's table is kept where `tables` asks for it.
 */
function placesToMatchFrom(
  text: string,
  parts: readonly TemplatePart[],
  tables?: Int32Array[],
): Int32Array {
  let places: Int32Array = new Int32Array(text.length + 1).fill(-1);
  places[text.length] = text.length;
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index]!;
    places = part.kind === 'run' ? runTable(text, part, places) : literalTable(text, part, places);
    tables?.push(places);
  }
  return places;
}

// A table holds, for every place where a part may start, the place where it ends, or -1.
function literalTable(
  text: string,
  part: { readonly text: string; readonly negated: boolean },
  rest: Int32Array,
): Int32Array {
  const table = new Int32Array(text.length + 1).fill(-1);
  for (let at = 0; at <= text.length; at++) {
    const end = literalEnd(text, at, part.text, part.negated);
    if (end >= 0 && rest[end]! >= 0) table[at] = end;
  }
  return table;
}

function runTable(text: string, part: RunPart, rest: Int32Array): Int32Array {
  const length = text.length;
  const near = part.greedy ? lastPossible(rest) : nextPossible(rest);
  const table = new Int32Array(length + 1).fill(-1);
  let runEnd = length;
  for (let at = length; at >= 0; at--) {
    if (at < length && !part.accepts(text.charCodeAt(at))) runEnd = at;
    const lowest = at + part.min;
    const highest = Math.min(at + part.max, part.beforeEnd ? Math.min(runEnd, length - 1) : runEnd);
    if (lowest > highest) continue;
    const end = near[part.greedy ? highest : lowest]!;
    if (end >= lowest && end <= highest) table[at] = end;
  }
  return table;
}

/** For every place the last one not behind it from which the rest can match. */
function lastPossible(rest: Int32Array): Int32Array {
  const table = new Int32Array(rest.length);
  let last = -1;
  for (let at = 0; at < rest.length; at++) {
    if (rest[at]! >= 0) last = at;
    table[at] = last;
  }
  return table;
}

/** For every place the first one not before it from which the rest can match. */
function nextPossible(rest: Int32Array): Int32Array {
  const table = new Int32Array(rest.length);
  let next = -1;
  for (let at = rest.length - 1; at >= 0; at--) {
    if (rest[at]! >= 0) next = at;
    table[at] = next;
  }
  return table;
}
