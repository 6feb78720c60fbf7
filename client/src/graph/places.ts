import type { Lane, Placed } from './lanes.js';
import type { GraphData } from './model.js';

export type LayoutName = 'lanes' | 'network';

export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface LayoutTask {
  readonly layout: LayoutName;
  readonly graph: GraphData;
  readonly root: string | undefined;
  /** Places that stay as they are: nodes that are there do not move when others come. */
  readonly fixed: readonly Place[];
}

export interface LayoutDone {
  readonly placed: readonly (Place & Partial<Placed>)[];
  readonly lanes: readonly Lane[];
}

/** What goes to the worker and what comes back, by number. */
export interface LayoutRequest {
  readonly number: number;
  readonly task: LayoutTask;
}

/** How far a search for places has come. */
export interface LayoutProgress {
  /** Rounds of the search that are done, as a part of those that it may take at most: 0 to 1, never less than before. It may end sooner. */
  readonly part: number;
  /** Where things stand by now. */
  readonly places: readonly Place[];
}

export interface LayoutAnswer {
  readonly number: number;
  readonly progress?: LayoutProgress;
  readonly done?: LayoutDone;
  readonly error?: string;
}
