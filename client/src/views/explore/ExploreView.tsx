import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { neighbourhoodQuery, pathsQuery } from '../../api/chain.js';
import { factRows } from '../../files/facts.js';
import type { PictureHandle } from '../../graph/GraphCanvas.js';
import { labelOf } from '../../graph/lanes.js';
import { filterGraph, type GraphNode } from '../../graph/model.js';
import { useWords } from '../../i18n/index.js';
import { act } from '../../state/undo.js';
import { type Step, useViewState } from '../../state/url.js';
import { announce } from '../../ui/live.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { openLimit } from '../chain/useChain.js';
import { Detail } from '../parts/Detail.js';
import { FactPanel } from '../parts/FactPanel.js';
import { GraphPane } from '../parts/GraphPane.js';
import { Pick } from '../parts/Pick.js';
import { TakeAway } from '../parts/TakeAway.js';
import { UndoButtons } from '../parts/UndoButtons.js';
import { useTitle } from '../parts/useTitle.js';
import { ViewHead } from '../parts/ViewHead.js';
import { stepsOf } from './explore.js';
import { NodeMenu, PictureMenu } from './NodeMenu.js';
import { Notices } from './Notices.js';
import { useActs } from './useActs.js';
import { useExplore } from './useExplore.js';

/** The query behind the last step: what it opened, or the way that it looked for. */
function queryOf(step: Step | undefined) {
  if (step?.how === 'way') return { document: pathsQuery, variables: { from: step.of, to: step.to, length: 4, limit: 3 } };
  const variables = { of: step?.of, depth: 1, limit: step?.limit ?? openLimit, kinds: null, relations: step?.type ? [step.type] : null };
  return { document: neighbourhoodQuery, variables };
}

/** The free network: search adds, things open step by step, everything can be taken back. */
export function ExploreView() {
  const words = useWords();
  const { t } = words;
  const state = useViewState();
  const { of, off, hidden, picked, pins } = state;
  const steps = useMemo(() => stepsOf(of, state.steps), [of, state.steps]);
  const explored = useExplore(steps);
  const { graph: whole, pending, error } = explored;
  const picture = useRef<PictureHandle>(null);
  const [menu, setMenu] = useState<{ node: GraphNode | undefined; at: { x: number; y: number } } | undefined>(undefined);
  const graph = useMemo(() => filterGraph(whole, { off, hidden, keep: [] }), [whole, off, hidden]);
  const acts = useActs(graph, steps, picture);
  const first = whole.nodes[0];
  const title = first ? t('explore.of', { name: labelOf(first) }) : t('nav.explore');
  useTitle(title);
  const shownPicked = useMemo(() => picked.filter((id) => graph.nodes.some((node) => node.id === id)), [picked, graph]);

  const before = useRef(0);
  useEffect(() => {
    if (pending || graph.nodes.length === before.current) return;
    before.current = graph.nodes.length;
    announce(t('explore.announce', { nodes: graph.nodes.length, relations: graph.relations.length }));
  }, [graph, pending, t]);

  // The same function until what it does changes would cost every row of the table a new one.
  const latest = useRef(acts);
  latest.current = acts;
  const select = useCallback((id: string | undefined) => latest.current.select(id), []);
  const closeMenu = () => {
    setMenu(undefined);
    picture.current?.focus();
  };

  if (steps.length === 0) return <Pick view="explore" title={t('explore.pick')} />;
  if (error && whole.nodes.length === 0) return <Failure page error={error} retry={explored.retry} />;
  if (explored.missing && whole.nodes.length === 0)
    return (
      <Empty page title={t('error.notFound')}>
        {t('error.notFoundHelp')}
      </Empty>
    );
  const isPinned = (id: string) => pins.some((pin) => pin.id === id);
  return (
    <div className="view view-split">
      <ViewHead
        title={first ? labelOf(first) : '…'}
        kicker={t('nav.explore')}
        kind={first?.kind}
        actions={
          <>
            <UndoButtons />
            {hidden.length > 0 && (
              <Button className="button" onPress={() => act(t('explore.stepShow'), { hidden: [] })}>
                {t('explore.showHidden', { n: hidden.length })}
              </Button>
            )}
            <TakeAway title={title} rows={() => factRows(graph, words)} graph={graph} picture={picture} query={queryOf(steps.at(-1))} />
          </>
        }
      >
        <Notices
          explored={explored}
          picked={shownPicked}
          pinned={shownPicked.every(isPinned)}
          wayFrom={acts.wayFrom}
          onMore={acts.more}
          onPicked={(what) => acts.onPicked(shownPicked, what)}
          onLeaveWay={acts.leaveWay}
        />
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
            lit={explored.way}
            onSelect={select}
            onOpen={acts.expand}
            onPick={acts.pick}
            onMenu={(node, at) => setMenu({ node, at })}
            onMoved={acts.move}
          />
        )}
        {menu?.node && (
          <NodeMenu
            node={menu.node}
            at={menu.at}
            pinned={isPinned(menu.node.id)}
            opened={steps.some((step) => step.of === menu.node?.id && step.how === 'open')}
            onAct={(what) => menu.node && acts.onNode(menu.node, what)}
            onClose={closeMenu}
          />
        )}
        {menu && !menu.node && (
          <PictureMenu at={menu.at} hidden={hidden.length} picture={picture} onAll={() => acts.pick([], 'all')} onClose={closeMenu} />
        )}
      </div>
      <div className="view-side">
        <FactPanel name={title} graph={graph} onSelect={select} />
        {state.sel && (
          <Detail
            graph={graph}
            selected={state.sel}
            onSelect={select}
            onExpand={acts.expand}
            more={(node) => (
              <>
                {(['pin', 'fold', 'hide', 'way'] as const).map((what) => (
                  <Button key={what} className="button" onPress={() => acts.onNode(node, what)}>
                    {what === 'pin'
                      ? t(isPinned(node.id) ? 'explore.unpin' : 'explore.pin')
                      : t(({ fold: 'explore.fold', hide: 'explore.hide', way: 'explore.wayFrom' } as const)[what])}
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
