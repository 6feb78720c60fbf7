import type { Kind, RelationType } from '../model/index.js';
import { kindNames, kindRow, relations } from '../model/index.js';

/**
 * The fields of a kind that follow a relation, derived from the relation rows of the model. A new relation row gets fields by itself
 * (`focusesOn` from FOCUSES_ON, `focusesOnOf` the other way); `names` below gives better ones.
 */
export interface RelationField {
  readonly name: string;
  readonly description: string;
  readonly types: readonly RelationType[];
  /** From the thing that has the field: `out` follows the relation, `in` goes against it. */
  readonly direction: 'out' | 'in' | 'both';
  /** Kinds at the other end. */
  readonly targets: readonly Kind[];
  /** At most one: an object in place of a connection. */
  readonly single: boolean;
  /** Up to so many steps of the same relation before it (a plan's tasks stand under its actions, too). */
  readonly through: number;
  /** What a page is ordered by when nothing is asked. */
  readonly order: 'position' | 'place' | 'year' | 'name' | 'type';
  /** The relation says who answers for what, and carries a basis. */
  readonly responsibility: boolean;
}

interface End {
  readonly name?: string;
  readonly description?: string;
  /** One field for each kind at the other end, named by the kind's plural. */
  readonly byKind?: boolean;
  /** A field of its own for these kinds at the other end, and for them only when they are all listed. */
  readonly kinds?: Readonly<Partial<Record<Kind, { readonly name: string; readonly single?: boolean }>>>;
  readonly single?: boolean;
}

interface Names {
  readonly out?: End;
  readonly in?: End;
  /** Read in both directions under one name. */
  readonly both?: End;
}

const names: Readonly<Partial<Record<RelationType, Names>>> = {
  PART_OF: {
    out: {
      kinds: {
        Region: { name: 'parent', single: true },
        Park: { name: 'parent', single: true },
        Department: { name: 'parent', single: true },
        Action: { name: 'action', single: true },
        Plan: { name: 'plan', single: true },
        Document: { name: 'document', single: true },
      },
    },
    in: {
      kinds: {
        Region: { name: 'children' },
        Park: { name: 'children' },
        Department: { name: 'children' },
        Action: { name: 'actions' },
        Task: { name: 'tasks' },
      },
    },
  },
  LOCATED_IN: { in: { byKind: true } },
  COVERS: { in: { name: 'plans', description: 'Plans that apply to the region.' } },
  ISSUED: { in: { name: 'issuedBy', description: 'Who issued the plan.' } },
  BASED_ON: { in: { name: 'basisOf', description: 'Plans that implement or follow this one.' } },
  LEADS: {
    out: { description: 'What the body leads.' },
    in: { name: 'leads', description: 'Bodies that lead: the text says so, or names only this body (see basis).' },
  },
  RESPONSIBLE_FOR: {
    out: { name: 'responsibleFor', description: 'What the body is jointly responsible for, where nobody says who leads.' },
    in: { name: 'responsible', description: 'Bodies that are jointly responsible, where nobody says who leads.' },
  },
  PARTICIPATES_IN: {
    out: { name: 'participatesIn', description: 'What the body takes part in beside a named lead.' },
    in: { name: 'participants', description: 'Bodies that take part beside a named lead.' },
  },
  HAS_INDICATOR: {
    out: { name: 'indicators', description: 'Indicators by which it is measured.' },
    in: { name: 'measures', description: 'What the indicator measures: plans, tasks, regions …' },
  },
  HAS_VALUE: {
    out: { name: 'values', description: 'Values of the indicator, by year: aims and facts.' },
    in: { name: 'indicator', description: 'The indicator that the value is of.', single: true },
  },
  BUILDS: { in: { name: 'builtBy', description: 'Who builds, sets up or runs it.' } },
  PROMOTES: { in: { name: 'promotedBy', description: 'Who spreads its use.' } },
  PARTNERS_WITH: { both: { name: 'partners', description: 'Whom it works with.' } },
  HOUSES: { in: { name: 'housedIn', description: 'Parks and platforms of which it is a tenant.' } },
  FOCUSES_ON: { in: { name: 'focusOf', description: 'Who and what works on the industry.' } },
  RECEIVED: {
    out: { name: 'awards', description: 'Titles and recognitions that it was given.' },
    in: { name: 'recipients', description: 'Who was given the title.' },
  },
  MEMBER_OF: {
    out: { name: 'memberOf', description: 'Leading groups and organs that it belongs to; the post is on the relation.' },
    in: { name: 'members', description: 'Members of the group or organ; their post is on the relation.' },
  },
  HOSTS_OFFICE_OF: {
    out: { name: 'hostsOfficeOf', description: 'Groups whose office it runs.' },
    in: { name: 'officeHosts', description: 'Bodies that run its office.' },
  },
  HELD: { in: { name: 'heldBy', description: 'Who organised it.' } },
  SIGNED: { in: { name: 'signedBy', description: 'Who signed or answered for it.' } },
  MENTIONED_IN: {
    out: { name: 'mentions', description: 'Documents that name it, each with the passages and the forms used there.' },
    in: { name: 'mentioned', description: 'What the document names.' },
  },
};

