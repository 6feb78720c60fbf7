import { useSyncExternalStore } from 'react';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
export type Theme = 'light' | 'dark';

interface Settings {
  readonly language: Language;
  /** What people chose; without a choice the system decides. */
  readonly theme: Theme | undefined;
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** What this window was asked for by its link comes before what people chose for all windows. */
function remembered(key: string): string | null {
  try {
    return window.sessionStorage.getItem(`zeren.${key}`) ?? window.localStorage.getItem(`zeren.${key}`);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    window.localStorage.setItem(`zeren.${key}`, value);
    window.sessionStorage.removeItem(`zeren.${key}`);
  } catch {
    // Private windows may refuse: the choice then lasts as long as the page.
  }
}

/** What the link asks for, kept for this window alone: a reload still shows it, other windows stay as their people chose. */
function asked(name: string, key: string): string | null {
  const value = new URLSearchParams(window.location.search).get(name);
  try {
    if (value) window.sessionStorage.setItem(`zeren.${key}`, value);
  } catch {
    // As above.
  }
  return value;
}

function firstSettings(): Settings {
  const language = asked('lang', 'language') ?? remembered('language') ?? window.navigator.language;
  const theme = asked('theme', 'theme') ?? remembered('theme');
  return {
    language: language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
    theme: theme === 'dark' || theme === 'light' ? theme : undefined,
  };
}

let settings = firstSettings();

function apply(next: Settings): void {
  settings = next;
  const root = document.documentElement;
  root.lang = next.language;
  root.dataset.theme = next.theme ?? (dark.matches ? 'dark' : 'light');
  for (const listener of listeners) listener();
}

apply(settings);
dark.addEventListener('change', () => apply(settings));

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function setLanguage(language: Language): void {
  remember('language', language);
  apply({ ...settings, language });
}

export function setTheme(theme: Theme): void {
  remember('theme', theme);
  apply({ ...settings, theme });
}

/** An address that opens in the language and the theme that are shown now. */
export function withLooks(href: string): string {
  const url = new URL(href);
  url.searchParams.set('lang', settings.language);
  url.searchParams.set('theme', document.documentElement.dataset.theme ?? 'light');
  return url.href.replaceAll('%3A', ':').replaceAll('%7E', '~').replaceAll('%40', '@');
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => settings.language);
}

/** The theme that is shown. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => settings.theme ?? (dark.matches ? 'dark' : 'light'));
}
