export * from './build.js';
export * from './ids.js';
export * from './jsonl.js';
export * from './merge.js';
export * from './types.js';
