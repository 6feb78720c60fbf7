import type { Kind } from '../../../server/model/index.js';
import { kindRow } from '../../../server/model/index.js';
import type { Theme } from '../state/settings.js';
import type { Role } from './model.js';

/** Colours of the picture: a canvas cannot read CSS, so the tokens that it needs stand here too (the same values as in tokens.css). */
export interface Palette {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  readonly focus: string;
  readonly role: Readonly<Record<Role, string>>;
}

const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#fbfaf6',
    card: '#ffffff',
    ink: '#1d2024',
    faint: '#5f6470',
    line: '#b9b6ac',
    focus: '#1a5fb4',
    role: { lead: '#a8261c', sole: '#a8261c', joint: '#3a5f8f', helper: '#7d8794', plain: '#b3aea2' },
  },
  dark: {
    paper: '#15171a',
    card: '#1f2226',
    ink: '#e9e6df',
    faint: '#a3a7af',
    line: '#4b4f57',
    focus: '#7db4f5',
    role: { lead: '#f0766a', sole: '#f0766a', joint: '#82aee0', helper: '#878f9b', plain: '#565b64' },
  },
};

export function palette(theme: Theme): Palette {
  return palettes[theme];
}

export function kindColour(kind: Kind, theme: Theme): string {
  return kindRow(kind).colour[theme];
}

/** `share` of one colour over another, both #rrggbb: opaque tints, which a canvas draws faster than transparent ones. */
export function mix(over: string, under: string, share: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const channel = (at: number) =>
    Math.round(part(over, at) * share + part(under, at) * (1 - share))
      .toString(16)
      .padStart(2, '0');
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
