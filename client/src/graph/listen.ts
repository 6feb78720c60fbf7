import type { Core } from 'cytoscape';
import { pointAt } from './marks.js';
import type { View } from './minimap.js';

export interface PictureEvents {
  readonly onSelect: (id: string | undefined) => void;
  readonly onOpen: (id: string) => void;
  /** Of a thing, or without one of the picture itself. */
  readonly onMenu: (id: string | undefined, at: { x: number; y: number }) => void;
  readonly onMoved: (id: string, at: { x: number; y: number }) => void;
  readonly onCursor: (id: string) => void;
  /** Several at once: those in a box that was drawn with Shift, or one that Shift and a click (or Shift and Space) add or take. */
  readonly onPick: (ids: readonly string[], how: 'add' | 'toggle') => void;
  readonly onViewport: (view: View) => void;
}

/** Tells what people do in a picture. */
export function listen(cy: Core, events: PictureEvents, viewport: () => View): void {
  cy.on('tap', (event) => {
    if (event.target === cy) events.onSelect(undefined);
    else if (event.originalEvent.shiftKey && event.target.isNode()) events.onPick([event.target.id()], 'toggle');
    else events.onSelect(event.target.id());
  });
  // Each thing in the box speaks for itself; they are gathered before anybody hears of it.
  let boxed: string[] = [];
  cy.on('box', 'node', (event) => {
    if (boxed.length === 0) {
      queueMicrotask(() => {
        events.onPick(boxed, 'add');
        boxed = [];
      });
    }
    boxed.push(event.target.id());
  });
  cy.on('dbltap', 'node', (event) => events.onOpen(event.target.id()));
  // By the right button, by two fingers, or by one that stays.
  cy.on('cxttap taphold', (event) => {
    if (event.type === 'taphold' && event.originalEvent instanceof MouseEvent) return;
    if (event.target === cy) events.onMenu(undefined, event.renderedPosition);
    else if (event.target.isNode()) events.onMenu(event.target.id(), event.renderedPosition);
    else events.onSelect(event.target.id());
  });
  cy.on('dragfree', 'node', (event) => events.onMoved(event.target.id(), { ...event.target.position() }));
  cy.on('mouseover', 'node, edge', (event) => pointAt(cy, event.target.id()));
  cy.on('mouseout', 'node, edge', () => pointAt(cy, undefined));
  cy.on('viewport', () => events.onViewport(viewport()));
  cy.on('resize', () => events.onViewport(viewport()));
}
