import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ToggleButton } from 'react-aria-components';
import { type Finding, fetchFindings, findingKinds, findingsQuery, type Severity, scopeOf } from '../../api/findings.js';
import { fetchThing } from '../../api/thing.js';
import { labelOf } from '../../graph/lanes.js';
import { useWords } from '../../i18n/index.js';
import { go, linkTo, useViewState } from '../../state/url.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { FilterBox } from '../../ui/FilterBox.js';
import { Link } from '../../ui/Link.js';
import { announce } from '../../ui/live.js';
import { KindMark } from '../../ui/shapes.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { Quote } from '../parts/Quote.js';
import { TakeAway } from '../parts/TakeAway.js';
import { useTitle } from '../parts/useTitle.js';
import { ViewHead } from '../parts/ViewHead.js';

const order: Readonly<Record<Severity, number>> = { HIGH: 0, MEDIUM: 1, LOW: 2 };

/** What deserves a second look: gaps and contradictions, each with its sentence and its place. */
export function FindingsView() {
  const words = useWords();
  const { t } = words;
  const { of, off, text, sel } = useViewState();
  const { plan, document } = scopeOf(of[0]);
  const within = plan ?? document ?? undefined;
  const answer = useQuery({ queryKey: ['findings', within], queryFn: ({ signal }) => fetchFindings(within, signal) });
  const scope = useQuery({
    queryKey: ['thing', within],
    queryFn: ({ signal }) => fetchThing(within ?? '', signal),
    enabled: within !== undefined,
  });
  const name = scope.data ? labelOf(scope.data.node) : '';
  useTitle(name ? `${name} · ${t('nav.findings')}` : t('nav.findings'));
  useEffect(() => {
    if (answer.data && scope.data !== null) announce(t('findings.announce', { n: answer.data.findings.length }));
  }, [answer.data, scope.data, t]);
  if (answer.isError) return <Failure page error={answer.error} retry={() => answer.refetch()} />;
  if (!answer.data) return <Loading />;
  if (within && scope.data === null)
    return (
      <Empty page title={t('error.notFound')}>
        {t('error.notFoundHelp')}
      </Empty>
    );

  const { findings, counts, total } = answer.data;
  const needle = text.trim().toLowerCase();
  const rows = findings
    .filter((one) => !off.includes(one.kind))
    .filter((one) =>
      [labelOf(one.node), ...one.others.map((other) => other.name), ...one.within].some((part) => part.toLowerCase().includes(needle)),
    )
    .sort((a, b) => order[a.severity] - order[b.severity]);
  const chosen = rows.find((one) => one.id === sel);
  const others: Column<Finding> = {
    id: 'bodies',
    title: t('findings.others'),
    className: 'wide',
    sort: (one) => one.others.length,
    cell: (one) => one.others.map((other) => other.name).join('、') || '—',
  };
  const columns: Column<Finding>[] = [
    {
      id: 'severity',
      title: t('findings.severity'),
      sort: (one) => order[one.severity],
      cell: (one) => <span className={`severity severity-${one.severity}`}>{t(`severity.${one.severity}`)}</span>,
    },
    {
      id: 'kind',
      title: t('findings.kind'),
      className: 'finding-name',
      sort: (one) => t(`finding.${one.kind}`),
      cell: (one) => t(`finding.${one.kind}`),
    },
    {
      id: 'node',
      title: t('findings.where'),
      head: true,
      className: 'wide',
      sort: (one) => labelOf(one.node),
      cell: (one) => (
        <span className="named">
          <KindMark kind={one.node.kind} />
          <span>
            <Link href={linkTo('chain', [one.node.id], { sel: one.node.id })}>{labelOf(one.node)}</Link>
            <small>{one.within.join(' › ')}</small>
          </span>
        </span>
      ),
    },
    ...(rows.some((one) => one.others.length > 0) ? [others] : []),
  ];
  return (
    <div className="view view-split">
      <ViewHead
        title={t('findings.title')}
        kicker={t('nav.findings')}
        actions={
          <>
            <FilterBox label={t('panel.filterLabel')} placeholder={t('panel.filter')} />
            <TakeAway
              title={t('findings.title')}
              rows={() => [
                [
                  t('findings.severity'),
                  t('findings.kind'),
                  t('findings.where'),
                  t('dossier.kind'),
                  t('file.document'),
                  t('table.source'),
                  t('detail.evidence'),
                  'id',
                ],
                ...rows.map((one) => [
                  t(`severity.${one.severity}`),
                  t(`finding.${one.kind}`),
                  labelOf(one.node),
                  words.kind(one.node.kind),
                  one.within.join(' › '),
                  one.others.map((other) => other.name).join('、'),
                  one.evidence[0]?.quote ?? null,
                  one.node.id,
                ]),
              ]}
              graph={{
                nodes: [...new Map(rows.flatMap((one) => [one.node, ...one.others]).map((node) => [node.id, node])).values()],
                relations: [],
              }}
              query={{ document: findingsQuery, variables: { plan, document, first: 100, after: null } }}
            />
          </>
        }
      >
        {within && (
          <p className="note">
            {t('findings.of', { name })} <Link href={linkTo('findings', [])}>{t('findings.all')}</Link>
          </p>
        )}
        {findings.length < total && <p className="limit">{t('findings.limit', { seen: findings.length, all: total })}</p>}
      </ViewHead>
      <div className="view-picture findings">
        <fieldset className="finding-kinds" aria-label={t('findings.kind')}>
          {findingKinds
            .filter((kind) => (counts.get(kind) ?? 0) > 0)
            .map((kind) => (
              <ToggleButton
                key={kind}
                className="chip finding-chip"
                isSelected={!off.includes(kind)}
                onChange={(on) => go({ off: on ? off.filter((one) => one !== kind) : [...off, kind] }, { replace: true })}
              >
                {t(`finding.${kind}`)} <b>{words.number(counts.get(kind) ?? 0)}</b>
              </ToggleButton>
            ))}
        </fieldset>
        <div className="tab-panel">
          {rows.length === 0 ? (
            <Empty title={findings.length === 0 ? t('findings.none') : t('panel.noRows')} />
          ) : (
            <DataTable
              caption={t('findings.title')}
              columns={columns}
              rows={rows}
              idOf={(one) => one.id}
              labelOf={(one) => `${t(`finding.${one.kind}`)}：${labelOf(one.node)}`}
              selected={sel}
              onSelect={(id) => go({ sel: id }, { replace: true })}
            />
          )}
        </div>
      </div>
      <div className="view-side">{chosen ? <FindingDetail finding={chosen} /> : <Empty title={t('findings.hint')} />}</div>
    </div>
  );
}

function FindingDetail({ finding }: { readonly finding: Finding }) {
  const { t } = useWords();
  return (
    <section className="detail" aria-label={t('detail.label')} data-testid="detail">
      <h2 className="detail-title">{t(`finding.${finding.kind}`)}</h2>
      <p className="detail-sentence">{t(`findingLong.${finding.kind}`)}</p>
      <p className="detail-ends">
        <Link className="chip" href={linkTo('dossier', [finding.node.id])}>
          <KindMark kind={finding.node.kind} />
          {labelOf(finding.node)}
        </Link>
        {finding.others.map((body) => (
          <Link key={body.id} className="chip" href={linkTo('dossier', [body.id])}>
            <KindMark kind={body.kind} />
            {labelOf(body)}
          </Link>
        ))}
      </p>
      <h3>{t('findings.mend')}</h3>
      <p>{t(`mend.${finding.kind}`)}</p>
      <h3>{t('detail.evidence')}</h3>
      {finding.evidence.length === 0 && <p className="note">{t('detail.noEvidence')}</p>}
      {finding.evidence.map((evidence) => (
        <Quote key={evidence.id} evidence={evidence} />
      ))}
    </section>
  );
}
