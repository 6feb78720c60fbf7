import { lazy, type Ref, Suspense, useMemo, useRef, useState } from 'react';
import type { PictureHandle } from '../../graph/GraphCanvas.js';
import { labelOf } from '../../graph/lanes.js';
import type { GraphData, GraphNode, GraphRelation } from '../../graph/model.js';
import type { LayoutName, Place } from '../../graph/places.js';
import { useWords } from '../../i18n/index.js';
import { useTheme } from '../../state/settings.js';
import { go, useViewState } from '../../state/url.js';
import { announce } from '../../ui/live.js';
import { Loading } from '../../ui/states.js';
import { lineLabel } from './facts.js';
import { Legend } from './Legend.js';
import { PictureTools } from './PictureTools.js';

const GraphCanvas = lazy(() => import('../../graph/GraphCanvas.js').then((room) => ({ default: room.GraphCanvas })));

interface GraphPaneProps {
  readonly name: string;
  readonly layout: LayoutName;
  readonly root: string | undefined;
  /** Before and after what is switched off. */
  readonly whole: GraphData;
  readonly graph: GraphData;
  readonly picture: Ref<PictureHandle> & { readonly current: PictureHandle | null };
  readonly pins?: readonly Place[];
  readonly lit?: readonly string[];
  readonly picked?: readonly string[];
  readonly onSelect: (id: string | undefined) => void;
  readonly onOpen: (node: GraphNode) => void;
  readonly onMenu?: (node: GraphNode, at: { x: number; y: number }) => void;
  readonly onPick?: (ids: readonly string[], how: 'add' | 'toggle') => void;
  readonly onMoved?: (id: string, at: { x: number; y: number }) => void;
}

/** A picture with its tools, its legend and its voice: what the cursor stands on is said aloud. */
export function GraphPane(props: GraphPaneProps) {
  const { name, graph, whole } = props;
  const words = useWords();
  const { t } = words;
  const theme = useTheme();
  const { sel, off } = useViewState();
  const [gaveUp, setGaveUp] = useState(false);
  const nodes = useRef(new Map<string, GraphNode>());
  nodes.current = useMemo(() => new Map(graph.nodes.map((node) => [node.id, node])), [graph]);
  const edgeLabel = useMemo(() => (relation: GraphRelation) => lineLabel(relation, words), [words]);
  return (
    <Suspense fallback={<Loading />}>
      <GraphCanvas
        ref={props.picture}
        graph={graph}
        layout={props.layout}
        root={props.root}
        theme={theme}
        selected={sel}
        {...(props.pins ? { pins: props.pins } : {})}
        {...(props.lit ? { lit: props.lit } : {})}
        {...(props.picked ? { picked: props.picked } : {})}
        {...(props.onPick ? { onPick: props.onPick } : {})}
        laying={t('picture.laying')}
        cancel={t('picture.enough')}
        edgeLabel={edgeLabel}
        laneLabel={(lane) => t(`lane.${lane.name}`)}
        label={t('picture.label', { name, nodes: graph.nodes.length, relations: graph.relations.length })}
        hint={t('picture.hint')}
        onSelect={props.onSelect}
        onOpen={(id) => {
          const node = nodes.current.get(id);
          if (node) props.onOpen(node);
        }}
        onMenu={(id, at) => {
          const node = nodes.current.get(id);
          if (node) props.onMenu?.(node, at);
        }}
        {...(props.onMoved ? { onMoved: props.onMoved } : {})}
        onCursor={(id) => {
          const node = nodes.current.get(id);
          if (!node) return;
          const count = graph.relations.filter((one) => one.source === id || one.target === id).length;
          announce(t('picture.cursor', { kind: words.kind(node.kind), name: labelOf(node), count }));
        }}
        onLaid={(info) => setGaveUp(info.gaveUp)}
      />
      {gaveUp && <p className="limit picture-note">{t('picture.gaveUp')}</p>}
      <PictureTools picture={props.picture} />
      <Legend graph={whole} off={off} onOff={(next) => go({ off: next }, { replace: true })} />
    </Suspense>
  );
}
