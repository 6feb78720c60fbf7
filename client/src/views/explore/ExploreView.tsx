import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RelationType } from '../../../../server/model/index.js';
import { isRelationType } from '../../../../server/model/index.js';
import { fetchWays, neighbourhoodQuery } from '../../api/chain.js';
import { factRows } from '../../files/facts.js';
import type { PictureHandle } from '../../graph/GraphCanvas.js';
import { labelOf } from '../../graph/lanes.js';
import { filterGraph, type GraphNode } from '../../graph/model.js';
import { useWords } from '../../i18n/index.js';
import { act } from '../../state/undo.js';
import { go, open, type Step, useViewState } from '../../state/url.js';
import { announce } from '../../ui/live.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { openLimit } from '../chain/useChain.js';
import { Detail } from '../parts/Detail.js';
import { FactPanel } from '../parts/FactPanel.js';
import { GraphPane } from '../parts/GraphPane.js';
import { Pick } from '../parts/Pick.js';
import { TakeAway } from '../parts/TakeAway.js';
import { useTitle } from '../parts/useTitle.js';
import { ViewHead } from '../parts/ViewHead.js';
import { stepsOf } from './explore.js';
import { type NodeAct, NodeMenu } from './NodeMenu.js';
import { UndoButtons } from './UndoButtons.js';
import { useExplore } from './useExplore.js';

const toggled = (all: readonly string[], id: string): readonly string[] =>
  all.includes(id) ? all.filter((one) => one !== id) : [...all, id];

