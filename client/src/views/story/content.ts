import { fetchChain, fetchStart } from '../../api/chain.js';
import { fetchComparison } from '../../api/compare.js';
import { fetchDocument } from '../../api/document.js';
import { fetchDossier, fetchMeasures } from '../../api/dossier.js';
import { fetchFindings } from '../../api/findings.js';
import { fetchOverview } from '../../api/overview.js';
import type { Cell } from '../../files/csv.js';
import type { Spot } from '../../graph/elements.js';
import { networkSize } from '../../graph/elements.js';
import type { Placed } from '../../graph/lanes.js';
import { labelOf } from '../../graph/lanes.js';
import { findPlaces } from '../../graph/layout.js';
import { around, type Evidence, filterGraph, type GraphData, mergeGraphs } from '../../graph/model.js';
import type { LayoutName, Place } from '../../graph/places.js';
import { toSvg } from '../../graph/svg.js';
import type { Words } from '../../i18n/index.js';
import { placesIn } from '../../state/places.js';
import type { Slide } from '../../state/story.js';
import { readUrl, type Step, type ViewState } from '../../state/url.js';
import { chainLimit, fetchStep } from '../chain/useChain.js';
import { whoText } from '../compare/CompareView.js';
import { broughtBy, stepsOf } from '../explore/explore.js';
import { matrixOf, matrixRows } from '../matrix/matrix.js';
import { factsOf, inReadingOrder, sentence } from '../parts/facts.js';
import { valueText, whenText } from '../parts/MeasureChart.js';

/** What a slide shows, without the page: a picture where it has one, the same facts as rows, and its proofs. */
export interface Content {
  readonly svg: string | undefined;
  readonly rows: readonly (readonly Cell[])[];
  readonly proofs: readonly Proof[];
}

export interface Proof {
  /** The relation or thing that it proves. */
  readonly id: string;
  readonly sentence: string;
  readonly evidence: Evidence;
}

/** Proofs of one slide; what is set off comes first. */
const proofLimit = 400;

async function brought(step: Step): Promise<GraphData> {
  const answer = await fetchStep(step);
  return answer ? broughtBy(step, answer) : { nodes: [], relations: [] };
}

async function graphOf(state: ViewState): Promise<{ graph: GraphData; root: string | undefined }> {
  if (state.view === 'explore') {
    const steps = stepsOf(state.of, state.steps);
    return { graph: mergeGraphs(await Promise.all(steps.map(brought))), root: steps[0]?.of };
  }
  const root = state.of[0] ?? (await fetchStart()) ?? undefined;
  const chain = root ? await fetchChain(root, state.view === 'matrix' ? 1000 : state.limit || chainLimit) : null;
  const opened = state.view === 'chain' ? await Promise.all(state.steps.map(brought)) : [];
  return { graph: mergeGraphs([chain?.graph ?? { nodes: [], relations: [] }, ...opened]), root };
}

function factRows(graph: GraphData, words: Words): Cell[][] {
  const { t } = words;
  const rows = inReadingOrder(factsOf(graph), graph).map((fact): Cell[] => [
    labelOf(fact.target),
    fact.role === 'plain' ? words.relation(fact.relation.type) : t(`role.${fact.role}`),
    fact.source.name,
    fact.relation.basis ? t(`basis.${fact.relation.basis}`) : '',
  ]);
  return [[t('table.target'), t('table.relation'), t('table.source'), t('file.basis')], ...rows];
}

function proofsOf(graph: GraphData, lit: readonly string[], words: Words): Proof[] {
  const proofs = inReadingOrder(factsOf(graph), graph).flatMap((fact) =>
    fact.relation.evidence.map((evidence) => ({ id: fact.id, sentence: sentence(fact, words), evidence })),
  );
  const first = proofs.filter((proof) => lit.includes(proof.id));
  return [...first, ...proofs.filter((proof) => !lit.includes(proof.id))].slice(0, proofLimit);
}

async function picture(graph: GraphData, root: string | undefined, state: ViewState, slide: Slide): Promise<string> {
  const layout: LayoutName = state.view === 'explore' ? 'network' : 'lanes';
  const at = placesIn(state.at);
  const known = graph.nodes.flatMap(({ id }) => {
    const place = state.pins.find((pin) => pin.id === id) ?? at(id);
    return place ? [{ id, x: place.x, y: place.y }] : [];
  });
  const fixed = layout === 'network' ? known : [];
  const placed: readonly (Place & Partial<Placed>)[] =
    fixed.length === graph.nodes.length ? fixed : (await findPlaces({ layout, graph, root, fixed }, new AbortController().signal)).placed;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const spots = new Map<string, Spot>(
    placed.map((place) => {
      const node = nodes.get(place.id);
      const size = node ? networkSize(node) : { width: 30, height: 30 };
      return [
        place.id,
        {
          x: place.x,
          y: place.y,
          width: place.width ?? size.width,
          height: place.height ?? size.height,
          ...(place.lane ? { lane: place.lane } : {}),
        },
      ];
    }),
  );
  const lit = new Set(slide.lit.flatMap((id) => [id, ...around(graph, id).nodes, ...around(graph, id).relations]));
  return toSvg(graph, spots, { theme: 'light', title: slide.title, lit });
}

