export * from './errors.js';
export * from './kinds.js';
export * from './relations.js';
