import { filterableProperties } from '../compile/filters.js';
import { type KindRow, kinds } from '../model/index.js';
import { builder } from './builder.js';
import { BasisEnum, propertyEnum, RelationTypeEnum } from './enums.js';
import { scalar } from './evidence.js';

/** `DepartmentFilter` and its like: a few conditions that all must hold, the same for every kind, then those of its own properties. */
function filterType(row: KindRow) {
  return builder.inputType(`${row.label}Filter`, {
    description: `Conditions on ${row.plural} (${row.zh}); all that are given must hold.`,
    fields: (t) => ({
      text: t.string({ description: 'Its name or an alias contains this.' }),
      region: t.string({ description: 'Id or name of a region: things of it and of the regions in it.' }),
      document: t.id({ description: 'Id of a document that names it.' }),
      plan: t.id({ description: 'Id of a plan: what stands under it, and what is related to the plan or to something under it.' }),
      body: t.id({ description: 'Id of a body that leads it, answers for it or takes part in it.' }),
      basis: t.field({ type: [BasisEnum], description: 'A body answers for it, or it answers for something, in one of these ways.' }),
      has: t.field({ type: [RelationTypeEnum], description: 'Has relations of all these types, in either direction.' }),
      hasNot: t.field({ type: [RelationTypeEnum], description: 'Has no relation of any of these types.' }),
      ...Object.fromEntries(
        filterableProperties(row).map((property) => {
          const description = `${property.zh}. ${property.description}`;
          const values = propertyEnum(row.label, property);
          return [property.name, values ? t.field({ type: [values], description }) : t.field({ type: scalar(property), description })];
        }),
      ),
    }),
  });
}

export const filterTypes = new Map<string, ReturnType<typeof filterType>>(kinds.map((row) => [row.label, filterType(row)]));
