import { isNumeric } from '#values/index.ts';
import { type DictionaryItem, headingText, locationSource } from './dictionary-item.ts';

/** D: a field of the record by number. Undefined when the number is none. */
export function dataItem(name: string, fields: readonly string[]): DictionaryItem | undefined {
  const location = fields[1] ?? '';
  if (!isNumeric(location)) return undefined;
  return {
    name,
    type: 'D',
    source: locationSource(Math.trunc(Number(location))),
    ...displayFields(name, fields),
  };
}

/**
 * The fields that D, I and C-types have in common: conversion, heading, format, S or M,
 * association.
 */
export function displayFields(
  name: string,
  fields: readonly string[],
): Pick<DictionaryItem, 'heading' | 'conversion' | 'format' | 'multivalued' | 'association'> {
  return {
    conversion: fields[2] ?? '',
    heading: headingText(fields[3] ?? '', name),
    format: fields[4] ?? '',
    multivalued: (fields[5] ?? '').startsWith('M'),
    association: fields[6] ?? '',
  };
}
