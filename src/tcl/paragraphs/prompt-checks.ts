// The check at the end of an in-line prompt: a conversion in brackets, or patterns joined by OR.
import type { Session } from '#session/index.ts';
import { matches, VALUE_MARK } from '#values/index.ts';
import { acceptsConversion } from '../conversions.ts';

export type PromptCheck =
  | { readonly kind: 'conversion'; readonly code: string }
  | { readonly kind: 'pattern'; readonly template: string };

export function checkOf(text: string): PromptCheck | undefined {
  if (text === '') return undefined;
  const conversion = /^\((.*)\)$/.exec(text);
  if (conversion) return { kind: 'conversion', code: conversion[1] ?? '' };
  return { kind: 'pattern', template: alternatives(text) };
}

/** ` OR ` outside quotes separates templates, of which one must match. */
function alternatives(text: string): string {
  return text.replace(/'[^']*'|"[^"]*"| OR /g, (part) => (part === ' OR ' ? VALUE_MARK : part));
}

export function isAcceptable(
  session: Session,
  text: string,
  check: PromptCheck | undefined,
  upperCase: boolean,
): boolean {
  if (check === undefined) return true;
  if (check.kind === 'conversion') return acceptsConversion(session, text, check.code);
  return matches(upperCase ? text.toUpperCase() : text, check.template);
}
