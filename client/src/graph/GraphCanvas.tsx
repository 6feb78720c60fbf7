import { type KeyboardEvent, type PointerEvent, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Theme } from '../state/settings.js';
import type { EdgeLabel, Spot } from './elements.js';
import { networkSize } from './elements.js';
import type { Lane } from './lanes.js';
import { findPlaces } from './layout.js';
import { Minimap, type View } from './minimap.js';
import type { GraphData } from './model.js';
import { Picture } from './picture.js';
import type { LayoutName, Place } from './places.js';
import './graph.css';

/** What may be done with a picture from outside. */
export interface PictureHandle {
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  readonly png: (scale: number) => Promise<Blob>;
  readonly places: () => readonly Place[];
  readonly spots: () => ReadonlyMap<string, Spot>;
  readonly whereIs: (id: string) => { x: number; y: number } | undefined;
  readonly focus: () => void;
}

export interface GraphCanvasProps {
  readonly graph: GraphData;
  readonly layout: LayoutName;
  readonly root: string | undefined;
  readonly theme: Theme;
  readonly selected: string | undefined;
  readonly pins?: readonly Place[];
  readonly lit?: readonly string[];
  readonly picked?: readonly string[];
  readonly edgeLabel: EdgeLabel;
  readonly laneLabel: (lane: Lane) => string;
  readonly label: string;
  readonly hint: string;
  readonly onSelect: (id: string | undefined) => void;
  readonly onOpen: (id: string) => void;
  readonly onMenu?: (id: string, at: { x: number; y: number }) => void;
  readonly onMoved?: (id: string, at: { x: number; y: number }) => void;
  readonly onCursor?: (id: string) => void;
  readonly onPick?: (ids: readonly string[], how: 'add' | 'toggle') => void;
  readonly laying: string;
  readonly cancel: string;
  readonly onLaid?: (info: { gaveUp: boolean }) => void;
  readonly ref?: Ref<PictureHandle>;
}

