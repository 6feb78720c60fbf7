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

/**
 * One step of exploring: bring a thing in, open its neighbours (all, or those of one relation type; `limit` of them, else the usual number),
 * close it again, or find the ways from it to another.
 */
export interface Step {
  readonly of: string;
  readonly how: 'add' | 'open' | 'fold' | 'way';
  readonly type?: string;
  readonly limit?: number;
  readonly to?: string;
}

/** The part of a picture that is in view, in its own pixels: its middle and its size. */
export interface Eye {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the address says: everything that a link must show again. Language and theme are people's own and only there when asked for. */
export interface ViewState {
  readonly view: ViewName;
  /** Ids of what the view is about: one for most views, two for compare. */
  readonly of: readonly string[];
  /** Selected node or relation. */
  readonly sel: string | undefined;
  readonly panel: Panel;
  /** What is switched off: kinds, relation types, bases, roles, and facets such as `region:…`, `plan:…`, `year:…`. */
  readonly off: readonly string[];
  readonly steps: readonly Step[];
  readonly hidden: readonly string[];
  readonly pins: readonly Pin[];
  /** Ids of several things that are picked together. */
  readonly picked: readonly string[];
  /** What of a picture is in view; without it, all. */
  readonly eye: Eye | undefined;
  /** Where the things of a free network stand, packed (places.ts). */
  readonly at: string;
  /** Words that narrow a table, a list or a matrix. */
  readonly text: string;
  /** How many things are asked for at most; 0 for the view's own number. */
  readonly limit: number;
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
  picked: [],
  eye: undefined,
  at: '',
  text: '',
  limit: 0,
  slide: 0,
  bare: false,
};

const oneOf = <T extends string>(all: readonly T[], value: string | null, otherwise: T): T => all.find((one) => one === value) ?? otherwise;

function readStep(text: string): Step {
  const [from = '', to] = text.split('>', 2);
  if (to) return { of: from, how: 'way', to };
  if (text.startsWith('+')) return { of: text.slice(1), how: 'add' };
  if (text.startsWith('-')) return { of: text.slice(1), how: 'fold' };
  const [of = '', type, limit] = text.split('~', 3);
  const many = Number(limit);
  return { of, how: 'open', ...(type ? { type } : {}), ...(Number.isInteger(many) && many > 0 ? { limit: many } : {}) };
}

function writeStep(step: Step): string {
  if (step.how === 'add') return `+${step.of}`;
  if (step.how === 'fold') return `-${step.of}`;
  if (step.how === 'way') return `${step.of}>${step.to ?? ''}`;
  return [step.of, ...(step.type || step.limit ? [step.type ?? ''] : []), ...(step.limit ? [step.limit] : [])].join('~');
}

function readPin(text: string): Pin[] {
  const [id, x, y] = text.split('@');
  const pin = { id: id ?? '', x: Number(x), y: Number(y) };
  return pin.id && Number.isFinite(pin.x) && Number.isFinite(pin.y) ? [pin] : [];
}

function readEye(text: string | null): Eye | undefined {
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = (text ?? '').split('@').map(Number);
  return [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** The state in a query string with its fragment; what cannot be read falls back to its default. */
export function readUrl(address: string): ViewState {
  const [query = '', fragment = ''] = address.split('#', 2);
  const params = new URLSearchParams(query);
  const list = (name: string) => params.getAll(name).filter((value) => value !== '');
  const natural = (name: string) => {
    const number = Number(params.get(name) ?? 0);
    return Number.isInteger(number) && number > 0 ? number : 0;
  };
  return {
    view: oneOf(viewNames, params.get('view'), firstState.view),
    of: list('of'),
    sel: params.get('sel') || undefined,
    panel: oneOf(panels, params.get('panel'), firstState.panel),
    off: list('off'),
    steps: list('step').map(readStep),
    hidden: list('hide'),
    pins: list('pin').flatMap(readPin),
    picked: list('pick'),
    eye: readEye(params.get('eye')),
    at: /^at=((?:[\w-]{10})+)$/.exec(fragment)?.[1] ?? '',
    text: params.get('text') ?? '',
    limit: natural('limit'),
    slide: natural('slide'),
    bare: params.get('bare') === '1',
  };
}

/**
 * The query string of a state, shortest form, always in one order, so that equal views have equal links. Places stand in the fragment: they may be
 * long, and no server or log on the way needs them.
 */
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
  if (state.limit) params.set('limit', String(state.limit));
  if (state.slide) params.set('slide', String(state.slide));
  if (state.bare) params.set('bare', '1');
  for (const id of state.picked) params.append('pick', id);
  const { eye } = state;
  if (eye) params.set('eye', [eye.x, eye.y, eye.width, eye.height].map(Math.round).join('@'));
  if (state.sel) params.set('sel', state.sel);
  // Ids hold colons, which a query string may hold as they are: links stay readable.
  const query = params.toString().replaceAll('%3A', ':').replaceAll('%7E', '~').replaceAll('%40', '@');
  return `?${query}${state.at ? `#at=${state.at}` : ''}`;
}

/** The present address, as readUrl takes it. */
export const here = (): string => window.location.search + window.location.hash;

/** Lists that say the same stay the same object from state to state, so that what hangs on them is not made anew. */
export function keepLists(old: ViewState, next: ViewState): ViewState {
  const same = (key: keyof ViewState) => JSON.stringify(old[key]) === JSON.stringify(next[key]);
  const kept = (['of', 'off', 'steps', 'hidden', 'pins', 'picked', 'eye'] as const).filter(same).map((key) => [key, old[key]]);
  return { ...next, ...Object.fromEntries(kept) };
}

const listeners = new Set<() => void>();
let address: string | undefined;
let current: ViewState = firstState;

function snapshot(): ViewState {
  if (here() !== address) {
    address = here();
    current = keepLists(current, readUrl(address));
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
  const next = writeUrl({ ...snapshot(), ...patch });
  if (next === here()) return;
  if (options.replace) window.history.replaceState(null, '', next);
  else window.history.pushState(null, '', next);
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
