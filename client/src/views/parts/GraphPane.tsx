import { lazy, type Ref, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import type { Spot } from '../../graph/elements.js';
import type { PickHow, PictureHandle } from '../../graph/GraphCanvas.js';
import { labelOf } from '../../graph/lanes.js';
import type { GraphData, GraphNode, GraphRelation } from '../../graph/model.js';
import type { LayoutName } from '../../graph/places.js';
import { useWords } from '../../i18n/index.js';
import { packPlaces, placesIn } from '../../state/places.js';
import { useTheme } from '../../state/settings.js';
import { act } from '../../state/undo.js';
import { type Eye, go, useViewState } from '../../state/url.js';
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
  readonly lit?: readonly string[];
  readonly onSelect: (id: string | undefined) => void;
  readonly onOpen: (node: GraphNode) => void;
  /** The menu of a thing, or without one of the picture. */
  readonly onMenu?: (node: GraphNode | undefined, at: { x: number; y: number }) => void;
  readonly onPick?: (ids: readonly string[], how: PickHow) => void;
  readonly onMoved?: (id: string, at: { x: number; y: number }) => void;
}

const onEye = (eye: Eye | undefined) => go({ eye }, { replace: true });

/** A picture with its tools, its legend and its voice: what the cursor stands on is said aloud. */
export function GraphPane(props: GraphPaneProps) {
  const { name, graph, whole, layout } = props;
  const words = useWords();
  const { t } = words;
  const theme = useTheme();
  const { sel, off, eye, pins, picked, at, slide } = useViewState();
  const [gaveUp, setGaveUp] = useState(false);
  const [lasso, setLasso] = useState(false);
  const nodes = useMemo(() => new Map(graph.nodes.map((node) => [node.id, node])), [graph]);
  const edgeLabel = useMemo(() => (relation: GraphRelation) => lineLabel(relation, words), [words]);
  const known = useMemo(() => {
    const pinned = new Map(pins.map((pin) => [pin.id, pin]));
    const placed = placesIn(at);
    return (id: string) => pinned.get(id) ?? placed(id);
  }, [pins, at]);

  const latest = useRef({ whole, known });
  latest.current = { whole, known };
  // What a filter hides keeps its place, so that it comes back there.
  const onLaid = useCallback(
    (_: GraphData, spots: ReadonlyMap<string, Spot>, simple: boolean) => {
      setGaveUp(simple);
      if (layout !== 'network') return;
      const now = latest.current;
      const places = now.whole.nodes.flatMap(({ id }) => {
        const place = spots.get(id) ?? now.known(id);
        return place ? [{ id, x: place.x, y: place.y }] : [];
      });
      go({ at: packPlaces(places) }, { replace: true });
    },
    [layout],
  );
  const laying = useCallback((seconds: number) => t('picture.laying', { seconds }), [t]);
  const onLasso = (on: boolean) => {
    setLasso(on);
    announce(t(on ? 'picture.lassoOn' : 'picture.lassoOff'));
  };
  return (
    <Suspense fallback={<Loading />}>
      <GraphCanvas
        ref={props.picture}
        graph={graph}
        layout={layout}
        root={props.root}
        known={known}
        theme={theme}
        selected={sel}
        eye={eye}
        pins={layout === 'network' ? pins : undefined}
        lit={props.lit}
        picked={props.onPick && picked}
        lasso={lasso}
        glides={slide > 0}
        onPick={props.onPick}
        onLasso={props.onPick && onLasso}
        laying={laying}
        cancel={t('picture.enough')}
        edgeLabel={edgeLabel}
        laneLabel={(lane) => t(`lane.${lane.name}`)}
        label={t('picture.label', { name, nodes: graph.nodes.length, relations: graph.relations.length })}
        hint={t('picture.hint')}
        onSelect={props.onSelect}
        onOpen={(id) => {
          const node = nodes.get(id);
          if (node) props.onOpen(node);
        }}
        onMenu={(id, place) => props.onMenu?.(id === undefined ? undefined : nodes.get(id), place)}
        onMoved={props.onMoved}
        onEye={onEye}
        onCursor={(id) => {
          const node = nodes.get(id);
          if (!node) return;
          const count = graph.relations.filter((one) => one.source === id || one.target === id).length;
          announce(t('picture.cursor', { kind: words.kind(node.kind), name: labelOf(node), count }));
        }}
        onLaid={onLaid}
      />
      {gaveUp && <p className="limit picture-note">{t('picture.gaveUp')}</p>}
      <PictureTools
        picture={props.picture}
        {...(props.onPick ? { lasso, onLasso } : {})}
        {...(layout === 'network' ? { onAnew: () => act(t('explore.stepAnew'), { at: '' }) } : {})}
      />
      <Legend graph={whole} off={off} onOff={(next, step) => act(step, { off: next })} />
    </Suspense>
  );
}
