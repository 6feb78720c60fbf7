import { isKind, isRelationType, kindNames, relationTypes, ZerenError } from '../model/index.js';
import type { Plain } from '../store/types.js';
import { column, compileQuestion, firstOf, own, ownList, type Part, type Parts, questionText, within } from './questions.js';
import type { Compiled } from './roots.js';
import type { Selection } from './selection.js';

type Arguments = Readonly<Record<string, unknown>>;

export const graphLimit = 1000;
/** How many things of one sort a graph question looks at before it stops counting what it left out. */
const bound = 5000;
/** Relations that a thing of a graph answer is expected to have, for the cost. */
const relationsOfThing = 2;

/** `truncated` and `omitted`, of a question that says how many it knows and how many it shows. */
const left: Parts = {
  truncated: { is: 'value', value: () => 'known > shown' },
  omitted: { is: 'value', value: () => 'known - shown' },
};

const view = (limit: number): Parts => ({
  ...left,
  root: { is: 'things', ids: firstOf('ids'), one: true, expected: 1 },
  nodes: { is: 'things', ids: column('ids'), expected: limit },
  edges: { is: 'relations', list: column('edges'), expected: limit * relationsOfThing },
});

export function compileChain(selection: Selection, args: Arguments): Compiled {
  const limit = within('limit', args.limit, 1, graphLimit);
  return compileQuestion(selection, {
    type: 'GraphView',
    text: questionText('chain'),
    parameters: { of: String(args.of), descendants: args.descendants === true, limit, bound },
    parts: view(limit),
  });
}

export function compileNeighbourhood(selection: Selection, args: Arguments): Compiled {
  const limit = within('limit', args.limit, 1, graphLimit);
  const types = relationTypesOf(args.relations);
  const kinds = listed(args.kinds)?.filter(isKind) ?? kindNames;
  const depth = within('depth', args.depth, 1, 3);
  const parameters: Record<string, Plain> = { of: String(args.of), depth, types, kinds, limit, bound };
  // Types stand in the text, as those of a way do: each is one of the model's.
  const rank = args.orderBy === 'DEGREE' ? `0 - COUNT { MATCH (m)-[:${types.join('|')}]-() }` : '0';
  const text = questionText('neighbourhood').replaceAll('__RANK__', rank);
  return compileQuestion(selection, { type: 'GraphView', text, parameters, parts: view(limit) });
}

/** `matrix(plan:)`: what stands under a plan by who answers for it. */
export function compileMatrix(selection: Selection, args: Arguments): Compiled {
  const limit = within('limit', args.limit, 1, graphLimit);
  return compileQuestion(selection, {
    type: 'Matrix',
    text: questionText('matrix'),
    parameters: { plan: String(args.plan), limit },
    parts: {
      ...left,
      plan: { is: 'things', ids: column('root'), one: true, expected: 1 },
      rows: { is: 'things', ids: column('rows'), expected: limit },
      columns: { is: 'things', ids: column('bodies'), expected: Math.ceil(limit / 2) },
      cells: { is: 'relations', list: column('cells'), expected: limit * relationsOfThing },
      indicators: { is: 'relations', list: column('measures'), expected: Math.ceil(limit / 2) },
    },
  });
}

const counts: Parts = {
  leads: { is: 'value', value: own('leads') },
  shares: { is: 'value', value: own('shares') },
  helps: { is: 'value', value: own('helps') },
};
const whole = (name: string): Part => ({ is: 'value', value: () => name });

/** `workload(of:)`: how much a body leads, shares and helps, by plan or report. */
export function compileWorkload(selection: Selection, args: Arguments): Compiled {
  const limit = within('limit', args.limit, 1, graphLimit);
  const from = typeof args.from === 'number' ? args.from : null;
  const to = typeof args.to === 'number' ? args.to : null;
  return compileQuestion(selection, {
    type: 'Workload',
    text: questionText('workload'),
    parameters: { of: String(args.of), from, to, plan: typeof args.plan === 'string' ? args.plan : null, limit },
    parts: {
      ...left,
      body: { is: 'things', ids: column('root'), one: true, expected: 1 },
      leads: whole('leads'),
      shares: whole('shares'),
      helps: whole('helps'),
      plans: {
        is: 'rows',
        list: column('plans'),
        type: 'WorkloadPlan',
        expected: limit,
        parts: { ...counts, plan: { is: 'things', ids: (row) => ({ from: row, value: `[${row}.id]` }), one: true, expected: 1 } },
      },
    },
  });
}

/** `paths(from:, to:)`: the shortest ways. Fails with BAD_ARGUMENT when both ends are one. */
export function compilePaths(selection: Selection, args: Arguments): Compiled {
  const [from, to] = [String(args.from), String(args.to)];
  if (from === to) throw new ZerenError('BAD_ARGUMENT', 'Both ends are the same thing.', 'Give two different ids.');
  const limit = within('limit', args.limit, 1, 50);
  const length = within('length', args.length, 1, 6);
  const types = relationTypesOf(args.relations);
  // Relation types and the length stand in the text: engines plan by them. Both are checked against the model and a range above.
  const text = questionText('paths').replaceAll('__TYPES__', types.join('|')).replaceAll('__LENGTH__', String(length));
  return compileQuestion(selection, {
    type: 'Paths',
    text,
    parameters: { from, to, limit, bound: 1000 },
    parts: {
      ...left,
      from: { is: 'things', ids: column('start'), one: true, expected: 1 },
      to: { is: 'things', ids: column('goal'), one: true, expected: 1 },
      paths: {
        is: 'rows',
        list: column('ways'),
        type: 'Path',
        expected: limit,
        parts: {
          length: { is: 'value', value: own('length') },
          thingIds: { is: 'value', value: own('things') },
          relationIds: { is: 'value', value: own('relations') },
        },
      },
      nodes: { is: 'things', ids: column('ids'), expected: Math.min(limit * length, graphLimit) },
      edges: { is: 'relations', list: column('edges'), expected: Math.min(limit * length, graphLimit) },
    },
  });
}

/** `timeline(of:)`: values of indicators by year. */
export function compileTimeline(selection: Selection, args: Arguments): Compiled {
  const limit = within('limit', args.limit, 1, 100);
  const row = (from: string, name: string) => ({ from, value: `[${from}.${name}]` });
  return compileQuestion(selection, {
    type: 'Timelines',
    text: questionText('timeline'),
    parameters: { of: String(args.of), limit },
    parts: {
      ...left,
      root: { is: 'things', ids: column('root'), one: true, expected: 1 },
      lines: {
        is: 'rows',
        list: column('lines'),
        type: 'Timeline',
        expected: limit,
        parts: {
          indicator: { is: 'things', ids: (line) => row(line, 'id'), one: true, expected: 1 },
          points: {
            is: 'rows',
            list: ownList('points'),
            type: 'TimelinePoint',
            expected: 5,
            parts: {
              year: { is: 'value', value: own('year') },
              targets: { is: 'things', ids: ownList('targets'), expected: 1 },
              actuals: { is: 'things', ids: ownList('actuals'), expected: 1 },
            },
          },
        },
      },
    },
  });
}

function listed(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.map(String) : undefined;
}

/** The relation types asked for, or all but MENTIONED_IN, which ties everything to its documents. */
export function relationTypesOf(value: unknown): readonly string[] {
  return listed(value)?.filter(isRelationType) ?? relationTypes.filter((type) => type !== 'MENTIONED_IN');
}
