import { useSyncExternalStore } from 'react';
import { readUrl, useViewState, type ViewState, writeUrl } from './url.js';

/** One view of a talk: which view (as an address), what to say about it, what to set off. */
export interface Slide {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  /** For the presenter alone. */
  readonly notes: string;
  readonly query: string;
  /** Ids of things and relations that are set off. */
  readonly lit: readonly string[];
}

export interface Story {
  readonly title: string;
  readonly slides: readonly Slide[];
}

const format = 'zeren-story';
const version = 1;
const key = 'zeren.story';

export class StoryFileError extends Error {
  override readonly name = 'StoryFileError';
}

const isText = (value: unknown): value is string => typeof value === 'string';

function readSlide(value: unknown): Slide {
  const slide = value as Partial<Slide> | null;
  if (!slide || !isText(slide.query) || !slide.query.startsWith('?')) throw new StoryFileError('A slide has no view');
  return {
    id: isText(slide.id) ? slide.id : crypto.randomUUID(),
    title: isText(slide.title) ? slide.title : '',
    caption: isText(slide.caption) ? slide.caption : '',
    notes: isText(slide.notes) ? slide.notes : '',
    // Only what an address may hold gets in.
    query: writeUrl(readUrl(slide.query)),
    lit: Array.isArray(slide.lit) ? slide.lit.filter(isText) : [],
  };
}

/** A story from the text of its file. Fails with StoryFileError. */
export function readStory(text: string): Story {
  let file: { format?: unknown; version?: unknown; title?: unknown; slides?: unknown };
  try {
    file = JSON.parse(text) as typeof file;
  } catch {
    throw new StoryFileError('Not JSON');
  }
  if (typeof file !== 'object' || file === null || file.format !== format || !Array.isArray(file.slides))
    throw new StoryFileError('Not a story');
  if (typeof file.version !== 'number' || file.version > version) throw new StoryFileError('Made by a newer version');
  return { title: isText(file.title) ? file.title : '', slides: file.slides.map(readSlide) };
}

/** The text of a story's file. */
export function writeStory(story: Story): string {
  return `${JSON.stringify({ format, version, ...story }, null, 1)}\n`;
}

const empty: Story = { title: '', slides: [] };
let story: Story | undefined;
const listeners = new Set<() => void>();

function now(): Story {
  if (story) return story;
  try {
    story = readStory(window.localStorage.getItem(key) ?? '');
  } catch {
    story = empty;
  }
  return story;
}

/** Sets the story and keeps it in this browser. */
export function setStory(next: Story): void {
  story = next;
  try {
    window.localStorage.setItem(key, writeStory(next));
  } catch {
    // Without storage the story lasts as long as the page; it can still be saved as a file.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useStory(): Story {
  return useSyncExternalStore(subscribe, now);
}

const nothing: readonly string[] = [];

/** What the slide that is played sets off. */
export function useLit(): readonly string[] {
  const { slide } = useViewState();
  const { slides } = useStory();
  return slides[slide - 1]?.lit ?? nothing;
}

/** The present view as a new last slide; what is selected is set off. */
export function addSlide(title: string, state: ViewState): void {
  const query = writeUrl({ ...state, bare: false, slide: 0 });
  const slide: Slide = { id: crypto.randomUUID(), title, caption: '', notes: '', query, lit: state.sel ? [state.sel] : [] };
  setStory({ ...now(), slides: [...now().slides, slide] });
}

export function changeSlide(id: string, patch: Partial<Slide>): void {
  setStory({ ...now(), slides: now().slides.map((slide) => (slide.id === id ? { ...slide, ...patch } : slide)) });
}

export function dropSlide(id: string): void {
  setStory({ ...now(), slides: now().slides.filter((slide) => slide.id !== id) });
}

/** Moves a slide by one place, up (-1) or down (1). */
export function moveSlide(id: string, by: -1 | 1): void {
  const slides = [...now().slides];
  const from = slides.findIndex((slide) => slide.id === id);
  const to = from + by;
  const slide = slides[from];
  if (!slide || to < 0 || to >= slides.length) return;
  slides.splice(from, 1);
  slides.splice(to, 0, slide);
  setStory({ ...now(), slides });
}

/** The address of a slide that is played; `number` counts from 1. */
export function playQuery(of: Story, number: number): string | undefined {
  const slide = of.slides[number - 1];
  return slide && writeUrl({ ...readUrl(slide.query), bare: true, slide: number });
}