const laneHead = 34;
const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A picture of a graph. It is drawn on a canvas, so that everything in it also stands in the table or tree beside it. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { graph, layout, root, theme, selected, pins, lit, picked, edgeLabel } = props;
  const box = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const heads = useRef<HTMLDivElement>(null);
  const smallCanvas = useRef<HTMLCanvasElement>(null);
  const map = useRef<Minimap | undefined>(undefined);
  const spots = useRef<ReadonlyMap<string, Spot>>(new Map());
  const [lanes, setLanes] = useState<readonly Lane[]>([]);
  const [laying, setLaying] = useState(true);
  const [cancel, setCancel] = useState<() => void>(() => () => undefined);
  const fitted = useRef('');

  /** Keeps the heads of the lanes over their lanes and the frame of the small map over what is seen. */
  const follow = useCallback((view: View) => {
    heads.current?.style.setProperty('--pan', `${view.pan.x}px`);
    heads.current?.style.setProperty('--zoom', String(view.zoom));
    const small = smallCanvas.current;
    if (!small || !box.current) return;
    const more = map.current?.draw(view, box.current.clientWidth, box.current.clientHeight, latest.current.theme) ?? false;
    small.hidden = !more;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new lanes are new heads, which do not know yet where to stand
  useEffect(() => {
    if (picture.current) follow(picture.current.viewport());
  }, [lanes, follow]);

  const draw = useCallback(() => {
    const now = latest.current;
    picture.current?.show({
      graph: now.graph,
      spots: spots.current,
      theme: now.theme,
      label: now.edgeLabel,
      movable: now.layout !== 'lanes',
    });
    if (smallCanvas.current && spots.current.size > 0) {
      map.current ??= new Minimap(smallCanvas.current);
      map.current.take(now.graph, spots.current, now.theme);
      if (picture.current) follow(picture.current.viewport());
    }
    picture.current?.pin(new Set(now.pins?.map((pin) => pin.id)));
    picture.current?.select(now.selected);
    picture.current?.light(now.lit ?? []);
    picture.current?.pick(new Set(now.picked));
  }, [follow]);

  useEffect(() => {
    if (!box.current) return;
    const made = new Picture(
      box.current,
      {
        onSelect: (id) => latest.current.onSelect(id),
        onOpen: (id) => latest.current.onOpen(id),
        onMenu: (id, at) => latest.current.onMenu?.(id, at),
        onMoved: (id, at) => latest.current.onMoved?.(id, at),
        onCursor: (id) => latest.current.onCursor?.(id),
        onPick: (ids, how) => latest.current.onPick?.(ids, how),
        onViewport: follow,
      },
      calm(),
    );
    picture.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      made.destroy();
      picture.current = undefined;
      spots.current = new Map();
      map.current = undefined;
      fitted.current = '';
    };
  }, [follow]);

  // Places are found anew when the graph or the way of laying it out changes; looks alone do not move anything.
  useEffect(() => {
    const stop = new AbortController();
    const giveUp = new AbortController();
    setCancel(() => () => giveUp.abort());
    setLaying(true);
    const old = new Map(picture.current?.places().map((place) => [place.id, place]) ?? []);
    const chosen = new Map((latest.current.pins ?? []).map((pin) => [pin.id, pin]));
    const same = fitted.current.startsWith(`${layout} `);
    const fixed = layout === 'network' ? graph.nodes.flatMap((node) => chosen.get(node.id) ?? (same ? (old.get(node.id) ?? []) : [])) : [];
    findPlaces({ layout, graph, root, fixed }, stop.signal, giveUp.signal).then(
      (result) => {
        const sizes = new Map(graph.nodes.map((node) => [node.id, node]));
        spots.current = new Map(
          result.placed.map((place) => {
            const node = sizes.get(place.id);
            const size =
              place.width && place.height
                ? { width: place.width, height: place.height }
                : node
                  ? networkSize(node)
                  : { width: 30, height: 30 };
            const at = layout === 'network' ? (chosen.get(place.id) ?? place) : place;
            return [place.id, { x: at.x, y: at.y, ...size, ...(place.lane ? { lane: place.lane } : {}) }];
          }),
        );
        setLanes(result.lanes);
        draw();
        const subject = `${layout} ${root ?? ''}`;
        if (fitted.current !== subject) {
          if (result.lanes.length > 0) picture.current?.fitTop(laneHead + 14);
          else picture.current?.fit();
          fitted.current = subject;
        }
        if (latest.current.selected) picture.current?.reveal(latest.current.selected);
        setLaying(false);
        latest.current.onLaid?.({ gaveUp: result.gaveUp });
      },
      () => undefined,
    );
    return () => stop.abort();
  }, [graph, layout, root, draw]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawing reads the newest properties itself
  useEffect(() => {
    if (spots.current.size > 0) draw();
  }, [theme, edgeLabel, pins, lit]);

  useEffect(() => {
    picture.current?.pick(new Set(picked));
  }, [picked]);

  useEffect(() => {
    picture.current?.select(selected);
    if (selected) picture.current?.reveal(selected);
  }, [selected]);

  useImperativeHandle(
    props.ref,
    () => ({
      fit: () => picture.current?.fit(),
      zoom: (factor) => picture.current?.zoom(factor),
      png: (scale) => picture.current?.png(scale) ?? Promise.reject(new Error('No picture')),
      places: () => picture.current?.places() ?? [],
      spots: () => spots.current,
      whereIs: (id) => picture.current?.whereIs(id),
      focus: () => box.current?.focus(),
    }),
    [],
  );

  const seek = (event: PointerEvent<HTMLCanvasElement>) => {
    const place = map.current?.placeAt(event.nativeEvent.offsetX, event.nativeEvent.offsetY);
    if (place) picture.current?.look(place);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const now = picture.current;
    if (!now || event.ctrlKey || event.metaKey || event.altKey) return;
    const cursor = now.cursor;
    const keys = new Map<string, () => void>([
      ['ArrowLeft', () => (event.shiftKey ? now.pan(60, 0) : now.move('left'))],
      ['ArrowRight', () => (event.shiftKey ? now.pan(-60, 0) : now.move('right'))],
      ['ArrowUp', () => (event.shiftKey ? now.pan(0, 60) : now.move('up'))],
      ['ArrowDown', () => (event.shiftKey ? now.pan(0, -60) : now.move('down'))],
      ['Home', () => now.home(root)],
      ['+', () => now.zoom(1.2)],
      ['=', () => now.zoom(1.2)],
      ['-', () => now.zoom(1 / 1.2)],
      ['f', () => now.fit()],
      [' ', () => cursor && (event.shiftKey ? props.onPick?.([cursor], 'toggle') : props.onSelect(cursor))],
      ['Enter', () => cursor && (selected === cursor ? props.onOpen(cursor) : props.onSelect(cursor))],
      ['Escape', () => props.onSelect(undefined)],
      ['ContextMenu', () => cursor && props.onMenu?.(cursor, now.whereIs(cursor) ?? { x: 0, y: 0 })],
    ]);
    const act = event.key === 'F10' && event.shiftKey ? keys.get('ContextMenu') : keys.get(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div className="picture" aria-busy={laying} data-laying={laying}>
      <div
        ref={box}
        className="picture-box __________cytoscape_container"
        role="application"
        aria-label={props.label}
        aria-description={props.hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is operated by arrow keys, as its hint says
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => picture.current?.setCursor(undefined)}
      />
      {/* For the eye and the mouse alone: keys and tables reach everything without it. */}
      <canvas
        ref={smallCanvas}
        className="minimap"
        width={160}
        height={110}
        hidden
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          seek(event);
        }}
        onPointerMove={(event) => event.buttons > 0 && seek(event)}
      />
      {laying && (
        <p className="laying" role="status">
          {props.laying}
          <button type="button" className="button" onClick={cancel}>
            {props.cancel}
          </button>
        </p>
      )}
      {lanes.length > 0 && (
        <div className="lane-heads" ref={heads} aria-hidden="true">
          {lanes.map((lane) => (
            <span
              key={lane.name}
              className="lane-head"
              style={{ '--x': `${lane.x}px`, '--w': `${lane.width}px` } as Record<string, string>}
            >
              {props.laneLabel(lane)}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}
