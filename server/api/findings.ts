import { compileFindings, findingKinds, severities } from '../compile/findings.js';
import { ask } from './ask.js';
import { answer, builder, type Tree } from './builder.js';
import { pageArguments } from './connections.js';
import { EntityRef, EvidenceRef } from './evidence.js';

const FindingKindEnum = builder.enumType('FindingKind', {
  description: 'What may be odd or missing in plans.',
  values: Object.fromEntries(Object.entries(findingKinds).map(([name, kind]) => [name, { value: name, description: kind.description }])),
});

const severityText = {
  LOW: 'Worth knowing.',
  MEDIUM: 'Somebody should ask.',
  HIGH: 'The text contradicts itself.',
} satisfies Record<(typeof severities)[number], string>;

const SeverityEnum = builder.enumType('Severity', {
  description: 'How much a finding weighs.',
  values: Object.fromEntries(severities.map((name) => [name, { value: name as string, description: severityText[name] }])),
});

const FindingRef = builder.objectRef<Tree>('Finding');
builder.objectType(FindingRef, {
  description: 'Something odd or missing, with the passages that show it and how to mend it.',
  fields: (t) => ({
    id: t.string({ description: 'Tells it from other findings; stays while the facts stay.', resolve: answer }),
    kind: t.field({ type: FindingKindEnum, description: 'What it is.', resolve: answer }),
    severity: t.field({ type: SeverityEnum, description: 'How much it weighs.', resolve: answer }),
    message: t.string({ description: 'What is odd about the subject, in English.', resolve: answer }),
    remedy: t.string({ description: 'How to mend it, in English.', resolve: answer }),
    subject: t.field({ type: EntityRef, description: 'The thing that it is about.', resolve: answer }),
    others: t.field({
      type: [EntityRef],
      description: 'Other things that it is about, such as the two leads.',
      args: { first: t.arg.int({ defaultValue: 20, ...pageArguments.first }) },
      resolve: answer,
    }),
    othersCount: t.int({ description: 'How many other things there are.', resolve: answer }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The passages that show it.',
      args: { first: t.arg.int({ defaultValue: 20, ...pageArguments.first }) },
      resolve: answer,
    }),
    evidenceCount: t.int({ description: 'How many passages show it.', resolve: answer }),
  }),
});

const FindingCountRef = builder.objectRef<Tree>('FindingCount');
builder.objectType(FindingCountRef, {
  description: 'How many findings there are of a kind.',
  fields: (t) => ({
    kind: t.field({ type: FindingKindEnum, description: 'The kind.', resolve: answer }),
    count: t.int({ description: 'How many.', resolve: answer }),
  }),
});

const FindingEdgeRef = builder.objectRef<Tree>('FindingEdge');
builder.objectType(FindingEdgeRef, {
  description: 'A finding in a list.',
  fields: (t) => ({
    cursor: t.string({ description: 'Where the edge stands in the list.', resolve: answer }),
    node: t.field({ type: FindingRef, description: 'The finding.', resolve: answer }),
  }),
});

const FindingConnectionRef = builder.objectRef<Tree>('FindingConnection');
builder.objectType(FindingConnectionRef, {
  description: 'A page of findings.',
  fields: (t) => ({
    edges: t.field({ type: [FindingEdgeRef], description: 'The page.', resolve: answer }),
    nodes: t.field({ type: [FindingRef], description: 'The page without its cursors.', resolve: answer }),
    pageInfo: t.field({ type: builder.pageInfoRef(), description: 'Whether there is more, and where to go on.', resolve: answer }),
    totalCount: t.int({ description: 'How many there are on all pages; counted only when it is selected.', resolve: answer }),
    kinds: t.field({ type: [FindingCountRef], description: 'How many there are of each kind, on all pages.', resolve: answer }),
  }),
});

builder.queryField('findings', (t) =>
  t.field({
    type: FindingConnectionRef,
    description: 'What is odd or missing in the plans, the gravest first.',
    args: {
      kinds: t.arg({ type: [FindingKindEnum], description: 'Only of these kinds.' }),
      severities: t.arg({ type: [SeverityEnum], description: 'Only of these weights.' }),
      region: t.arg.string({ description: 'Id or name of a region: about things of it and of the regions in it.' }),
      plan: t.arg.id({ description: 'Id of a plan or report: about it, what stands under it, and what is related to those.' }),
      document: t.arg.id({ description: 'Id of a document: what its passages show.' }),
      first: t.arg.int({ defaultValue: 20, ...pageArguments.first }),
      after: t.arg.string(pageArguments.after),
    },
    resolve: (_, args, context, info) => ask(context, info, args, compileFindings),
  }),
);
