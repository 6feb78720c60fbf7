import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Kind } from '../../../../server/model/index.js';
import { fetchFindings, findingKinds } from '../../api/findings.js';
import { fetchDuties, fetchOverview, fetchWorkload, overviewQuery } from '../../api/overview.js';
import { useWords } from '../../i18n/index.js';
import { linkTo } from '../../state/url.js';
import { Link } from '../../ui/Link.js';
import { announce } from '../../ui/live.js';
import { KindMark } from '../../ui/shapes.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { TakeAway } from '../parts/TakeAway.js';
import { useTitle } from '../parts/useTitle.js';
import { ViewHead } from '../parts/ViewHead.js';
import { LoadTable, RegionTable, SourceTable } from './tables.js';

const counted = [
  ['regions', 'Region'],
  ['plans', 'Plan'],
  ['actions', 'Action'],
  ['tasks', 'Task'],
  ['indicators', 'Indicator'],
  ['departments', 'Department'],
  ['parks', 'Park'],
  ['platforms', 'Platform'],
  ['enterprises', 'Enterprise'],
  ['institutions', 'Institution'],
  ['documents', 'Document'],
] as const satisfies readonly (readonly [string, Kind])[];

/** Departments are read up to this many hundreds. */
const workloadPages = 5;

/** All there is at a glance: how much, which plans and how well they are answered for, who carries what. */
export function OverviewView() {
  const words = useWords();
  const { t } = words;
  const overview = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => fetchOverview(signal) });
  const workload = useQuery({ queryKey: ['workload'], queryFn: ({ signal }) => fetchWorkload(workloadPages, signal) });
  const sources = overview.data?.sources ?? [];
  const duties = useQueries({
    queries: sources.map((source) => ({
      queryKey: ['duties', source.node.id],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchDuties(source.node, signal),
    })),
    combine: (answers) => ({
      found: answers.map((answer) => answer.data),
      failed: answers.find((answer) => answer.isError),
    }),
  });
  useTitle(t('nav.overview'));
  useEffect(() => {
    if (overview.data) announce(t('overview.announce', { n: overview.data.sources.length }));
  }, [overview.data, t]);

  if (overview.isError) return <Failure page error={overview.error} retry={() => overview.refetch()} />;
  if (!overview.data) return <Loading />;
  const rows = sources.map((source, index) => ({ source, duties: duties.found[index] }));
  return (
    <div className="view">
      <ViewHead
        title={t('overview.title')}
        kicker={t('nav.overview')}
        actions={
          <TakeAway
            title={t('nav.overview')}
            rows={() => [
              [t('overview.plan'), t('file.document'), t('overview.tasks'), t('overview.led'), t('overview.shared'), t('overview.none')],
              ...rows.map(({ source, duties: one }) => [
                source.node.name,
                source.docNumber,
                one?.all ?? null,
                one?.led ?? null,
                one?.shared ?? null,
                one?.none ?? null,
              ]),
            ]}
            query={{ document: overviewQuery, variables: {} }}
          />
        }
      />
      <ul className="figures" aria-label={t('overview.counts')}>
        {counted.map(([field, kind]) => (
          <li key={field}>
            <b>{words.number(overview.data.counts[field].totalCount)}</b>
            <span>
              <KindMark kind={kind} /> {words.kind(kind)}
            </span>
          </li>
        ))}
      </ul>
      {rows.length === 0 ? (
        <Empty title={t('chain.noPlan')}>{t('chain.noPlanHelp')}</Empty>
      ) : (
        <div className="overview-columns">
          <section aria-labelledby="overview-plans">
            <h2 id="overview-plans">{t('overview.plans')}</h2>
            {rows.length < overview.data.total && (
              <p className="limit">{t('list.limit', { shown: rows.length, all: overview.data.total })}</p>
            )}
            {duties.failed?.error && <Failure error={duties.failed.error} retry={() => duties.failed?.refetch()} />}
            <SourceTable rows={rows} />
          </section>
          {overview.data.regions.length > 0 && (
            <section aria-labelledby="overview-regions">
              <h2 id="overview-regions">{t('overview.regions')}</h2>
              {overview.data.regions.length < overview.data.places && (
                <p className="limit">{t('list.limit', { shown: overview.data.regions.length, all: overview.data.places })}</p>
              )}
              <RegionTable regions={overview.data.regions} />
            </section>
          )}
          <FindingsGlance />
          <section className="overview-load" aria-labelledby="overview-load">
            <h2 id="overview-load">{t('overview.workload')}</h2>
            {workload.isPending && <Loading />}
            {workload.isError && <Failure error={workload.error} retry={() => workload.refetch()} />}
            {workload.data && workload.data.total > workloadPages * 100 && (
              <p className="limit">{t('list.limit', { shown: workloadPages * 100, all: workload.data.total })}</p>
            )}
            {workload.data && <LoadTable loads={workload.data.loads} />}
          </section>
        </div>
      )}
    </div>
  );
}

/** How many findings of each kind, each a way to them. */
function FindingsGlance() {
  const words = useWords();
  const { t } = words;
  const answer = useQuery({ queryKey: ['findings', undefined], queryFn: ({ signal }) => fetchFindings(undefined, signal) });
  const counts = answer.data?.counts;
  return (
    <section aria-labelledby="overview-findings">
      <h2 id="overview-findings">{t('findings.title')}</h2>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} retry={() => answer.refetch()} />}
      {counts?.size === 0 && <p className="note">{t('findings.none')}</p>}
      <ul className="glance">
        {findingKinds
          .filter((kind) => (counts?.get(kind) ?? 0) > 0)
          .map((kind) => (
            <li key={kind}>
              <Link href={linkTo('findings', [], { off: findingKinds.filter((one) => one !== kind) })}>
                <b>{words.number(counts?.get(kind) ?? 0)}</b>
                {t(`finding.${kind}`)}
              </Link>
            </li>
          ))}
      </ul>
    </section>
  );
}
