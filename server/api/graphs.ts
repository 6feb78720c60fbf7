import { compileCompare } from '../compile/compare.js';
import { compileChain, compileMatrix, compileNeighbourhood, compilePaths, compileTimeline, compileWorkload } from '../compile/graphs.js';
import { ask } from './ask.js';
import { answer, builder, type Tree } from './builder.js';
import { KindEnum, NearOrderEnum, RelationTypeEnum } from './enums.js';
import { EntityRef, RelationRef } from './evidence.js';

const descendants = {
  defaultValue: false,
  description:
    'Of a region: whether the plans of the regions in it count, too. Without it only the plans that cover the region itself do (the lists ' +
    'with `filter: { region }` hold both).',
} as const;

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
      'over it; of a document with its plan or, where it is a report, its own actions and tasks; of a body with all that it leads, shares or helps; of a ' +
      'region with its plans; of an indicator, a platform or a project with who answers for it.',
    args: {
      of: t.arg.id({ required: true, description: 'Id of the thing.' }),
      descendants: t.arg.boolean(descendants),
      limit: t.arg.int({ defaultValue: 300, description: 'How many things at most, from 1 to 1,000.' }),
    },
    resolve: (_, args, context, info) => ask(context, info, args, compileChain),
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
      orderBy: t.arg({
        type: NearOrderEnum,
        defaultValue: 'RELATION',
        description: 'Which of the equally near come first, where the limit cuts.',
      }),
      limit: t.arg.int({ defaultValue: 100, description: 'How many things at most, from 1 to 1,000.' }),
    },
    resolve: (_, args, context, info) => ask(context, info, args, compileNeighbourhood),
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
    resolve: (_, args, context, info) => ask(context, info, args, compileMatrix),
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
    truncated: t.boolean({ description: 'Whether plans and reports were left out because of the limit.', resolve: answer }),
    omitted: t.int({ description: 'How many plans and reports were left out; the counts of the body hold them.', resolve: answer }),
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
      limit: t.arg.int({ defaultValue: 100, description: 'How many plans and reports at most, from 1 to 1,000.' }),
    },
    resolve: (_, args, context, info) => ask(context, info, args, compileWorkload),
  }),
);

const PathRef = builder.objectRef<Tree>('Path');
builder.objectType(PathRef, {
  description: 'One way between two things; the things and relations stand in the answer beside it.',
  fields: (t) => ({
    length: t.int({ description: 'How many relations.', resolve: answer }),
    thingIds: t.idList({ description: 'Ids of the things in order, both ends with them.', resolve: answer }),
    relationIds: t.idList({ description: 'Ids of the relations in order.', resolve: answer }),
  }),
});

