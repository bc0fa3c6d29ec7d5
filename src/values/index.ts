export * from './comparison/index.ts';
export * from './dynamic-array/index.ts';
export * from './limits.ts';
export * from './marks.ts';
export * from './matching/index.ts';
export * from './multivalued/index.ts';
export * from './numbers/index.ts';
export * from './strings/index.ts';