/** The free network: search adds, things open step by step, everything can be taken back. */
export function ExploreView() {
  const words = useWords();
  const { t } = words;
  const state = useViewState();
  const steps = stepsOf(state.of, state.steps);
  const { graph: whole, pending, error, retry, cut, missing } = useExplore(steps);
  const picture = useRef<PictureHandle>(null);
  const [menu, setMenu] = useState<{ node: GraphNode; at: { x: number; y: number } } | undefined>(undefined);
  const [wayFrom, setWayFrom] = useState<GraphNode | undefined>(undefined);
  const [way, setWay] = useState<readonly string[]>([]);
  const [picked, setPicked] = useState<readonly string[]>([]);

  const offKey = [...state.off, '|', ...state.hidden].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the lists, which are new with every address
  const graph = useMemo(() => filterGraph(whole, { off: state.off, hidden: state.hidden, keep: [] }), [whole, offKey]);
  const first = whole.nodes[0];
  const title = first ? t('explore.of', { name: labelOf(first) }) : t('nav.explore');
  useTitle(title);

  const before = useRef(0);
  useEffect(() => {
    if (pending || graph.nodes.length === before.current) return;
    before.current = graph.nodes.length;
    announce(t('explore.announce', { nodes: graph.nodes.length, relations: graph.relations.length }));
  }, [graph, pending, t]);

  const findWay = useCallback(
    async (from: GraphNode, to: string) => {
      const ways = await fetchWays(from.id, to);
      setWay(ways?.shortest ?? []);
      if (!ways || ways.shortest.length === 0) return announce(t('explore.noWay'));
      announce(t('explore.way', { n: (ways.shortest.length - 1) / 2 }));
      const step: Step = { of: from.id, how: 'way', to };
      act(t('explore.stepWay', { name: from.name }), { steps: [...state.steps, step] });
    },
    [state.steps, t],
  );

  const select = useCallback(
    (id: string | undefined) => {
      const node = graph.nodes.find((one) => one.id === id);
      if (wayFrom && node && node.id !== wayFrom.id) {
        setWayFrom(undefined);
        findWay(wayFrom, node.id).catch(() => announce(t('explore.noWay')));
      } else if (!id) {
        setWay([]);
        setPicked([]);
      }
      go({ sel: id }, { replace: true });
    },
    [graph, wayFrom, findWay, t],
  );

  const expand = (node: GraphNode, type?: RelationType) => {
    const step: Step = { of: node.id, how: 'open', ...(type ? { type } : {}) };
    if (steps.some((one) => one.how === 'open' && one.of === node.id && one.type === type)) {
      announce(t('detail.nothingNew', { name: node.name }));
      return;
    }
    const name = type
      ? t('explore.stepOpenType', { name: node.name, relation: words.relation(type) })
      : t('explore.stepOpen', { name: node.name });
    act(name, { steps: [...state.steps, step], sel: node.id });
  };

  const onAct = (node: GraphNode, what: NodeAct) => {
    if (what.startsWith('open:')) {
      const type = what.slice(5);
      expand(node, isRelationType(type) ? type : undefined);
    } else if (what === 'hide') act(t('explore.stepHide', { name: node.name }), { hidden: [...state.hidden, node.id], sel: undefined });
    else if (what === 'fold') {
      act(t('explore.stepFold', { name: node.name }), { steps: state.steps.filter((step) => step.of !== node.id || step.how !== 'open') });
    } else if (what === 'pin') {
      const without = state.pins.filter((pin) => pin.id !== node.id);
      const place = picture.current?.places().find((one) => one.id === node.id);
      const name = t(without.length < state.pins.length ? 'explore.stepUnpin' : 'explore.stepPin', { name: node.name });
      act(name, { pins: without.length < state.pins.length || !place ? without : [...without, place] });
    } else if (what === 'way') {
      setWayFrom(node);
      announce(t('explore.wayTo', { name: node.name }));
    } else open(what === 'chain' ? 'chain' : 'dossier', [node.id]);
  };

  if (steps.length === 0) return <Pick view="explore" title={t('explore.pick')} />;
  if (error && whole.nodes.length === 0) return <Failure error={error} retry={retry} />;
  if (missing && whole.nodes.length === 0) return <Empty title={t('error.notFound')}>{t('error.notFoundHelp')}</Empty>;
  return (
    <div className="view view-split">
      <ViewHead
        title={first ? labelOf(first) : '…'}
        kicker={t('nav.explore')}
        kind={first?.kind}
        actions={
          <>
            <UndoButtons />
            {state.hidden.length > 0 && (
              <Button className="button" onPress={() => act(t('explore.stepShow'), { hidden: [] })}>
                {t('explore.showHidden', { n: state.hidden.length })}
              </Button>
            )}
            <TakeAway
              title={title}
              rows={() => factRows(graph, words)}
              graph={graph}
              picture={picture}
              query={{
                document: neighbourhoodQuery,
                variables: { of: steps[0]?.of, depth: 1, limit: openLimit, kinds: null, relations: null },
              }}
            />
          </>
        }
      >
        {error && (
          <p className="limit" role="alert">
            {t('error.title')}
            <Button className="button" onPress={retry}>
              {t('app.retry')}
            </Button>
          </p>
        )}
        {cut.map((one) => (
          <p key={one.id} className="limit">
            {t('explore.cut', { name: one.name, shown: one.shown, total: one.shown + one.omitted })}
          </p>
        ))}
        {picked.length > 0 && (
          <p className="limit picked-acts">
            {t('explore.picked', { n: picked.length })}
            <Button
              className="button"
              onPress={() => {
                act(t('explore.stepHideMany', { n: picked.length }), {
                  hidden: [...new Set([...state.hidden, ...picked])],
                  sel: undefined,
                });
                setPicked([]);
              }}
            >
              {t('explore.hide')}
            </Button>
            <Button
              className="button"
              onPress={() => {
                const places = picture.current?.places().filter((place) => picked.includes(place.id)) ?? [];
                act(t('explore.stepPinMany', { n: picked.length }), {
                  pins: [...state.pins.filter((pin) => !picked.includes(pin.id)), ...places],
                });
              }}
            >
              {t('explore.pin')}
            </Button>
            <Button
              className="button"
              onPress={() =>
                act(t('explore.stepOpenMany', { n: picked.length }), {
                  steps: [...state.steps, ...picked.map((id): Step => ({ of: id, how: 'open' }))],
                })
              }
            >
              {t('explore.openAll')}
            </Button>
            <Button className="button" onPress={() => setPicked([])}>
              {t('explore.unpick')}
            </Button>
          </p>
        )}
        {wayFrom && (
          <p className="limit" role="status">
            {t('explore.wayTo', { name: wayFrom.name })}
            <Button className="button" onPress={() => setWayFrom(undefined)}>
              {t('app.close')}
            </Button>
          </p>
        )}
      </ViewHead>
      <div className="view-picture">
        {whole.nodes.length === 0 ? (
          <Loading />
        ) : (
          <GraphPane
            name={first ? labelOf(first) : ''}
            layout="network"
            root={steps[0]?.of}
            whole={whole}
            graph={graph}
            picture={picture}
            pins={state.pins}
            lit={way}
            onSelect={select}
            onOpen={expand}
            picked={picked}
            onPick={(ids, how) => {
              const next = how === 'toggle' ? ids.reduce(toggled, picked) : [...new Set([...picked, ...ids])];
              setPicked(next);
              announce(t('explore.picked', { n: next.length }));
            }}
            onMenu={(node, at) => setMenu({ node, at })}
            onMoved={(id, at) => {
              const node = graph.nodes.find((one) => one.id === id);
              if (node)
                act(t('explore.stepMove', { name: node.name }), { pins: [...state.pins.filter((pin) => pin.id !== id), { id, ...at }] });
            }}
          />
        )}
        {menu && (
          <NodeMenu
            node={menu.node}
            at={menu.at}
            pinned={state.pins.some((pin) => pin.id === menu.node.id)}
            opened={state.steps.some((step) => step.of === menu.node.id && step.how === 'open')}
            onAct={(what) => onAct(menu.node, what)}
            onClose={() => {
              setMenu(undefined);
              picture.current?.focus();
            }}
          />
        )}
      </div>
      <div className="view-side">
        <FactPanel name={title} graph={graph} onSelect={select} />
        {state.sel && (
          <Detail
            graph={graph}
            selected={state.sel}
            onSelect={select}
            onExpand={expand}
            more={(node) => (
              <>
                {(['pin', 'hide', 'way'] as const).map((what) => (
                  <Button key={what} className="button" onPress={() => onAct(node, what)}>
                    {what === 'pin'
                      ? t(state.pins.some((pin) => pin.id === node.id) ? 'explore.unpin' : 'explore.pin')
                      : t(what === 'hide' ? 'explore.hide' : 'explore.wayFrom')}
                  </Button>
                ))}
              </>
            )}
          />
        )}
      </div>
    </div>
  );
}
