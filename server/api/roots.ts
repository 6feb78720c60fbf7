import { compileList, compileNodeById, compileNodesById } from '../compile/roots.js';
import { compileSearch, searchWords } from '../compile/search.js';
import { isLatin } from '../compile/spelling.js';
import { kinds } from '../model/index.js';
import { ask } from './ask.js';
import { answer, builder, type Tree } from './builder.js';
import { connection, pageArguments } from './connections.js';
import { kindRef } from './entities.js';
import { KindEnum, OrderEnum } from './enums.js';
import { EntityRef } from './evidence.js';
import { filterTypes } from './filters.js';
import { namesOf } from './names.js';

builder.queryField('node', (t) =>
  t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'The thing with this id, or null (Relay).',
    args: { id: t.arg.id({ required: true, description: 'Id of any thing.' }) },
    resolve: (_, args, context, info) => ask(context, info, args, (selection, { id }) => compileNodeById(selection, String(id))),
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: 'The things with these ids, in their order, null where there is none (Relay).',
    args: { ids: t.arg.idList({ required: true, description: 'At most 100 ids.' }) },
    resolve: (_, args, context, info) => ask(context, info, args, (selection, { ids }) => compileNodesById(selection, ids.map(String))),
  }),
);

for (const row of kinds) {
  const filter = filterTypes.get(row.label);
  const ConnectionRef = connection(row.label, kindRef(row.label), false);
  builder.queryField(row.plural, (t) =>
    t.field({
      type: ConnectionRef,
      description: `${row.zh}: ${row.description}`,
      args: {
        first: t.arg.int({ defaultValue: 20, ...pageArguments.first }),
        after: t.arg.string(pageArguments.after),
        ...(filter ? { filter: t.arg({ type: filter, description: 'Which.' }) } : {}),
        orderBy: t.arg({ type: OrderEnum, defaultValue: 'NAME', description: 'In which order.' }),
      },
      resolve: (_, args, context, info) => ask(context, info, args, (selection, given) => compileList(selection, row, given)),
    }),
  );
}

const MatchRef = builder.objectRef<Tree>('SearchMatch');
builder.objectType(MatchRef, {
  description: 'Which form of a name was found, and where in it.',
  fields: (t) => ({
    form: t.string({ description: 'The name or alias that was found.', resolve: answer }),
    start: t.int({
      description: 'First UTF-16 code unit of the part that was searched for; 0 when the whole form answers.',
      resolve: answer,
    }),
    end: t.int({ description: 'After its last code unit.', resolve: answer }),
  }),
});

const SearchEdgeRef = builder.objectRef<Tree>('SearchEdge');
builder.objectType(SearchEdgeRef, {
  description: 'A thing that was found.',
  fields: (t) => ({
    cursor: t.string({ description: 'Where the edge stands in the list.', resolve: answer }),
    node: t.field({ type: EntityRef, description: 'The thing.', resolve: answer }),
    match: t.field({ type: MatchRef, description: 'What was found in it.', resolve: answer }),
  }),
});

const SearchConnectionRef = builder.objectRef<Tree>('SearchConnection');
builder.objectType(SearchConnectionRef, {
  description: 'A page of what a search found, the best first.',
  fields: (t) => ({
    edges: t.field({ type: [SearchEdgeRef], description: 'The page.', resolve: answer }),
    nodes: t.field({ type: [EntityRef], description: 'The page without its cursors and matches.', resolve: answer }),
    pageInfo: t.field({ type: builder.pageInfoRef(), description: 'Whether there is more, and where to go on.', resolve: answer }),
    totalCount: t.int({ description: 'How many were found; counted only when it is selected.', resolve: answer }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnectionRef,
    description:
      'Things whose name or an alias contains every word, or is spelled so in pinyin or its initials (fgw finds 发改委), and bodies that do what an organ of that name or abbreviation does (发改委 finds 发展和改革局): equal names first, then names that start with it, then others that contain it, then the rest; shorter ones first.',
    args: {
      text: t.arg.string({ required: true, description: 'Chinese in either script and any width, Latin letters, pinyin or its initials.' }),
      kinds: t.arg({ type: [KindEnum], description: 'Only things of these kinds.' }),
      first: t.arg.int({ defaultValue: 20, ...pageArguments.first }),
      after: t.arg.string(pageArguments.after),
    },
    resolve: async (_, args, context, info) => {
      const words = searchWords(args.text);
      const spelled = words.every(isLatin) ? await namesOf(context.store).find(words) : undefined;
      if (spelled) context.epochs?.add(spelled.epoch);
      return ask(context, info, { ...args, spelled: spelled?.ids ?? [] }, (selection, given) =>
        compileSearch(selection, given, given.spelled),
      );
    },
  }),
);