/** Everything a slide needs to be shown where there is no server. */
export async function contentOf(slide: Slide, words: Words): Promise<Content> {
  const { t } = words;
  const state = readUrl(slide.query);
  if (state.view === 'chain' || state.view === 'explore' || state.view === 'matrix') {
    const { graph: whole, root } = await graphOf(state);
    const graph = filterGraph(whole, { off: state.off, hidden: state.hidden, keep: root ? [root] : [] });
    const proofs = proofsOf(graph, [...slide.lit, ...(state.sel ? [state.sel] : [])], words);
    if (state.view === 'matrix') return { svg: undefined, rows: matrixRows(matrixOf(graph), words), proofs };
    return { svg: await picture(graph, root, state, slide), rows: factRows(graph, words), proofs };
  }
  if (state.view === 'findings') {
    const { findings } = await fetchFindings(state.of[0]);
    const shown = findings.filter((one) => !state.off.includes(one.kind));
    return {
      svg: undefined,
      rows: [
        [t('findings.severity'), t('findings.kind'), t('findings.where'), t('file.document')],
        ...shown.map((one) => [t(`severity.${one.severity}`), t(`finding.${one.kind}`), labelOf(one.node), one.within.join(' › ')]),
      ],
      proofs: shown.flatMap((one) =>
        one.evidence.map((evidence) => ({ id: one.id, sentence: `${t(`finding.${one.kind}`)}：${labelOf(one.node)}`, evidence })),
      ),
    };
  }
  if (state.view === 'compare') {
    const comparison = await fetchComparison(state.of.slice(0, 2));
    const head = (comparison?.roots ?? []).flatMap((root) => [labelOf(root), t('compare.who')]);
    const rows = (comparison?.pairs ?? []).map((pair) =>
      pair.sides.flatMap((side) => [side ? labelOf(side.node) : '', whoText(side, words)]),
    );
    return { svg: undefined, rows: [head, ...rows], proofs: [] };
  }
  if (state.view === 'document' && state.of[0]) {
    const source = await fetchDocument(state.of[0]);
    const mentions = source?.mentions ?? [];
    return {
      svg: undefined,
      rows: [[t('detail.section'), t('document.names')], ...mentions.map((one) => [one.evidence.section.join(' › '), labelOf(one.node)])],
      proofs: mentions.map((one) => ({ id: one.node.id, sentence: labelOf(one.node), evidence: one.evidence })),
    };
  }
  if (state.view === 'dossier' && state.of[0]) return dossierContent(state.of[0], slide, words);
  const { counts, sources } = await fetchOverview();
  return {
    svg: undefined,
    rows: [
      [t('overview.counts'), ''],
      [words.kind('Plan'), counts.plans.totalCount],
      [words.kind('Task'), counts.tasks.totalCount],
      [words.kind('Department'), counts.departments.totalCount],
      [words.kind('Indicator'), counts.indicators.totalCount],
      ...sources.map((source): Cell[] => [source.node.name, source.docNumber]),
    ],
    proofs: [],
  };
}

async function dossierContent(id: string, slide: Slide, words: Words): Promise<Content> {
  const { t } = words;
  const dossier = await fetchDossier(id);
  if (!dossier) return { svg: undefined, rows: [], proofs: [] };
  const measures = await fetchMeasures(dossier.node);
  const graph: GraphData = {
    nodes: [dossier.node, ...dossier.neighbours.map((one) => one.node)],
    relations: dossier.neighbours.map((one) => one.relation),
  };
  const values = measures.flatMap((measure) =>
    measure.values.map((value): Cell[] => [
      measure.name,
      whenText(value),
      `${valueText(value, words)} ${value.unit ?? measure.unit ?? ''}`,
      t(`measure.${value.status ?? 'TARGET'}`),
    ]),
  );
  const head = [t('dossier.measures'), t('story.when'), t('story.value'), ''];
  return {
    svg: undefined,
    rows: values.length > 0 ? [head, ...values] : factRows(graph, words),
    proofs: proofsOf(graph, slide.lit, words),
  };
}
