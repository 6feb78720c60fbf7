import { useSyncExternalStore } from 'react';

export const viewNames = ['overview', 'chain', 'explore', 'matrix', 'dossier', 'compare', 'document', 'findings', 'story'] as const;
export type ViewName = (typeof viewNames)[number];

export const panels = ['table', 'tree', 'text'] as const;
export type Panel = (typeof panels)[number];

export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** One step of exploring: bring a thing in, open its neighbours (all, or those of one relation type), or find the ways from it to another. */
export interface Step {
  readonly of: string;
  readonly how: 'add' | 'open' | 'way';
  readonly type?: string;
  readonly to?: string;
}

/** What the address says: everything that a link must show again. Language and theme are people's own and only there when asked for. */
export interface ViewState {
  readonly view: ViewName;
  /** Ids of what the view is about: one for most views, two for compare. */
  readonly of: readonly string[];
  /** Selected node or relation. */
  readonly sel: string | undefined;
  readonly panel: Panel;
  /** Relation types, kinds and bases that are switched off. */
  readonly off: readonly string[];
  readonly steps: readonly Step[];
  readonly hidden: readonly string[];
  readonly pins: readonly Pin[];
  /** Words that narrow a table, a list or a matrix. */
  readonly text: string;
  /** Slide of a story, from 0. */
  readonly slide: number;
  /** Only the picture, for embedding. */
  readonly bare: boolean;
}

export const firstState: ViewState = {
  view: 'chain',
  of: [],
  sel: undefined,
  panel: 'table',
  off: [],
  steps: [],
  hidden: [],
  pins: [],
  text: '',
  slide: 0,
  bare: false,
};

const oneOf = <T extends string>(all: readonly T[], value: string | null, otherwise: T): T => all.find((one) => one === value) ?? otherwise;

function readStep(text: string): Step {
  const [of = '', type] = text.split('~', 2);
  const [from = '', to] = text.split('>', 2);
  if (to) return { of: from, how: 'way', to };
  if (text.startsWith('+')) return { of: of.slice(1), how: 'add' };
  return type ? { of, how: 'open', type } : { of, how: 'open' };
}

function writeStep(step: Step): string {
  if (step.how === 'add') return `+${step.of}`;
  if (step.how === 'way') return `${step.of}>${step.to ?? ''}`;
  return step.type ? `${step.of}~${step.type}` : step.of;
}

function readPin(text: string): Pin[] {
  const [id, x, y] = text.split('@');
  const pin = { id: id ?? '', x: Number(x), y: Number(y) };
  return pin.id && Number.isFinite(pin.x) && Number.isFinite(pin.y) ? [pin] : [];
}

/** The state in a query string; what cannot be read falls back to its default. */
export function readUrl(query: string): ViewState {
  const params = new URLSearchParams(query);
  const list = (name: string) => params.getAll(name).filter((value) => value !== '');
  const slide = Number(params.get('slide') ?? 0);
  return {
    view: oneOf(viewNames, params.get('view'), firstState.view),
    of: list('of'),
    sel: params.get('sel') || undefined,
    panel: oneOf(panels, params.get('panel'), firstState.panel),
    off: list('off'),
    steps: list('step').map(readStep),
    hidden: list('hide'),
    pins: list('pin').flatMap(readPin),
    text: params.get('text') ?? '',
    slide: Number.isInteger(slide) && slide > 0 ? slide : 0,
    bare: params.get('bare') === '1',
  };
}

/** The query string of a state, shortest form, always in one order, so that equal views have equal links. */
export function writeUrl(state: ViewState): string {
  const params = new URLSearchParams();
  params.set('view', state.view);
  for (const id of state.of) params.append('of', id);
  for (const step of state.steps) params.append('step', writeStep(step));
  for (const id of state.hidden) params.append('hide', id);
  for (const pin of state.pins) params.append('pin', `${pin.id}@${Math.round(pin.x)}@${Math.round(pin.y)}`);
  for (const name of [...state.off].sort()) params.append('off', name);
  if (state.text) params.set('text', state.text);
  if (state.panel !== firstState.panel) params.set('panel', state.panel);
  if (state.slide) params.set('slide', String(state.slide));
  if (state.bare) params.set('bare', '1');
  if (state.sel) params.set('sel', state.sel);
  // Ids hold colons, which a query string may hold as they are: links stay readable.
  return `?${params.toString().replaceAll('%3A', ':').replaceAll('%7E', '~').replaceAll('%40', '@')}`;
}

const listeners = new Set<() => void>();
let search = '';
let current: ViewState = firstState;

function snapshot(): ViewState {
  if (window.location.search !== search) {
    search = window.location.search;
    current = readUrl(search);
  }
  return current;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

export interface GoOptions {
  /** Changes the present entry of the history instead of adding one. */
  readonly replace?: boolean;
}

/** Goes to a state that differs from the present one by `patch`. */
export function go(patch: Partial<ViewState>, options: GoOptions = {}): void {
  const query = writeUrl({ ...snapshot(), ...patch });
  if (query === window.location.search) return;
  if (options.replace) window.history.replaceState(null, '', query);
  else window.history.pushState(null, '', query);
  for (const listener of listeners) listener();
}

/** Opens another view or subject: what belonged to the old picture goes. */
export function open(view: ViewName, of: readonly string[], patch: Partial<ViewState> = {}): void {
  go({ ...firstState, panel: snapshot().panel, view, of, ...patch });
}

/** The address of another view, for real links. */
export function linkTo(view: ViewName, of: readonly string[], patch: Partial<ViewState> = {}): string {
  return writeUrl({ ...firstState, view, of, ...patch });
}

export function useViewState(): ViewState {
  return useSyncExternalStore(subscribe, snapshot);
}
