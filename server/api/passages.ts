import { compileVerify } from '../compile/passages.js';
import { ask } from './ask.js';
import { answer, builder, type Tree } from './builder.js';
import { pageArguments } from './connections.js';
import { kindRef } from './entities.js';

const PassageRef = builder.objectRef<Tree>('Passage');
builder.objectType(PassageRef, {
  description: 'A piece of a document on which facts rest.',
  fields: (t) => ({
    id: t.id({ description: 'Its id, as Evidence.id.', resolve: answer }),
    quote: t.string({ description: 'The text from start to end; cut with … where only a part of it may be kept.', resolve: answer }),
    section: t.stringList({ description: 'Headings that it stands under, outermost first.', resolve: answer }),
    start: t.int({ description: 'Offset of its first UTF-16 code unit in the original text.', resolve: answer }),
    end: t.int({ description: 'Offset after its last UTF-16 code unit.', resolve: answer }),
  }),
});

const PassageEdgeRef = builder.objectRef<Tree>('PassageEdge');
builder.objectType(PassageEdgeRef, {
  description: 'A passage in a list.',
  fields: (t) => ({
    cursor: t.string({ description: 'Where the edge stands in the list.', resolve: answer }),
    node: t.field({ type: PassageRef, description: 'The passage.', resolve: answer }),
  }),
});

const PassageConnectionRef = builder.objectRef<Tree>('PassageConnection');
builder.objectType(PassageConnectionRef, {
  description: 'A page of the passages of a document, in the order of the text.',
  fields: (t) => ({
    edges: t.field({ type: [PassageEdgeRef], description: 'The page.', resolve: answer }),
    nodes: t.field({ type: [PassageRef], description: 'The page without its cursors.', resolve: answer }),
    pageInfo: t.field({ type: builder.pageInfoRef(), description: 'Whether there is more, and where to go on.', resolve: answer }),
    totalCount: t.int({ description: 'How many there are on all pages; counted only when it is selected.', resolve: answer }),
  }),
});

builder.objectField(kindRef('Document'), 'passages', (t) =>
  t.field({
    type: PassageConnectionRef,
    description: 'The passages on which its facts rest, in the order of the text.',
    args: { first: t.arg.int({ defaultValue: 20, ...pageArguments.first }), after: t.arg.string(pageArguments.after) },
    resolve: answer,
  }),
);

const StandingEnum = builder.enumType('Standing', {
  description: 'Whether a quote still stands in its text.',
  values: {
    STANDS: { value: 'STANDS', description: 'At its offsets.' },
    MOVED: { value: 'MOVED', description: 'At another place; see foundAt.' },
    GONE: { value: 'GONE', description: 'Nowhere in the text.' },
    NO_TEXT: { value: 'NO_TEXT', description: 'The graph does not hold the text, and none was given.' },
  },
});

const VerificationRef = builder.objectRef<Tree>('Verification');
builder.objectType(VerificationRef, {
  description: 'Whether a passage can be found where it is said to stand.',
  fields: (t) => ({
    status: t.field({ type: StandingEnum, description: 'Whether it stands.', resolve: answer }),
    foundAt: t.int({ nullable: true, description: 'Where the quote was found.', resolve: answer }),
    quote: t.string({ description: 'The quote.', resolve: answer }),
    start: t.int({ description: 'Where it should start.', resolve: answer }),
    end: t.int({ description: 'Where it should end.', resolve: answer }),
    sha256: t.string({
      nullable: true,
      description: 'SHA-256 of the text that was read, in UTF-8, to compare with that of your copy.',
      resolve: answer,
    }),
  }),
});

builder.queryField('verify', (t) =>
  t.field({
    type: VerificationRef,
    nullable: true,
    description:
      'Looks whether the quote of a passage still stands at its offsets: in the text that the graph holds, or in one that you give.',
    args: {
      passage: t.arg.id({ required: true, description: 'Id of the passage (Evidence.id).' }),
      text: t.arg.string({
        description: 'The text to look in; without it, that of the graph, which holds it only for documents that a user loaded.',
      }),
    },
    resolve: (_, args, context, info) => ask(context, info, args, compileVerify),
  }),
);
