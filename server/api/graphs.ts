import { compileChain, compileMatrix, compileNeighbourhood, compileWorkload } from '../compile/graphs.js';
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

const MatrixRef = builder.objectRef<Tree>('Matrix');
builder.objectType(MatrixRef, {
  description: 'What stands under a plan by who answers for it.',
  fields: (t) => ({
    plan: t.field({ type: EntityRef, description: 'The plan or the report.', resolve: answer }),
    rows: t.field({ type: [EntityRef], description: 'Its actions and tasks in order, then its indicators.', resolve: answer }),
    columns: t.field({ type: [EntityRef], description: 'The bodies, the busiest first.', resolve: answer }),
    cells: t.field({
      type: [RelationRef],
      description: 'Who (source) answers for which row (target), or for the plan as a whole; with role, basis and evidence.',
      resolve: answer,
    }),
    indicators: t.field({ type: [RelationRef], description: 'Which row, or the plan, is measured by which indicator.', resolve: answer }),
    truncated: t.boolean({ description: 'Whether rows were left out because of the limit.', resolve: answer }),
    omitted: t.int({ description: 'How many rows were left out.', resolve: answer }),
  }),
});

builder.queryField('matrix', (t) =>
  t.field({
    type: MatrixRef,
    nullable: true,
    description: 'Tasks by bodies, with role and basis, of a plan or a report.',
    args: {
      plan: t.arg.id({ required: true, description: 'Id of a Plan, a Document or an Action.' }),
      limit: t.arg.int({ defaultValue: 300, description: 'How many rows at most, from 1 to 1,000.' }),
    },
    resolve: (_, args, context, info) => ask(context, info, (selection) => compileMatrix(selection, args)),
  }),
);

const WorkloadPlanRef = builder.objectRef<Tree>('WorkloadPlan');
builder.objectType(WorkloadPlanRef, {
  description: 'What a body does under one plan or report.',
  fields: (t) => ({
    plan: t.field({ type: EntityRef, description: 'The plan or the report.', resolve: answer }),
    leads: t.int({ description: 'How many things it leads there.', resolve: answer }),
    shares: t.int({ description: 'For how many it is jointly responsible, where nobody is said to lead.', resolve: answer }),
    helps: t.int({ description: 'In how many it takes part beside a named lead.', resolve: answer }),
  }),
});

const WorkloadRef = builder.objectRef<Tree>('Workload');
builder.objectType(WorkloadRef, {
  description: 'How much a body answers for.',
  fields: (t) => ({
    body: t.field({ type: EntityRef, description: 'The body.', resolve: answer }),
    leads: t.int({ description: 'How many things it leads.', resolve: answer }),
    shares: t.int({ description: 'For how many it is jointly responsible, where nobody is said to lead.', resolve: answer }),
    helps: t.int({ description: 'In how many it takes part beside a named lead.', resolve: answer }),
    plans: t.field({ type: [WorkloadPlanRef], description: 'The same by plan and report, the most first.', resolve: answer }),
  }),
});

builder.queryField('workload', (t) =>
  t.field({
    type: WorkloadRef,
    nullable: true,
    description: 'What a body leads, shares and helps, by plan and period.',
    args: {
      of: t.arg.id({ required: true, description: 'Id of the body.' }),
      plan: t.arg.id({ description: 'Only under this plan or report.' }),
      from: t.arg.int({ description: 'Only under plans that still hold in this year.' }),
      to: t.arg.int({ description: 'Only under plans that had begun by this year.' }),
    },
    resolve: (_, args, context, info) => ask(context, info, (selection) => compileWorkload(selection, args)),
  }),
);
