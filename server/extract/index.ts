export { extract } from './extract.js';
export type { Extraction, ExtractOptions, Flag, Mention, Passage, Relation, Span, Thing, Value, Values } from './types.js';
