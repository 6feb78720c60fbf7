import { compileChain, compileNeighbourhood } from '../compile/graphs.js';
import { ask } from './ask.js';
import { answer, builder, type Tree } from './builder.js';
import { KindEnum, RelationTypeEnum } from './enums.js';
import { EntityRef, RelationRef } from './evidence.js';

export const GraphViewRef = builder.objectRef<Tree>('GraphView');
builder.objectType(GraphViewRef, {
  description: 'A part of the graph, ready to draw: its things, the relations between them, and what was left out.',
  fields: (t) => ({
    root: t.field({ type: EntityRef, description: 'The thing that was asked about.', resolve: answer }),
    nodes: t.field({ type: [EntityRef], description: 'The things, the root first, then by distance and id.', resolve: answer }),
    edges: t.field({ type: [RelationRef], description: 'The relations; both ends are among the nodes.', resolve: answer }),
    truncated: t.boolean({ description: 'Whether something was left out because of the limit.', resolve: answer }),
    omitted: t.int({ description: 'How many things were left out that are known of.', resolve: answer }),
  }),
});

builder.queryField('responsibilityChain', (t) =>
  t.field({
    type: GraphViewRef,
    nullable: true,
    description:
      'Who answers for what, from region and plan over action and task to the bodies: of a plan, an action or a task with all that stands under and ' +
      'over it; of a body with all that it leads, shares or helps; of a region with its plans; of an indicator, a platform or a project with who answers for it.',
    args: {
      of: t.arg.id({ required: true, description: 'Id of the thing.' }),
      limit: t.arg.int({ defaultValue: 300, description: 'How many things at most, from 1 to 1,000.' }),
    },
    resolve: (_, args, context, info) => ask(context, info, (selection) => compileChain(selection, args)),
  }),
);

builder.queryField('neighbourhood', (t) =>
  t.field({
    type: GraphViewRef,
    nullable: true,
    description: 'What lies around a thing.',
    args: {
      of: t.arg.id({ required: true, description: 'Id of the thing.' }),
      depth: t.arg.int({ defaultValue: 1, description: 'How many steps, from 1 to 3.' }),
      kinds: t.arg({ type: [KindEnum], description: 'Only over things of these kinds.' }),
      relations: t.arg({ type: [RelationTypeEnum], description: 'Only over these relations; without it, all but MENTIONED_IN.' }),
      limit: t.arg.int({ defaultValue: 100, description: 'How many things at most, from 1 to 1,000.' }),
    },
    resolve: (_, args, context, info) => ask(context, info, (selection) => compileNeighbourhood(selection, args)),
  }),
);
