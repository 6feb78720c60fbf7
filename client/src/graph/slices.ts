import type { Core, ElementDefinition } from 'cytoscape';

/** Milliseconds of work between two chances for the browser to answer people. */
const slice = 12;
/** Elements that are added between two looks at the clock. */
const handful = 20;

/** Lets the browser do what waits: a message comes sooner than any timer. */
const pause = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });

/** What Cytoscape's types leave out. */
interface Inner {
  /** The renderer is told nothing while this is off. */
  notifications(on: boolean): void;
  renderer(): { flushRenderedStyleQueue(): void };
}

/**
 * Adds elements, nodes before edges, in slices short enough that nobody waits; styles are worked out on the way and not all in the first frame. The
 * picture is drawn when all nodes and when all edges are there. Resolves to whether it came to its end; `stopped` ends it early.
 */
export async function addInSlices(cy: Core, elements: readonly ElementDefinition[], stopped: () => boolean): Promise<boolean> {
  const inner = cy as unknown as Inner;
  for (const group of ['nodes', 'edges'] as const) {
    const all = elements.filter((element) => element.group === group);
    let began = performance.now();
    for (let at = 0; at < all.length; at += handful) {
      if (performance.now() - began > slice) {
        await pause();
        if (stopped()) return false;
        began = performance.now();
      }
      // The last handful is heard of, and all the others with it.
      inner.notifications(at + handful >= all.length);
      const added = cy.add(all.slice(at, at + handful) as ElementDefinition[]);
      added.boundingBox();
      // To ask for boxes marks them as changed: what follows from that is done here, too, and not for all of them in the next frame.
      inner.renderer().flushRenderedStyleQueue();
      inner.notifications(true);
    }
  }
  return true;
}