const PathsRef = builder.objectRef<Tree>('Paths');
builder.objectType(PathsRef, {
  description: 'The shortest ways between two things.',
  fields: (t) => ({
    from: t.field({ type: EntityRef, description: 'Where they start.', resolve: answer }),
    to: t.field({ type: EntityRef, description: 'Where they end.', resolve: answer }),
    paths: t.field({
      type: [PathRef],
      description: 'The ways, all of the same length; none when there is none so short.',
      resolve: answer,
    }),
    nodes: t.field({ type: [EntityRef], description: 'All things on them.', resolve: answer }),
    edges: t.field({ type: [RelationRef], description: 'All relations on them, with their evidence.', resolve: answer }),
    truncated: t.boolean({ description: 'Whether ways were left out because of the limit.', resolve: answer }),
    omitted: t.int({ description: 'How many ways were left out that are known of.', resolve: answer }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: PathsRef,
    nullable: true,
    description: 'How two things hang together: all shortest ways between them, along or against the relations.',
    args: {
      from: t.arg.id({ required: true, description: 'Id of one thing.' }),
      to: t.arg.id({ required: true, description: 'Id of the other.' }),
      length: t.arg.int({ defaultValue: 4, description: 'How many relations at most, from 1 to 6.' }),
      relations: t.arg({ type: [RelationTypeEnum], description: 'Only over these relations; without it, all but MENTIONED_IN.' }),
      limit: t.arg.int({ defaultValue: 10, description: 'How many ways at most, from 1 to 50.' }),
    },
    resolve: (_, args, context, info) => ask(context, info, args, compilePaths),
  }),
);

const TimelinePointRef = builder.objectRef<Tree>('TimelinePoint');
builder.objectType(TimelinePointRef, {
  description: 'Values of an indicator for one year.',
  fields: (t) => ({
    year: t.int({
      nullable: true,
      description: 'The year, or the last year of the period; none when the text gives none.',
      resolve: answer,
    }),
    targets: t.field({ type: [EntityRef], description: 'Measurements that are aims.', resolve: answer }),
    actuals: t.field({ type: [EntityRef], description: 'Measurements that are facts.', resolve: answer }),
  }),
});

const TimelineRef = builder.objectRef<Tree>('Timeline');
builder.objectType(TimelineRef, {
  description: 'An indicator by year.',
  fields: (t) => ({
    indicator: t.field({ type: EntityRef, description: 'The indicator.', resolve: answer }),
    points: t.field({ type: [TimelinePointRef], description: 'Its values by year, from the first.', resolve: answer }),
  }),
});

const TimelinesRef = builder.objectRef<Tree>('Timelines');
builder.objectType(TimelinesRef, {
  description: 'Indicators by year.',
  fields: (t) => ({
    root: t.field({ type: EntityRef, description: 'The thing that was asked about.', resolve: answer }),
    lines: t.field({ type: [TimelineRef], description: 'The indicators, by name.', resolve: answer }),
    truncated: t.boolean({ description: 'Whether indicators were left out because of the limit.', resolve: answer }),
    omitted: t.int({ description: 'How many indicators were left out.', resolve: answer }),
  }),
});

builder.queryField('timeline', (t) =>
  t.field({
    type: TimelinesRef,
    nullable: true,
    description: 'Values by year, aims and facts, of an indicator or of the indicators of a plan, a task, a region …',
    args: {
      of: t.arg.id({ required: true, description: 'Id of an indicator, or of what has indicators.' }),
      limit: t.arg.int({ defaultValue: 30, description: 'How many indicators at most, from 1 to 100.' }),
    },
    resolve: (_, args, context, info) => ask(context, info, args, compileTimeline),
  }),
);

const MatchBasisEnum = builder.enumType('MatchBasis', {
  description: 'Why things of several sides stand in one row.',
  values: {
    SAME_NAME: { value: 'SAME_NAME', description: 'Their names are equal but for width, space and marks.' },
    LIKE_NAME: { value: 'LIKE_NAME', description: 'Their names share at least half of their pairs of characters; see score.' },
    ALONE: { value: 'ALONE', description: 'Only one side has it.' },
  },
});

const ComparedRowRef = builder.objectRef<Tree>('ComparedRow');
builder.objectType(ComparedRowRef, {
  description: 'What is alike on several sides.',
  fields: (t) => ({
    basis: t.field({ type: MatchBasisEnum, description: 'Why they stand in one row.', resolve: answer }),
    score: t.float({ description: 'How alike the names are, from 0 to 1 (Sørensen–Dice over pairs of characters).', resolve: answer }),
    things: t.field({
      type: [EntityRef],
      nullable: { list: false, items: true },
      description: 'One for each side, in their order; null where a side has nothing like it.',
      resolve: answer,
    }),
  }),
});

const ComparisonRef = builder.objectRef<Tree>('Comparison');
builder.objectType(ComparisonRef, {
  description: 'Regions, plans or reports side by side.',
  fields: (t) => ({
    sides: t.field({ type: [EntityRef], description: 'What is compared.', resolve: answer }),
    tasks: t.field({
      type: [ComparedRowRef],
      description: 'Tasks, in the order of the first side, then those of the others alone.',
      resolve: answer,
    }),
    indicators: t.field({
      type: [ComparedRowRef],
      description: 'Indicators, likewise; those in different units are not alike.',
      resolve: answer,
    }),
    truncated: t.boolean({ description: 'Whether tasks or indicators were left out because of the limit.', resolve: answer }),
    omitted: t.int({ description: 'How many were left out.', resolve: answer }),
  }),
});

builder.queryField('compare', (t) =>
  t.field({
    type: ComparisonRef,
    nullable: true,
    description: 'Like tasks and indicators of two or more regions, plans or reports side by side; select leads and values on them.',
    args: {
      of: t.arg.idList({ required: true, description: '2 to 6 ids.' }),
      descendants: t.arg.boolean(descendants),
      limit: t.arg.int({ defaultValue: 100, description: 'How many tasks and how many indicators of each side at most, from 1 to 500.' }),
    },
    resolve: (_, args, context, info) => ask(context, info, args, compileCompare),
  }),
);
