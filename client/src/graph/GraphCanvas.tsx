import { type KeyboardEvent, type PointerEvent, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Theme } from '../state/settings.js';
import type { Eye } from '../state/url.js';
import type { EdgeLabel, Spot } from './elements.js';
import { Lasso } from './Lasso.js';
import type { Lane } from './lanes.js';
import { layoutDeadline } from './layout.js';
import type { PictureEvents } from './listen.js';
import { Minimap, type View } from './minimap.js';
import type { GraphData } from './model.js';
import { Picture } from './picture.js';
import type { LayoutName, Place } from './places.js';
import { useEye } from './useEye.js';
import { type Laid, type PlacesTask, usePlaces } from './usePlaces.js';
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

export type PickHow = 'add' | 'toggle' | 'near' | 'kind' | 'all';

export interface GraphCanvasProps extends PlacesTask {
  readonly layout: LayoutName;
  readonly theme: Theme;
  readonly selected: string | undefined;
  readonly eye: Eye | undefined;
  readonly pins?: readonly Place[] | undefined;
  readonly lit?: readonly string[] | undefined;
  readonly picked?: readonly string[] | undefined;
  /** Whether things are picked by drawing around them. */
  readonly lasso?: boolean;
  /** Whether what is in two pictures in a row glides from its place in the one to that in the other. */
  readonly glides?: boolean;
  readonly edgeLabel: EdgeLabel;
  readonly laneLabel: (lane: Lane) => string;
  readonly label: string;
  readonly hint: string;
  /** What is said while places are looked for, for at most so many seconds. */
  readonly laying: (seconds: number) => string;
  readonly cancel: string;
  readonly onSelect: (id: string | undefined) => void;
  readonly onOpen: (id: string) => void;
  readonly onMenu?: ((id: string | undefined, at: { x: number; y: number }) => void) | undefined;
  readonly onMoved?: ((id: string, at: { x: number; y: number }) => void) | undefined;
  readonly onCursor?: (id: string) => void;
  readonly onPick?: ((ids: readonly string[], how: PickHow) => void) | undefined;
  readonly onLasso?: ((on: boolean) => void) | undefined;
  readonly onEye?: (eye: Eye | undefined) => void;
  /** New places were found, or simple ones stand in for them. */
  readonly onLaid?: (graph: GraphData, spots: ReadonlyMap<string, Spot>, gaveUp: boolean) => void;
  readonly ref?: Ref<PictureHandle>;
}

const laneHead = 34;
const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const noLanes: readonly Lane[] = [];
const noSpots: ReadonlyMap<string, Spot> = new Map();

