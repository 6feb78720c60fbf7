import { useSyncExternalStore } from 'react';
import { go, readUrl, type ViewState, writeUrl } from './url.js';

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

/** Changes the view by a step with a name, which undo takes back. */
export function act(name: string, patch: Partial<ViewState>): void {
  const query = window.location.search;
  if (writeUrl({ ...readUrl(query), ...patch }) === query) return;
  set({ past: [...now().past, { query, name }].slice(-depth), future: [] });
  go(patch);
}

/** Takes the last step back; gives its name. */
export function stepBack(): string | undefined {
  const { past, future } = now();
  const last = past.at(-1);
  if (!last) return undefined;
  set({ past: past.slice(0, -1), future: [...future, { query: window.location.search, name: last.name }] });
  go(readUrl(last.query));
  return last.name;
}

/** Takes the last step that was taken back again; gives its name. */
export function stepForward(): string | undefined {
  const { past, future } = now();
  const next = future.at(-1);
  if (!next) return undefined;
  set({ past: [...past, { query: window.location.search, name: next.name }], future: future.slice(0, -1) });
  go(readUrl(next.query));
  return next.name;
}

export function useUndo(): Undo {
  return useSyncExternalStore(subscribe, now);
}
