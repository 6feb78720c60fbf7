export { ask } from './ask.js';
export type { Context } from './builder.js';
export { asZerenError, maskError } from './errors.js';
export { type Example, examples, withVariables } from './examples.js';
export { executeShaped } from './execute.js';
export { checkLength, limits, limitsRule, type Usage } from './limits.js';
export { schema, schemaText } from './schema.js';
export { type Takeaway, type Taken, takeAway } from './takeaway/index.js';
export { readVariables } from './variables.js';
