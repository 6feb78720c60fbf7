import { useSyncExternalStore } from 'react';
import { go, here, readUrl, useViewState, type ViewState, writeUrl } from './url.js';

/** A step that can be taken back: the address before it (or, among those taken back, after it) and its name. */
export interface NamedStep {
  readonly query: string;
  readonly name: string;
}

export interface Undo {
  readonly past: readonly NamedStep[];
  readonly future: readonly NamedStep[];
}

const key = 'zeren.undo';
/** Older steps are forgotten. */
const depth = 100;

function load(): Undo {
  try {
    const kept = JSON.parse(window.sessionStorage.getItem(key) ?? 'null') as Undo | null;
    return Array.isArray(kept?.past) && Array.isArray(kept?.future) ? kept : { past: [], future: [] };
  } catch {
    return { past: [], future: [] };
  }
}

let undo: Undo | undefined;
const listeners = new Set<() => void>();

const now = (): Undo => {
  undo ??= load();
  return undo;
};

function set(next: Undo): void {
  undo = next;
  try {
    window.sessionStorage.setItem(key, JSON.stringify(next));
  } catch {
    // Without storage the steps last as long as the page.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A state without what moves by itself (places) or with the eye: steps are told apart by the rest. */
const bones = (query: string) =>
  writeUrl({ ...readUrl(query), at: '', eye: undefined, sel: undefined, panel: 'table', text: '', picked: [] });
const subject = ({ view, of }: ViewState) => `${view} ${of.join()}`;

/** Steps of another view or subject are no steps of this one. */
function ofHere(undo: Undo): Undo {
  const mine = subject(readUrl(here()));
  const belongs = (step: NamedStep | undefined) => step === undefined || subject(readUrl(step.query)) === mine;
  return belongs(undo.past.at(-1)) && belongs(undo.future.at(-1)) ? undo : none;
}
const none: Undo = { past: [], future: [] };

/** Changes the view by a step with a name, which undo takes back. */
export function act(name: string, patch: Partial<ViewState>): void {
  const query = here();
  if (writeUrl({ ...readUrl(query), ...patch }) === query) return;
  set({ past: [...ofHere(now()).past, { query, name }].slice(-depth), future: [] });
  go(patch);
}

/** Goes to the state of a step; where people look and what they read stays as it is. */
function turn(query: string): void {
  const { eye, panel, text } = readUrl(here());
  go({ ...readUrl(query), eye, panel, text });
}

/** Takes the last step back; gives its name. A step that the browser's own way back has taken is passed over. */
export function stepBack(): string | undefined {
  const { past, future } = ofHere(now());
  const last = past.findLast((step) => bones(step.query) !== bones(here()) || readUrl(step.query).at !== readUrl(here()).at);
  if (!last) return undefined;
  set({ past: past.slice(0, past.lastIndexOf(last)), future: [...future, { query: here(), name: last.name }] });
  turn(last.query);
  return last.name;
}

/** Takes the last step that was taken back again; gives its name. */
export function stepForward(): string | undefined {
  const { past, future } = ofHere(now());
  const next = future.at(-1);
  if (!next) return undefined;
  set({ past: [...past, { query: here(), name: next.name }], future: future.slice(0, -1) });
  turn(next.query);
  return next.name;
}

/** The steps of the present view and subject. */
export function useUndo(): Undo {
  useViewState();
  return ofHere(useSyncExternalStore(subscribe, now));
}