/** FOCUSES_ON → focusesOn. */
export function camel(type: string): string {
  return type.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

const plural = (kind: Kind) => kindRow(kind).plural;

/** Named relation fields of each kind, in the order of the relation rows. */
export const relationFields: ReadonlyMap<Kind, readonly RelationField[]> = collect();

function collect(): Map<Kind, readonly RelationField[]> {
  const fields = new Map<Kind, Map<string, RelationField>>(kindNames.map((kind) => [kind, new Map()]));
  const add = (on: readonly Kind[], field: RelationField) => {
    for (const kind of on) {
      const known = fields.get(kind);
      if (known?.has(field.name))
        throw new Error(`Two relation fields ${kind}.${field.name}: name one of them in server/compile/fields.ts`);
      known?.set(field.name, field);
    }
  };
  for (const row of relations) {
    const given = names[row.type] ?? {};
    const ranked = row.properties.some((property) => property.name === 'position');
    const make = (direction: RelationField['direction'], end: End | undefined, on: readonly Kind[], far: readonly Kind[]) => {
      const responsibility = row.properties.some((property) => property.name === 'basis');
      const base = { types: [row.type], direction, responsibility };
      const orderTo = (targets: readonly Kind[]) => (direction === 'in' && ranked ? 'position' : placeOf(targets));
      const told =
        end?.description ??
        (direction === 'in' ? `The things that ${row.type} points from. ${row.description}` : `What it ${row.en}. ${row.description}`);
      if (end?.byKind) {
        for (const kind of far)
          add(on, {
            ...base,
            order: orderTo([kind]),
            name: plural(kind),
            description: `The ${kindRow(kind).plural} that ${row.type} points from. ${row.description}`,
            targets: [kind],
            single: false,
            through: 0,
          });
        return;
      }
      if (end?.kinds) {
        for (const kind of far) {
          const own = end.kinds[kind];
          if (!own) continue;
          // A kind that stands only under its own kind (regions, parks, departments) is not the part of another.
          const nested = nests(kind);
          for (const holder of on) {
            if (nested ? holder !== kind : nests(holder) || !stands(direction, holder, kind)) continue;
            add([holder], {
              ...base,
              order: orderTo([kind]),
              name: own.name,
              description:
                direction === 'out' ? `The ${kind} that it stands under.` : `The ${kindRow(kind).plural} that stand under it, in order.`,
              targets: [kind],
              single: own.single ?? false,
              through: nested ? 0 : Math.abs(level(holder) - level(kind)) - 1,
            });
          }
        }
        return;
      }
      add(on, {
        ...base,
        order: orderTo(far),
        name: end?.name ?? (direction === 'in' ? `${camel(row.type)}Of` : camel(row.type)),
        description: told,
        targets: far,
        single: end?.single ?? false,
        through: 0,
      });
    };
    if (given.both) {
      make('both', given.both, row.from, row.to);
    } else {
      make('out', given.out, row.from, row.to);
      make('in', given.in, row.to, row.from);
    }
  }
  return new Map([...fields].map(([kind, byName]) => [kind, [...byName.values()]]));
}

/** Things with a place in a document are listed by it, values by year, others by name. */
function placeOf(targets: readonly Kind[]): RelationField['order'] {
  const has = (name: string) => (kind: Kind) => kindRow(kind).properties.some((property) => property.name === name);
  return targets.some(has('order')) ? 'place' : targets.every(has('year')) ? 'year' : 'name';
}

/** Kinds whose parts are of their own kind. */
function nests(kind: Kind): boolean {
  return kind === 'Region' || kind === 'Park' || kind === 'Department';
}

/** How far down a kind stands: document or plan > action > task. */
function level(kind: Kind): number {
  const rank: readonly (readonly Kind[])[] = [['Document', 'Plan'], ['Action'], ['Task']];
  return rank.findIndex((kinds) => kinds.includes(kind));
}

/** Whether a part may stand under a whole. */
function stands(direction: 'out' | 'in' | 'both', holder: Kind, other: Kind): boolean {
  return direction === 'out' ? level(holder) > level(other) : level(holder) < level(other);
}
