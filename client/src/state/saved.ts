import { useSyncExternalStore } from 'react';
import { here, readUrl, writeUrl } from './url.js';

/** A view kept under a name in this browser. */
export interface SavedView {
  readonly name: string;
  readonly query: string;
}

const key = 'zeren.views';
const none: readonly SavedView[] = [];
let saved: readonly SavedView[] | undefined;
const listeners = new Set<() => void>();

function now(): readonly SavedView[] {
  if (saved) return saved;
  try {
    const kept = JSON.parse(window.localStorage.getItem(key) ?? '[]') as unknown;
    saved = Array.isArray(kept)
      ? kept.filter((one): one is SavedView => typeof one?.name === 'string' && typeof one?.query === 'string' && one.query.startsWith('?'))
      : none;
  } catch {
    saved = none;
  }
  return saved;
}

function set(next: readonly SavedView[]): void {
  saved = next;
  try {
    window.localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // Without storage they last as long as the page.
  }
  for (const listener of listeners) listener();
}

/** Keeps the present view under a name; an older view of that name goes. */
export function saveView(name: string): void {
  set([...now().filter((one) => one.name !== name), { name, query: writeUrl(readUrl(here())) }]);
}

export function forgetView(name: string): void {
  set(now().filter((one) => one.name !== name));
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useSavedViews(): readonly SavedView[] {
  return useSyncExternalStore(subscribe, now);
}
