import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { RelationType } from '../../../../server/model/index.js';
import { chainQuery } from '../../api/chain.js';
import { factRows } from '../../files/facts.js';
import type { PictureHandle } from '../../graph/GraphCanvas.js';
import { labelOf } from '../../graph/lanes.js';
import { filterGraph, type GraphNode } from '../../graph/model.js';
import { useWords } from '../../i18n/index.js';
import { useLit } from '../../state/story.js';
import { act } from '../../state/undo.js';
import { go, useViewState } from '../../state/url.js';
import { announce } from '../../ui/live.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { Detail } from '../parts/Detail.js';
import { FactPanel } from '../parts/FactPanel.js';
import { GraphPane } from '../parts/GraphPane.js';
import { TakeAway } from '../parts/TakeAway.js';
import { UndoButtons } from '../parts/UndoButtons.js';
import { useTitle } from '../parts/useTitle.js';
import { ViewHead } from '../parts/ViewHead.js';
import { chainLimit, mostThings, useChain, useStart } from './useChain.js';

/** Who answers for what, from region and plan down to the bodies. */
export function ChainView() {
  const words = useWords();
  const { t } = words;
  const state = useViewState();
  const start = useStart(state.of.length === 0);
  const of = state.of[0] ?? start.data ?? undefined;
  const limit = state.limit || chainLimit;
  const { chain, graph: whole } = useChain(of, limit, state.steps, state.slide > 0);
  const picture = useRef<PictureHandle>(null);
  const lit = useLit();
  const root = chain.data?.root;
  const name = root ? labelOf(root) : '';

  const { off, hidden } = state;
  const graph = useMemo(() => filterGraph(whole, { off, hidden, keep: of ? [of] : [] }), [whole, off, hidden, of]);
  const select = useCallback((id: string | undefined) => go({ sel: id }, { replace: true }), []);

  useTitle(name ? t('chain.of', { name }) : t('chain.title'));
  useEffect(() => {
    if (root) announce(t('chain.announce', { name, nodes: graph.nodes.length, relations: graph.relations.length }));
  }, [root, name, graph, t]);

  // Says what an expansion brought, once it is there.
  const opened = useRef<{ name: string; before: number } | undefined>(undefined);
  useEffect(() => {
    const last = opened.current;
    if (!last || whole.nodes.length === last.before) return;
    announce(t('detail.expanded', { name: last.name, n: whole.nodes.length - last.before }));
    opened.current = undefined;
  }, [whole, t]);

  const expand = (node: GraphNode, type?: RelationType) => {
    const step = { of: node.id, how: 'open' as const, ...(type ? { type } : {}) };
    if (state.steps.some((one) => one.of === step.of && one.type === type)) announce(t('detail.nothingNew', { name: node.name }));
    else {
      opened.current = { name: node.name, before: whole.nodes.length };
      const stepName = type
        ? t('explore.stepOpenType', { name: node.name, relation: words.relation(type) })
        : t('explore.stepOpen', { name: node.name });
      act(stepName, { steps: [...state.steps, step], sel: node.id });
    }
  };

  if (start.isError) return <Failure page error={start.error} retry={() => start.refetch()} />;
  if (chain.isError) return <Failure page error={chain.error} retry={() => chain.refetch()} />;
  if (!of && start.isSuccess)
    return (
      <Empty page title={t('chain.noPlan')}>
        {t('chain.noPlanHelp')}
      </Empty>
    );
  if (chain.isSuccess && chain.data === null)
    return (
      <Empty page title={t('error.notFound')}>
        {t('error.notFoundHelp')}
      </Empty>
    );

  return (
    <div className="view view-split">
      <ViewHead
        title={name || t('chain.title')}
        kicker={t('chain.title')}
        kind={root?.kind}
        actions={
          root && (
            <>
              <UndoButtons />
              <TakeAway
                title={t('chain.of', { name })}
                rows={() => factRows(graph, words)}
                graph={graph}
                picture={picture}
                query={{ document: chainQuery, variables: { of, limit } }}
              />
            </>
          )
        }
      >
        {chain.data?.truncated && (
          <p className="limit" role="status">
            {t('chain.truncated', { shown: chain.data.graph.nodes.length, omitted: chain.data.omitted })}
            {limit < mostThings && (
              <button type="button" className="button" onClick={() => go({ limit: mostThings })}>
                {t('chain.more')}
              </button>
            )}
          </p>
        )}
      </ViewHead>
      <div className="view-picture">
        {root ? (
          <GraphPane
            name={name}
            layout="lanes"
            root={of}
            whole={whole}
            graph={graph}
            picture={picture}
            lit={lit}
            onSelect={select}
            onOpen={expand}
          />
        ) : (
          <Loading />
        )}
      </div>
      <div className="view-side">
        {root && (
          <>
            {graph.relations.length === 0 && <Empty title={t('chain.none')}>{t('chain.noneHelp')}</Empty>}
            {graph.relations.length > 0 && <FactPanel name={name} graph={graph} onSelect={select} />}
            {state.sel && <Detail graph={graph} selected={state.sel} onSelect={select} onExpand={expand} />}
          </>
        )}
      </div>
    </div>
  );
}
