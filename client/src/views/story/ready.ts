import { labelOf } from '../../graph/lanes.js';
import type { GraphData, GraphNode } from '../../graph/model.js';
import { isResponsibility, roleOf } from '../../graph/model.js';
import type { Words } from '../../i18n/index.js';
import type { Slide, Story } from '../../state/story.js';
import { linkTo } from '../../state/url.js';

interface Weight {
  readonly node: GraphNode;
  readonly ids: readonly string[];
}

function most(graph: GraphData, end: 'source' | 'target', wanted: (role: string) => boolean): Weight | undefined {
  const found = new Map<string, string[]>();
  for (const relation of graph.relations) {
    if (!isResponsibility(relation.type) || !wanted(roleOf(relation))) continue;
    found.set(relation[end], [...(found.get(relation[end]) ?? []), relation.id]);
  }
  const [id, ids] = [...found].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  const node = graph.nodes.find((one) => one.id === id);
  return node && ids ? { node, ids } : undefined;
}

/** What a plan is about and whose it is: 宿城区数字经济发展三年行动计划 is 数字经济 and 宿城区三年行动. Any other name is taken whole. */
export function talkName(plan: Pick<GraphNode, 'name'>): { readonly subject: string; readonly whose: string } {
  const [, region, subject, span] =
    /^(.{1,6}?[省市区县旗州])(.{2,12}?)(?:发展)?([一二三四五六七八九十两]+年(?:行动)?)(?:计划|方案)/.exec(plan.name) ?? [];
  return region && subject && span ? { subject, whose: `${region}${span}` } : { subject: '', whose: plan.name };
}

/** A talk about a plan, made of what its chain shows: the whole, the busiest lead, the task with most bodies, the matrix, the targets, the gaps. */
export function readyStory(plan: GraphNode, graph: GraphData, words: Words): Story {
  const { t } = words;
  const isLead = (role: string) => role === 'lead' || role === 'sole';
  const lead = most(graph, 'source', isLead);
  const task = most(graph, 'target', () => true);
  const tasks = graph.nodes.filter((node) => node.kind === 'Task').length;
  const bodies = new Set(graph.relations.filter((one) => isResponsibility(one.type)).map((one) => one.source)).size;
  const leads = new Set(graph.relations.filter((one) => isLead(roleOf(one))).map((one) => one.source)).size;
  const slide = (id: string, title: string, caption: string, query: string, lit: readonly string[] = []): Slide => ({
    id,
    title,
    caption,
    notes: '',
    query,
    lit,
  });
  const slides = [
    slide('whole', plan.name, t('ready.whole', { tasks, bodies, leads }), linkTo('chain', [plan.id])),
    ...(lead
      ? [
          slide(
            'lead',
            t('ready.leadTitle', { name: lead.node.name }),
            t('ready.lead', { name: lead.node.name, n: lead.ids.length }),
            linkTo('chain', [lead.node.id]),
            [lead.node.id, ...lead.ids],
          ),
        ]
      : []),
    ...(task
      ? [
          slide(
            'task',
            labelOf(task.node),
            t('ready.task', { n: task.ids.length }),
            linkTo('chain', [task.node.id], { sel: task.ids[0] }),
            task.ids.slice(0, 1),
          ),
        ]
      : []),
    slide('matrix', t('ready.matrixTitle'), t('ready.matrix'), linkTo('matrix', [plan.id])),
    slide('targets', t('ready.targetsTitle'), t('ready.targets'), linkTo('dossier', [plan.id])),
    slide('findings', t('findings.title'), t('ready.findings'), linkTo('findings', [])),
  ];
  return { title: t('ready.title', talkName(plan)), slides };
}
