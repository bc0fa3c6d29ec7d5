export * from './dynamic-array/index.ts';
export * from './limits.ts';
export * from './marks.ts';
export * from './numbers/index.ts';
