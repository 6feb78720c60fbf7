import type { CSSProperties } from 'react';
import type { Measure, Value } from '../../api/dossier.js';
import { useWords, type Words } from '../../i18n/index.js';
import { linkTo } from '../../state/url.js';
import { Link } from '../../ui/Link.js';

/** The sign of a comparator, as printed. */
const signs: Readonly<Record<string, string>> = { '=': '', '>=': '≥', '<=': '≤', '>': '>', '<': '<', '~': '≈' };

export function valueText(value: Value, words: Words): string {
  if (value.value === null) return '—';
  const upper = value.valueTo !== null ? `–${words.number(value.valueTo)}` : '';
  return `${signs[value.comparator ?? '='] ?? ''}${words.number(value.value)}${upper}`;
}

export function whenText(value: Value): string {
  if (value.year !== null) return String(value.year);
  if (value.periodStart !== null || value.periodEnd !== null) return `${value.periodStart ?? ''}–${value.periodEnd ?? ''}`;
  return '—';
}

const share = (value: number | null, top: number | undefined) => (top ? Math.max(0.03, (value ?? 0) / top) : 0);
const yearOf = (value: Value) => value.year ?? value.periodEnd ?? 0;

/** An indicator as a small chart of its values by year: solid what was reached, hatched what is aimed at. The same numbers stand under it. */
export function MeasureChart({ measure }: { readonly measure: Measure }) {
  const words = useWords();
  const { t } = words;
  const values = [...measure.values].filter((one) => one.value !== null).sort((a, b) => yearOf(a) - yearOf(b));
  // Columns are only as tall as others of their unit: 1 (万个) beside 10,000 (个) is no small value.
  const tops = new Map<string | null, number>();
  for (const one of values) tops.set(one.unit, Math.max(tops.get(one.unit) ?? 0, one.value ?? 0));
  return (
    <figure className="measure">
      <figcaption>
        <Link href={linkTo('dossier', [measure.id])}>{measure.name}</Link>
        {measure.unit && <small>{measure.unit}</small>}
        {measure.leads.map((lead) => (
          <small key={lead.id}>
            {t('line.lead')} {lead.name}
          </small>
        ))}
      </figcaption>
      {values.length === 0 ? (
        <p className="note">{t('measure.none')}</p>
      ) : (
        <ol className="columns">
          {values.map((value) => (
            <li key={value.id} title={value.modality ?? undefined}>
              <b>
                {valueText(value, words)}
                {value.unit && value.unit !== measure.unit ? <small>{value.unit}</small> : null}
              </b>
              <span
                className={`column column-${value.status ?? 'TARGET'}`}
                style={{ '--share': share(value.value, tops.get(value.unit)) } as CSSProperties}
              />
              <span className="column-year">{whenText(value)}</span>
              <span className="visually-hidden">{t(`measure.${value.status ?? 'TARGET'}`)}</span>
            </li>
          ))}
        </ol>
      )}
    </figure>
  );
}

export function MeasureKey() {
  const { t } = useWords();
  return (
    <p className="measure-key">
      <span className="column column-TARGET" /> {t('measure.TARGET')}
      <span className="column column-ACTUAL" /> {t('measure.ACTUAL')}
    </p>
  );
}
