import { useEffect, useRef } from 'react';

const lost = () => document.activeElement === null || document.activeElement === document.body;

/** After each change of `place` the focus is somewhere: where its element went away with the old view, it goes to the main part. */
export function useKeptFocus(place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    if (lost()) document.getElementById('main')?.focus({ preventScroll: true });
  }, [place]);
}

/** Focuses the first of these selectors that is there, once the page has been drawn anew. */
export function focusNext(...selectors: readonly string[]): void {
  requestAnimationFrame(() => {
    for (const selector of selectors) {
      const found = document.querySelector<HTMLElement>(selector);
      if (!found) continue;
      found.focus();
      return;
    }
  });
}
