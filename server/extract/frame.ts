import type { Body } from './body.js';
import type { Spot } from './collector.js';
import type { Region } from './regions.js';

/** What the readers of targets, citations and names need to know of what was found before them. Keys are those of the collector. */
export interface Frame {
  /** The plan that the document is or issues. */
  readonly plan?: string;
  /** The task or action whose section holds a place of the clean text, else undefined. */
  dutyAt(at: number): string | undefined;
  /** The thing of a division; adds the mention, and the divisions above it. */
  region(region: Region, spot: Spot): string;
  /** The thing of a body (department, park, firm …); adds the mention, and its place in its region. */
  body(body: Body, spot: Spot): string;
}
