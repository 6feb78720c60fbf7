import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { networkSize, type Spot } from './elements.js';
import type { Lane } from './lanes.js';
import { findPlaces, type LayoutResult } from './layout.js';
import type { GraphData } from './model.js';
import type { LayoutName, Place } from './places.js';

/** A graph with its places, as it can be drawn. */
export interface Laid {
  readonly graph: GraphData;
  readonly spots: ReadonlyMap<string, Spot>;
  readonly lanes: readonly Lane[];
  /** What it is a picture of: another subject is looked at anew. */
  readonly subject: string;
  /** Whether the search was ended before its end. */
  readonly gaveUp: boolean;
}

export interface PlacesTask {
  readonly graph: GraphData;
  readonly layout: LayoutName;
  readonly root: string | undefined;
  /** Where a thing of a free network stands already, in whole pixels: it stays there. */
  readonly known: (id: string) => { readonly x: number; readonly y: number } | undefined;
}

function toSpots(
  graph: GraphData,
  placed: LayoutResult['placed'],
  known: (id: string) => Omit<Place, 'id'> | undefined,
): Map<string, Spot> {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return new Map(
    placed.map((place): [string, Spot] => {
      const node = nodes.get(place.id);
      const size =
        place.width && place.height ? { width: place.width, height: place.height } : node ? networkSize(node) : { width: 30, height: 30 };
      if (place.lane) return [place.id, { x: place.x, y: place.y, ...size, lane: place.lane }];
      const at = known(place.id) ?? { x: Math.round(place.x), y: Math.round(place.y) };
      return [place.id, { x: at.x, y: at.y, ...size }];
    }),
  );
}

const same = (a: Laid | undefined, b: Laid): boolean =>
  a !== undefined &&
  a.graph === b.graph &&
  a.subject === b.subject &&
  a.lanes.length === 0 &&
  [...b.spots].every(([id, spot]) => a.spots.get(id)?.x === spot.x && a.spots.get(id)?.y === spot.y);

const nowhere = () => undefined;

export interface Places {
  readonly laid: Laid | undefined;
  /** How far the search is, 0 to 1; undefined when there is none. */
  readonly part: number | undefined;
  /** Ends the search and takes what it has found. */
  readonly enough: () => void;
}

/** Finds places when the graph, the way of laying out or the known places change. */
export function usePlaces({ graph, layout, root, known }: PlacesTask): Places {
  const [laid, setLaid] = useState<Laid | undefined>(undefined);
  const [part, setPart] = useState<number | undefined>(0);
  const giveUp = useRef<AbortController | undefined>(undefined);
  const stand = layout === 'network' ? known : nowhere;
  useEffect(() => {
    const stop = new AbortController();
    const give = new AbortController();
    giveUp.current = give;
    const fixed = graph.nodes.flatMap((node) => {
      const at = stand(node.id);
      return at ? [{ id: node.id, x: at.x, y: at.y }] : [];
    });
    const take = (result: LayoutResult) => {
      const { lanes, gaveUp } = result;
      const next = { graph, spots: toSpots(graph, result.placed, stand), lanes, gaveUp, subject: `${layout} ${root ?? ''}` };
      setLaid((old) => (same(old, next) ? old : next));
      setPart(undefined);
    };
    if (layout === 'network' && fixed.length === graph.nodes.length) {
      take({ placed: fixed, lanes: [], gaveUp: false });
      return;
    }
    const onPart = (now: number) => {
      if (!stop.signal.aborted) setPart(now);
    };
    onPart(0);
    findPlaces({ layout, graph, root, fixed }, stop.signal, { enough: give.signal, onPart }).then(take, () => undefined);
    return () => stop.abort();
  }, [graph, layout, root, stand]);
  const enough = useCallback(() => giveUp.current?.abort(), []);
  return useMemo(() => ({ laid, part, enough }), [laid, part, enough]);
}
