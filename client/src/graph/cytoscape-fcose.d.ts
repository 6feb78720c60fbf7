declare module 'cytoscape-fcose' {
  import type { Ext } from 'cytoscape';

  const fcose: Ext;
  export default fcose;
}

declare module 'cose-base' {
  /** One search for places, as far as it is followed here. */
  export interface Search {
    /** One round; gives whether it was the last. */
    tick(): boolean;
    readonly totalIterations: number;
    readonly maxIterations: number;
    /** In a graph without compounds, its nodes, with the ids that fcose gives them. */
    getAllNodes(): readonly { readonly id: string; getCenterX(): number; getCenterY(): number }[];
  }

  const cose: { readonly CoSELayout: { readonly prototype: Search } };
  export default cose;
}
