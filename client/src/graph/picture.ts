import cytoscape from 'cytoscape';
import { scaleFor } from '../files/png.js';
import type { Theme } from '../state/settings.js';
import type { Eye } from '../state/url.js';
import { palette } from './colours.js';
import type { EdgeLabel, Spot } from './elements.js';
import { isCard, toElements } from './elements.js';
import { listen, type PictureEvents } from './listen.js';
import { type Marks, markAll, stepForward } from './marks.js';
import type { View } from './minimap.js';
import type { GraphData } from './model.js';
import { contains, type Point } from './shape.js';
import { addInSlices } from './slices.js';
import { pictureStyle } from './styles.js';
import { eyeOf, topView, viewOf, wholeView } from './views.js';
import { type Direction, nextFrom } from './walk.js';

export interface Shown {
  readonly graph: GraphData;
  readonly spots: ReadonlyMap<string, Spot>;
  readonly theme: Theme;
  readonly label: EdgeLabel;
  readonly movable: boolean;
}

/** Responsibility lines up to this many are named in the picture; above, on the way past only. */
const namedEdges = 26;
/** Above this many things that are in both of two pictures none glides. */
const glideMost = 150;
/** Above this many elements the picture leaves out what costs frames. */
const leanAbove = 1500;

/** The one place that knows Cytoscape: what is shown, selected and seen of a picture. */
export class Picture {
  readonly #cy: cytoscape.Core;
  #shown: Shown | undefined;
  #selected: string | undefined;
  #cursor: string | undefined;
  #looks = '';
  #marks: Marks = {};
  #lean = false;
  /** Elements as they were asked for last. */
  #drawn: ReadonlyMap<string | undefined, cytoscape.ElementDefinition> = new Map();
  /** Counts showings: an older one that still adds ends when a newer begins. */
  #turn = 0;

