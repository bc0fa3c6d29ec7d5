export * from './bytes.ts';
export * from './clock.ts';
export * from './engine-limits.ts';
export * from './errors.ts';
export * from './status-numbers.ts';
