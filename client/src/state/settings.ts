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

function remembered(key: string): string | null {
  try {
    return window.localStorage.getItem(`zeren.${key}`);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    window.localStorage.setItem(`zeren.${key}`, value);
  } catch {
    // Private windows may refuse: the choice then lasts as long as the page.
  }
}

function firstSettings(): Settings {
  const params = new URLSearchParams(window.location.search);
  const language = params.get('lang') ?? remembered('language') ?? window.navigator.language;
  const theme = params.get('theme') ?? remembered('theme');
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

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => settings.language);
}

/** The theme that is shown. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => settings.theme ?? (dark.matches ? 'dark' : 'light'));
}
