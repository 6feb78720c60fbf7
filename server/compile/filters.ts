import type { KindRow, Property } from '../model/index.js';

/** Strings that lists are filtered by although their values are open. */
const equalled = new Set(['docNumber', 'function', 'unit', 'code']);

/** Properties of a kind that a list can be filtered by: closed sets, flags, integers and some short texts. */
export function filterableProperties(row: KindRow): readonly Property[] {
  return row.properties.filter((property) => {
    if (property.type === 'Boolean') return true;
    if (property.type === 'Int') return property.name !== 'order' && property.name !== 'characters';
    return property.type === 'String' && (property.values !== undefined || equalled.has(property.name));
  });
}
