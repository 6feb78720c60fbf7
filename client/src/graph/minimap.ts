import type { Theme } from '../state/settings.js';
import { kindColour, palette } from './colours.js';
import type { Spot } from './elements.js';
import type { GraphData } from './model.js';

export interface View {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const margin = 5;
/** Pixels that it may take. */
const most = { width: 160, height: 120 };

/** The whole picture small, with a frame around what is in view. The marks are drawn once a layout; moving only draws the frame. */
export class Minimap {
  #marks: HTMLCanvasElement | undefined;
  #box: Box = { x: 0, y: 0, width: 1, height: 1 };
  #scale = 1;

  constructor(readonly canvas: HTMLCanvasElement) {}

  /** Takes a new picture. */
  take(graph: GraphData, spots: ReadonlyMap<string, Spot>, theme: Theme): void {
    const all = [...spots.values()];
    const left = Math.min(...all.map((spot) => spot.x - spot.width / 2));
    const top = Math.min(...all.map((spot) => spot.y - spot.height / 2));
    const right = Math.max(...all.map((spot) => spot.x + spot.width / 2));
    const bottom = Math.max(...all.map((spot) => spot.y + spot.height / 2));
    this.#box = { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
    this.#scale = Math.min((most.width - margin * 2) / this.#box.width, (most.height - margin * 2) / this.#box.height);
    const width = Math.ceil(this.#box.width * this.#scale) + margin * 2;
    const height = Math.ceil(this.#box.height * this.#scale) + margin * 2;
    this.canvas.width = width;
    this.canvas.height = height;
    const marks = document.createElement('canvas');
    marks.width = width;
    marks.height = height;
    const pen = marks.getContext('2d');
    if (!pen) return;
    for (const node of graph.nodes) {
      const spot = spots.get(node.id);
      if (!spot) continue;
      pen.fillStyle = kindColour(node.kind, theme);
      const [x, y] = this.#small(spot.x - spot.width / 2, spot.y - spot.height / 2);
      pen.fillRect(x, y, Math.max(2, spot.width * this.#scale), Math.max(1.5, spot.height * this.#scale));
    }
    this.#marks = marks;
  }

  /** Draws the frame of what a viewport of `width` x `height` pixels shows; says whether something lies outside of it. */
  draw(view: View, width: number, height: number, theme: Theme): boolean {
    const pen = this.canvas.getContext('2d');
    if (!pen || !this.#marks) return false;
    pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
    pen.globalAlpha = 0.75;
    pen.drawImage(this.#marks, 0, 0);
    pen.globalAlpha = 1;
    const seen = { x: -view.pan.x / view.zoom, y: -view.pan.y / view.zoom, width: width / view.zoom, height: height / view.zoom };
    const [x, y] = this.#small(seen.x, seen.y);
    pen.strokeStyle = palette(theme).role.lead;
    pen.lineWidth = 1.5;
    pen.strokeRect(x, y, seen.width * this.#scale, seen.height * this.#scale);
    return (
      seen.x > this.#box.x ||
      seen.y > this.#box.y ||
      seen.x + seen.width < this.#box.x + this.#box.width ||
      seen.y + seen.height < this.#box.y + this.#box.height
    );
  }

  /** The place in the picture under a point of the small canvas. */
  placeAt(x: number, y: number): { x: number; y: number } {
    return { x: (x - margin) / this.#scale + this.#box.x, y: (y - margin) / this.#scale + this.#box.y };
  }

  #small(x: number, y: number): [number, number] {
    return [(x - this.#box.x) * this.#scale + margin, (y - this.#box.y) * this.#scale + margin];
  }
}
