import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Eye } from '../state/url.js';
import type { View } from './minimap.js';
import type { Picture } from './picture.js';

/** Milliseconds that a picture must rest before what is in view is told. */
const rest = 250;

interface EyeTask {
  readonly picture: RefObject<Picture | undefined>;
  /** What shall be in view; undefined for all of it. */
  readonly eye: Eye | undefined;
  /** Shows all of it. */
  readonly fit: () => void;
  readonly onEye: ((eye: Eye | undefined) => void) | undefined;
}

const alike = (a: View | undefined, b: View) =>
  a !== undefined && Math.abs(a.zoom - b.zoom) < 0.001 && Math.abs(a.pan.x - b.pan.x) < 1 && Math.abs(a.pan.y - b.pan.y) < 1;
const equal = (a: Eye | undefined, b: Eye | undefined) =>
  a === b || (a && b && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);

/** Keeps what is in view and what the address says of it together. */
export function useEye({ picture, eye, fit, onEye }: EyeTask): {
  readonly moved: () => void;
  readonly settle: () => void;
  readonly hold: () => void;
} {
  const told = useRef(eye);
  /** Where the picture was put by us: staying there says nothing new. */
  const put = useRef<View | undefined>(undefined);
  const timer = useRef(0);
  const latest = useRef({ eye, fit, onEye });
  latest.current = { eye, fit, onEye };

  const settle = useCallback(() => {
    const now = latest.current;
    if (now.eye) picture.current?.see(now.eye);
    else now.fit();
    told.current = now.eye;
    put.current = picture.current?.viewport();
  }, [picture]);

  /** Tells what is in view as it is: 'all of it' would mean something else now. */
  const hold = useCallback(() => {
    const here = picture.current;
    if (!here) return;
    told.current = here.seen();
    // Less than half a pixel: what the address says in whole pixels is what is seen, here as elsewhere.
    here.see(told.current);
    put.current = here.viewport();
    latest.current.onEye?.(told.current);
  }, [picture]);

  const moved = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const here = picture.current?.viewport();
      if (here && put.current && !alike(put.current, here)) hold();
    }, rest);
  }, [picture, hold]);

  useEffect(() => {
    if (put.current && !equal(told.current, eye)) settle();
  }, [eye, settle]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return { moved, settle, hold };
}
