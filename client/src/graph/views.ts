import type { Eye } from '../state/url.js';
import type { Spot } from './elements.js';
import type { View } from './minimap.js';

/** At this zoom words can still be read; below it a picture goes past the edge instead. */
const readable = 0.68;
/** Pixels that stay free around a whole picture. */
const margin = 36;

type Spots = ReadonlyMap<string, Spot> | undefined;

/** The box of all places: known before anything is drawn, and cheaper than to ask what is drawn. */
function boxOf(spots: Spots): { x: number; y: number; width: number; height: number } | undefined {
  const all = [...(spots?.values() ?? [])];
  if (all.length === 0) return undefined;
  const least = (of: (spot: Spot) => number) => all.reduce((found, spot) => Math.min(found, of(spot)), Number.POSITIVE_INFINITY);
  const x = least((spot) => spot.x - spot.width / 2);
  // A network's words stand below its marks.
  const y = least((spot) => spot.y - (spot.lane ? spot.height / 2 : 12));
  const right = -least((spot) => -spot.x - spot.width / 2);
  const bottom = -least((spot) => -spot.y - (spot.lane ? spot.height / 2 : spot.height));
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
}

/** All of a picture in a container of so many pixels. */
export function wholeView(spots: Spots, width: number, height: number, leastZoom: number): View | undefined {
  const box = boxOf(spots);
  if (!box) return undefined;
  const zoom = Math.min(1.15, Math.max(leastZoom, Math.min((width - margin * 2) / box.width, (height - margin * 2) / box.height)));
  return { zoom, pan: { x: width / 2 - (box.x + box.width / 2) * zoom, y: height / 2 - (box.y + box.height / 2) * zoom } };
}

/** The whole width where it can be read, else from the left; the top of the picture, `top` pixels below the container's. */
export function topView(spots: Spots, width: number, height: number, top: number): View | undefined {
  const box = boxOf(spots);
  if (!box) return undefined;
  const zoom = Math.min(1.1, Math.max(readable, (width - 40) / box.width));
  const spare = Math.max(0, height - top - box.height * zoom);
  const slack = Math.max(20, (width - box.width * zoom) / 2);
  return { zoom, pan: { x: slack - box.x * zoom, y: top + spare / 2 - box.y * zoom } };
}

/** What a container of so many pixels shows, in the picture's own whole pixels. */
export function eyeOf({ zoom, pan }: View, width: number, height: number): Eye {
  const [wide, high] = [width / zoom, height / zoom];
  return {
    x: Math.round(wide / 2 - pan.x / zoom),
    y: Math.round(high / 2 - pan.y / zoom),
    width: Math.round(wide),
    height: Math.round(high),
  };
}

/** How a container of so many pixels shows a part of a picture as large as it fits. */
export function viewOf(eye: Eye, width: number, height: number): View {
  const zoom = Math.min(width / eye.width, height / eye.height);
  return { zoom, pan: { x: width / 2 - eye.x * zoom, y: height / 2 - eye.y * zoom } };
}
