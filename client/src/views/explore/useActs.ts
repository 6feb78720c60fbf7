import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { isRelationType, type RelationType } from '../../../../server/model/index.js';
import type { PickHow, PictureHandle } from '../../graph/GraphCanvas.js';
import type { GraphData, GraphNode } from '../../graph/model.js';
import { useWords } from '../../i18n/index.js';
import { act } from '../../state/undo.js';
import { go, open, type Step, useViewState } from '../../state/url.js';
import { announce } from '../../ui/live.js';
import { stepQuery } from '../chain/useChain.js';
import { folded, pickedBy } from './explore.js';

export type NodeAct = 'pin' | 'hide' | 'fold' | 'way' | 'chain' | 'dossier' | `open:${string}`;
export type PickAct = 'hide' | 'only' | 'pin' | 'unpin' | 'open' | 'way' | 'drop';

/** What can be done in the network; each is a step with a name that undo takes back. */
export function useActs(graph: GraphData, steps: readonly Step[], picture: RefObject<PictureHandle | null>) {
  const words = useWords();
  const { t } = words;
  const state = useViewState();
  const queries = useQueryClient();
  /** Where a way starts whose end is not chosen yet. */
  const [wayFrom, setWayFrom] = useState<GraphNode | undefined>(undefined);
  const nodeOf = (id: string | undefined) => graph.nodes.find((one) => one.id === id);
  const unpinned = (ids: readonly string[]) => state.pins.filter((pin) => !ids.includes(pin.id));
  const placesOf = (ids: readonly string[]) => picture.current?.places().filter((place) => ids.includes(place.id)) ?? [];

  const expand = (node: GraphNode, type?: RelationType) => {
    if (steps.some((one) => one.how === 'open' && one.of === node.id && one.type === type)) {
      announce(t('detail.nothingNew', { name: node.name }));
      return;
    }
    const name = type
      ? t('explore.stepOpenType', { name: node.name, relation: words.relation(type) })
      : t('explore.stepOpen', { name: node.name });
    act(name, { steps: [...state.steps, { of: node.id, how: 'open', ...(type ? { type } : {}) }], sel: node.id });
  };

  const findWay = async (from: GraphNode, to: string) => {
    setWayFrom(undefined);
    const step: Step = { of: from.id, how: 'way', to };
    const found = await queries.fetchQuery(stepQuery(step)).catch(() => null);
    const way = found?.shortest ?? [];
    if (way.length === 0) return announce(t('explore.noWay'));
    announce(t('explore.way', { n: (way.length - 1) / 2 }));
    act(t('explore.stepWay', { name: from.name }), { steps: [...state.steps, step], sel: undefined });
  };

  return {
    wayFrom,
    leaveWay: () => setWayFrom(undefined),
    expand,
    /** Selects; or, while a way is looked for, takes a thing as its end. Nothing selected is nothing picked. */
    select(id: string | undefined) {
      const node = nodeOf(id);
      if (wayFrom && node && node.id !== wayFrom.id) findWay(wayFrom, node.id);
      else go({ sel: id, ...(id ? {} : { picked: [] }) }, { replace: true });
      if (!id) setWayFrom(undefined);
    },
    /** Asks for more of what the limit cut. */
    more(step: Step, limit: number, name: string) {
      const same = (one: Step) => one.how === 'open' && one.of === step.of && one.type === step.type;
      const more = { ...step, limit };
      const steps = state.steps.some(same) ? state.steps.map((one) => (same(one) ? more : one)) : [...state.steps, more];
      act(t('explore.stepMore', { name }), { steps });
    },
    move(id: string, at: { readonly x: number; readonly y: number }) {
      const node = nodeOf(id);
      if (node) act(t('explore.stepMove', { name: node.name }), { pins: [...unpinned([id]), { id, ...at }] });
    },
    onNode(node: GraphNode, what: NodeAct) {
      const { id, name } = node;
      if (what.startsWith('open:')) {
        const type = what.slice(5);
        expand(node, isRelationType(type) ? type : undefined);
      } else if (what === 'hide') act(t('explore.stepHide', { name }), { hidden: [...state.hidden, id], sel: undefined });
      else if (what === 'fold') act(t('explore.stepFold', { name }), { steps: folded(state, id) });
      else if (what === 'pin') {
        const pinned = state.pins.some((pin) => pin.id === id);
        act(t(pinned ? 'explore.stepUnpin' : 'explore.stepPin', { name }), {
          pins: pinned ? unpinned([id]) : [...state.pins, ...placesOf([id])],
        });
      } else if (what === 'way') {
        setWayFrom(node);
        announce(t('explore.wayTo', { name }));
        picture.current?.focus();
      } else open(what === 'chain' ? 'chain' : 'dossier', [id]);
    },
    pick(ids: readonly string[], how: PickHow) {
      const picked = pickedBy(graph, state.picked, ids, how);
      go({ picked }, { replace: true });
      announce(t('explore.picked', { n: picked.length }));
    },
    onPicked(picked: readonly string[], what: PickAct) {
      const n = picked.length;
      const hide = (ids: readonly string[]) => ({ hidden: [...new Set([...state.hidden, ...ids])], sel: undefined, picked: [] });
      if (what === 'hide') act(t('explore.stepHideMany', { n }), hide(picked));
      else if (what === 'only') {
        const others = graph.nodes.map((node) => node.id).filter((id) => !picked.includes(id));
        act(t('explore.stepOnlyMany', { n }), hide(others));
      } else if (what === 'pin') act(t('explore.stepPinMany', { n }), { pins: [...unpinned(picked), ...placesOf(picked)] });
      else if (what === 'unpin') act(t('explore.stepUnpinMany', { n }), { pins: unpinned(picked) });
      else if (what === 'open') {
        const more = picked.filter((id) => !steps.some((step) => step.how === 'open' && step.of === id && !step.type));
        act(t('explore.stepOpenMany', { n }), { steps: [...state.steps, ...more.map((id): Step => ({ of: id, how: 'open' }))] });
      } else if (what === 'way') {
        const from = nodeOf(picked[0]);
        if (from && picked[1]) findWay(from, picked[1]);
      } else go({ picked: [] }, { replace: true });
    },
  };
}
