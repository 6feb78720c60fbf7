import { type PointerEvent, useState } from 'react';
import type { Point } from './shape.js';

/** Lies over a picture while things are picked by drawing around them. By keys the same is done on the picture itself. */
export function Lasso({ onShape }: { readonly onShape: (shape: readonly Point[]) => void }) {
  const [shape, setShape] = useState<readonly Point[]>([]);
  const at = (event: PointerEvent<SVGSVGElement>): Point => ({ x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY });
  return (
    <svg
      className="lasso"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setShape([at(event)]);
      }}
      onPointerMove={(event) => event.buttons > 0 && setShape((old) => [...old, at(event)])}
      onPointerUp={() => {
        if (shape.length > 2) onShape(shape);
        setShape([]);
      }}
      onPointerCancel={() => setShape([])}
    >
      <polygon points={shape.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  );
}