/** A picture of a graph. It is drawn on a canvas, so that everything in it also stands in the table or tree beside it. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { graph, layout, root, known, theme, selected, pins, lit, picked, edgeLabel } = props;
  const box = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const heads = useRef<HTMLDivElement>(null);
  const smallCanvas = useRef<HTMLCanvasElement>(null);
  const map = useRef<Minimap | undefined>(undefined);
  const subject = useRef('');
  const { laid, part, enough } = usePlaces({ graph, layout, root, known });
  const [drawn, setDrawn] = useState<Laid | undefined>(undefined);
  const busy = part !== undefined || drawn !== laid;
  const lanes = laid?.lanes ?? noLanes;
  const spots = useRef(noSpots);
  spots.current = laid?.spots ?? noSpots;

  const fit = useCallback(() => {
    if (latest.current.layout === 'lanes') picture.current?.fitTop(laneHead + 14);
    else picture.current?.fit();
  }, []);
  const { moved, settle, hold } = useEye({ picture, eye: props.eye, fit, onEye: props.onEye });

  /** Keeps the heads of the lanes over their lanes and the frame of the small map over what is seen. */
  const follow = useCallback(
    (view: View) => {
      heads.current?.style.setProperty('--pan', `${view.pan.x}px`);
      heads.current?.style.setProperty('--zoom', String(view.zoom));
      const small = smallCanvas.current;
      if (small && box.current)
        small.hidden = !map.current?.draw(view, box.current.clientWidth, box.current.clientHeight, latest.current.theme);
      moved();
    },
    [moved],
  );
  // New heads do not know yet where to stand.
  const takeHeads = useCallback(
    (element: HTMLDivElement | null) => {
      heads.current = element;
      if (element && picture.current) follow(picture.current.viewport());
    },
    [follow],
  );

  useEffect(() => {
    if (!box.current) return;
    const events: PictureEvents = {
      onSelect: (id) => latest.current.onSelect(id),
      onOpen: (id) => latest.current.onOpen(id),
      onMenu: (id, at) => latest.current.onMenu?.(id, at),
      onMoved: (id, at) => latest.current.onMoved?.(id, at),
      onCursor: (id) => latest.current.onCursor?.(id),
      onPick: (ids, how) => latest.current.onPick?.(ids, how),
      onViewport: follow,
    };
    const made = new Picture(box.current, events, calm());
    picture.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      made.destroy();
      picture.current = undefined;
      map.current = undefined;
      subject.current = '';
    };
  }, [follow]);

  useEffect(() => picture.current?.mark({ pins, lit, picked }), [pins, lit, picked]);

  const before = useRef<ReturnType<Picture['screen']> | undefined>(undefined);
  useEffect(() => {
    if (!laid || !picture.current) return;
    before.current = latest.current.glides && subject.current !== laid.subject ? picture.current.screen() : undefined;
    const shown = picture.current.show({ graph: laid.graph, spots: laid.spots, theme, label: edgeLabel, movable: laid.lanes.length === 0 });
    shown.then(() => setDrawn(laid));
    if (!smallCanvas.current) return;
    map.current ??= new Minimap(smallCanvas.current);
    map.current.take(laid.graph, laid.spots, theme);
    follow(picture.current.viewport());
  }, [laid, theme, edgeLabel, follow]);

  // Another subject is looked at anew; what comes to a picture does not move the eye.
  useEffect(() => {
    if (!laid || !picture.current) return;
    const now = latest.current;
    const fresh = subject.current !== laid.subject;
    if (fresh) settle();
    else hold();
    subject.current = laid.subject;
    if (before.current) picture.current.glideFrom(before.current);
    if (now.selected && !(fresh && now.eye)) picture.current.reveal(now.selected);
    now.onLaid?.(laid.graph, laid.spots, laid.gaveUp);
  }, [laid, settle, hold]);

  const first = useRef(true);
  useEffect(() => {
    picture.current?.select(selected);
    // What a link had selected may lie outside of what it had in view.
    if (selected && !first.current) picture.current?.reveal(selected);
    first.current = false;
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
    const command = event.ctrlKey || event.metaKey;
    if (!now || event.altKey || (command && event.key !== 'a')) return;
    const { cursor } = now;
    const menu = () => props.onMenu?.(cursor, (cursor && now.whereIs(cursor)) || { x: 40, y: 40 });
    const pick = (how: PickHow) => props.onPick && cursor && (() => props.onPick?.([cursor], how));
    const keys = new Map<string, (() => void) | '' | undefined>([
      ['ArrowLeft', () => (event.shiftKey ? now.pan(60, 0) : now.move('left'))],
      ['ArrowRight', () => (event.shiftKey ? now.pan(-60, 0) : now.move('right'))],
      ['ArrowUp', () => (event.shiftKey ? now.pan(0, 60) : now.move('up'))],
      ['ArrowDown', () => (event.shiftKey ? now.pan(0, -60) : now.move('down'))],
      ['Home', () => now.home(root)],
      ['+', () => now.zoom(1.2)],
      ['=', () => now.zoom(1.2)],
      ['-', () => now.zoom(1 / 1.2)],
      ['f', () => now.fit()],
      ['a', command ? props.onPick && (() => props.onPick?.([], 'all')) : undefined],
      ['n', pick('near')],
      ['k', pick('kind')],
      ['l', props.onLasso && (() => props.onLasso?.(!props.lasso))],
      [' ', event.shiftKey ? pick('toggle') : cursor && (() => props.onSelect(cursor))],
      ['Enter', cursor && (() => (selected === cursor ? props.onOpen(cursor) : props.onSelect(cursor)))],
      ['Escape', () => (props.lasso ? props.onLasso?.(false) : props.onSelect(undefined))],
      ['ContextMenu', menu],
      ['F10', event.shiftKey ? menu : undefined],
    ]);
    const act = keys.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div className="picture" aria-busy={busy} data-laying={busy}>
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
      {props.lasso && (
        <Lasso
          onShape={(shape) => {
            const ids = picture.current?.inside(shape) ?? [];
            if (ids.length > 0) props.onPick?.(ids, 'add');
            props.onLasso?.(false);
            box.current?.focus();
          }}
        />
      )}
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
      {part !== undefined && (
        <div className="laying" role="status">
          {props.laying(layoutDeadline / 1000)}
          <progress className="laying-bar" value={part} aria-label={props.laying(layoutDeadline / 1000)} />
          <button type="button" className="button" onClick={enough}>
            {props.cancel}
          </button>
        </div>
      )}
      {lanes.length > 0 && (
        <div className="lane-heads" ref={takeHeads} aria-hidden="true">
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
