/**
 * The marks that separate the levels of a dynamic array, as one-character strings and as character
 * codes.
 */
export const FIELD_MARK = '\xfe';
export const VALUE_MARK = '\xfd';
export const SUBVALUE_MARK = '\xfc';
export const TEXT_MARK = '\xfb';

export const ITEM_MARK_CODE = 255;
export const FIELD_MARK_CODE = 254;
export const VALUE_MARK_CODE = 253;
export const SUBVALUE_MARK_CODE = 252;
export const TEXT_MARK_CODE = 251;
