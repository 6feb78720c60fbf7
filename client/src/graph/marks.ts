import type { Core } from 'cytoscape';
import { around, type GraphData } from './model.js';
import type { Place } from './places.js';

export interface Marks {
  readonly pins?: readonly Place[] | undefined;
  readonly picked?: readonly string[] | undefined;
  readonly lit?: readonly string[] | undefined;
}

/**
 * Lights a thing with its neighbours, and lets the rest step back if `back`. Only what changes is touched: styles of hundreds of elements are dear.
 */
export function stepForward(cy: Core, graph: GraphData | undefined, id: string | undefined, back: boolean): void {
  const found = id && graph && cy.getElementById(id).nonempty() ? around(graph, id) : undefined;
  cy.batch(() => {
    for (const one of cy.elements().toArray()) {
      const near = found !== undefined && (found.nodes.has(one.id()) || found.relations.has(one.id()));
      const far = found !== undefined && !near && back;
      if (one.hasClass('near') !== near) one.toggleClass('near', near);
      if (one.hasClass('far') !== far) one.toggleClass('far', far);
    }
  });
}

/** Brings the lines of what the mouse is on to the front; nothing else changes. */
export function pointAt(cy: Core, id: string | undefined): void {
  cy.batch(() => {
    cy.elements('.pointed').removeClass('pointed');
    if (!id) return;
    const one = cy.getElementById(id);
    one.addClass('pointed');
    if (one.isNode()) one.connectedEdges().addClass('pointed');
  });
}

/** Marks what is pinned, what is picked, and what a slide or a way is about, and nothing else. */
export function markAll(cy: Core, marks: Marks): void {
  const of = (ids: readonly string[] | undefined) => new Set(ids ?? []);
  const sets: readonly (readonly [string, ReadonlySet<string>])[] = [
    ['pinned', of(marks.pins?.map((pin) => pin.id))],
    ['picked', of(marks.picked)],
    ['lit', of(marks.lit)],
  ];
  cy.batch(() => {
    for (const [name, ids] of sets) {
      for (const one of cy.elements(`.${name}`).toArray()) if (!ids.has(one.id())) one.removeClass(name);
      for (const id of ids) cy.getElementById(id).addClass(name);
    }
  });
}