  constructor(
    readonly container: HTMLElement,
    readonly events: PictureEvents,
    readonly calm: boolean,
  ) {
    this.#cy = cytoscape({ container, minZoom: 0.08, maxZoom: 3, boxSelectionEnabled: true, autounselectify: true, pixelRatio: 'auto' });
    listen(this.#cy, events, () => this.viewport());
  }

  viewport(): { zoom: number; pan: { x: number; y: number } } {
    return { zoom: this.#cy.zoom(), pan: { ...this.#cy.pan() } };
  }

  /** What is in view, in the picture's own whole pixels. */
  seen(): Eye {
    return eyeOf(this.viewport(), this.#cy.width(), this.#cy.height());
  }

  /** Brings a part of the picture into view, as large as it fits. */
  see(eye: Eye): void {
    this.#look(viewOf(eye, this.#cy.width(), this.#cy.height()));
  }

  /** Ids of the things whose middle lies within a shape, given by corners in pixels from the container's corner. */
  inside(shape: readonly Point[]): string[] {
    return this.#cy
      .nodes()
      .toArray()
      .filter((node) => contains(shape, node.renderedPosition()))
      .map((node) => node.id());
  }

  /** Shows a graph at its places; what was there already moves there, softly where movement is welcome. Resolves when all of it is there. */
  async show(shown: Shown): Promise<void> {
    const cy = this.#cy;
    const first = this.#shown === undefined;
    this.#shown = shown;
    const elements = toElements(shown.graph, shown.spots, shown.theme, shown.label);
    const wanted = new Map(elements.map((element) => [element.data.id, element]));
    this.#lean = elements.length > leanAbove;
    const looks = `${shown.theme} ${this.#lean}`;
    // While it moves a large picture is a still of itself; Cytoscape reads this where it draws.
    (cy as unknown as { renderer(): { textureOnViewport: boolean } }).renderer().textureOnViewport = this.#lean;
    const soft = elements.length <= 400 && !this.calm && !first;
    cy.batch(() => {
      if (looks !== this.#looks) cy.style(pictureStyle(shown.theme, this.#lean));
      this.#looks = looks;
      cy.elements()
        .filter((one) => !wanted.has(one.id()))
        .remove();
      for (const one of cy.elements().toArray()) {
        const element = wanted.get(one.id());
        if (element) this.#change(one, element, soft);
      }
    });
    cy.autoungrabify(!shown.movable);
    this.#drawn = wanted;
    const fresh = elements.filter((element) => cy.getElementById(element.data.id ?? '').empty());
    const turn = ++this.#turn;
    if (!(await addInSlices(cy, fresh, () => turn !== this.#turn))) return;
    // A class that is set again, even as it was, has the style worked out anew.
    const named = !this.#lean && shown.graph.relations.length <= namedEdges;
    cy.edges()
      .filter((edge) => edge.hasClass('named') !== named)
      .toggleClass('named', named);
    this.select(this.#selected);
    this.mark(this.#marks);
  }

  /** Brings an element that is there to what it shall be; what says the same is not touched, for styles are dear. */
  #change(one: cytoscape.NodeSingular | cytoscape.EdgeSingular, element: cytoscape.ElementDefinition, soft: boolean): void {
    const old = this.#drawn.get(one.id());
    if (JSON.stringify(old?.data) !== JSON.stringify(element.data) || old?.classes !== element.classes) {
      one.removeData();
      one.data(element.data);
      one.classes(element.classes as string);
    }
    const { position } = element;
    if (!position || !one.isNode() || (one.position('x') === position.x && one.position('y') === position.y)) return;
    if (soft) one.animate({ position, duration: 260, easing: 'ease-in-out-cubic' });
    else one.position({ ...position });
  }

  /** Where the things are on the screen now, by id, in pixels from the container's corner. */
  screen(): Map<string, Point> {
    return new Map(this.#cy.nodes().map((node) => [node.id(), { ...node.renderedPosition() }]));
  }

  /** Lets what was on the screen before glide from there to its place, so that the eye can follow it from one picture to the next. */
  glideFrom(screen: ReadonlyMap<string, Point>): void {
    const cy = this.#cy;
    const common = cy
      .nodes()
      .toArray()
      .filter((node) => screen.has(node.id()));
    if (this.calm || common.length > glideMost) return;
    for (const node of common) {
      const from = screen.get(node.id());
      const to = { ...(this.#drawn.get(node.id())?.position ?? node.position()) };
      node.stop(true);
      if (from) node.renderedPosition({ ...from }).animate({ position: to, duration: 450, easing: 'ease-in-out-cubic' });
    }
  }

  select(id: string | undefined): void {
    const cy = this.#cy;
    // What is not there yet is chosen when it comes.
    this.#selected = id;
    cy.elements('.chosen').removeClass('chosen');
    if (id) cy.getElementById(id).addClass('chosen');
    // Where there is much, only what is near is touched.
    stepForward(cy, this.#shown?.graph, id, !this.#lean);
  }

  /** Marks what is pinned, what is picked, and what a slide or a way is about. */
  mark(marks: Marks): void {
    this.#marks = marks;
    markAll(this.#cy, marks);
  }

  fit(): void {
    this.#look(wholeView(this.#shown?.spots, this.#cy.width(), this.#cy.height(), this.#cy.minZoom()));
  }

  /** The whole width where it can be read, else from the left; the top of the picture in view, `top` pixels below the container's. */
  fitTop(top: number): void {
    this.#look(topView(this.#shown?.spots, this.#cy.width(), this.#cy.height(), top));
  }

  #look(view: View | undefined): void {
    if (view) this.#cy.viewport({ zoom: view.zoom, pan: { ...view.pan } });
  }

  zoom(factor: number): void {
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 } });
  }

  /** Brings a place of the picture to the middle. */
  look({ x, y }: { x: number; y: number }): void {
    const zoom = this.#cy.zoom();
    this.#cy.pan({ x: this.#cy.width() / 2 - x * zoom, y: this.#cy.height() / 2 - y * zoom });
  }

  pan(x: number, y: number): void {
    this.#cy.panBy({ x, y });
  }

  /** Brings a thing into view if it is outside. */
  reveal(id: string): void {
    const one = this.#cy.getElementById(id);
    if (one.empty()) return;
    const seen = this.#cy.extent();
    const box = one.boundingBox();
    if (box.x1 >= seen.x1 && box.x2 <= seen.x2 && box.y1 >= seen.y1 && box.y2 <= seen.y2) return;
    if (this.calm) this.#cy.center(one);
    else this.#cy.animate({ center: { eles: one }, duration: 220 });
  }

  setCursor(id: string | undefined): void {
    this.#cy.nodes('.cursor').removeClass('cursor');
    this.#cursor = id;
    if (!id) return;
    this.#cy.getElementById(id).addClass('cursor');
    this.reveal(id);
    this.events.onCursor(id);
  }

  get cursor(): string | undefined {
    return this.#cursor && this.#cy.getElementById(this.#cursor).nonempty() ? this.#cursor : undefined;
  }

  /** The next node from the cursor in a direction: up and down among those in line, left and right along lines where there are any. */
  move(direction: Direction): void {
    const cy = this.#cy;
    const from = cy.getElementById(this.cursor ?? '');
    if (from.empty()) {
      const start = cy
        .nodes()
        .sort((a, b) => a.position('x') - b.position('x') || a.position('y') - b.position('y'))
        .first();
      if (start.nonempty()) this.setCursor(start.id());
      return;
    }
    const next = nextFrom(cy, from, direction);
    if (next) this.setCursor(next.id());
  }

  home(id: string | undefined): void {
    const node = id ? this.#cy.getElementById(id) : this.#cy.nodes().first();
    if (node.nonempty()) this.setCursor(node.id());
  }

  /** A picture file of all that is shown. */
  async png(scale: number): Promise<Blob> {
    const { w, h } = this.#cy.elements().boundingBox();
    return this.#cy.png({
      output: 'blob-promise',
      full: true,
      scale: scaleFor(w, h, scale),
      bg: palette(this.#shown?.theme ?? 'light').paper,
    });
  }

  /** Where a thing is on the screen, from the container's corner. */
  whereIs(id: string): { x: number; y: number } | undefined {
    const one = this.#cy.getElementById(id);
    if (one.empty()) return undefined;
    const box = one.renderedBoundingBox();
    return { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
  }

  places(): { id: string; x: number; y: number }[] {
    return this.#cy.nodes().map((node) => {
      const spot = this.#shown?.spots.get(node.id());
      const shift = spot?.lane && !isCard(spot) ? spot.width / 2 - 10 : 0;
      return { id: node.id(), x: node.position('x') + shift, y: node.position('y') };
    });
  }

  resize(): void {
    this.#cy.resize();
  }

  destroy(): void {
    this.#turn += 1;
    this.#cy.destroy();
  }
}
