import type { Kind, RelationType } from '../../../server/model/index.js';
import { kindRow, relationRow } from '../../../server/model/index.js';
import { type Language, useLanguage } from '../state/settings.js';
import { en } from './en.js';
import { valueWord } from './values.js';
import { type Key, zh } from './zh.js';

export type { Key } from './zh.js';
export type Values = Readonly<Record<string, string | number>>;
export type Translate = (key: Key, values?: Values) => string;

const dictionaries: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { 'zh-CN': zh, en };

const formats = new Map<string, Intl.NumberFormat>();

/** A format of a language; made once, for making one costs more than using it a thousand times. */
function formatOf(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  formats.set(key, format);
  return format;
}

export function translate(language: Language, key: Key, values: Values = {}): string {
  return dictionaries[language][key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatOf(language, 3).format(value) : (value ?? '');
  });
}

export interface Words {
  readonly language: Language;
  readonly t: Translate;
  readonly kind: (kind: Kind) => string;
  readonly relation: (type: RelationType) => string;
  /** A number by locale, with up to `digits` decimals. */
  readonly number: (value: number, digits?: number) => string;
  /** A value of a property that is one of a few (a level, an organ), in words; any other as it is. */
  readonly value: (property: string, value: string) => string;
  /** A day, month or year (ISO, as far as it is known) by locale. */
  readonly date: (iso: string) => string;
}

function dateText(iso: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso) ?? [];
  if (year === undefined) return iso;
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', ...(month ? { month: 'long' } : {}), ...(day ? { day: 'numeric' } : {}) };
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' }).format(Date.UTC(+year, +(month ?? 1) - 1, +(day ?? 1)));
}

const made = new Map<Language, Words>();

/** Words of a language; the same object every time, so that it may stand in dependency lists. */
export function wordsOf(language: Language): Words {
  const old = made.get(language);
  if (old) return old;
  const side = language === 'en' ? 'en' : 'zh';
  const words: Words = {
    language,
    t: (key, values) => translate(language, key, values),
    kind: (kind) => kindRow(kind)[side],
    relation: (type) => relationRow(type)[side],
    number: (value, digits = 2) => formatOf(language, digits).format(value),
    value: (property, value) => valueWord(property, value, language),
    date: (iso) => dateText(iso, language),
  };
  made.set(language, words);
  return words;
}

export function useWords(): Words {
  return wordsOf(useLanguage());
}
