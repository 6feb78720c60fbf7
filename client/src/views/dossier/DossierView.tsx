import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { RelationType } from '../../../../server/model/index.js';
import { type Dossier, dossierQuery, fetchDossier, fetchMeasures } from '../../api/dossier.js';
import type { Neighbour } from '../../api/thing.js';
import { factRows } from '../../files/facts.js';
import { labelOf } from '../../graph/lanes.js';
import { type GraphNode, isResponsibility, roleOf } from '../../graph/model.js';
import { type Key, useWords, type Words } from '../../i18n/index.js';
import { go, linkTo, useViewState } from '../../state/url.js';
import { Bar } from '../../ui/Bar.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { Icon } from '../../ui/icons.js';
import { Link } from '../../ui/Link.js';
import { announce } from '../../ui/live.js';
import { KindMark, RoleLine } from '../../ui/shapes.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { Detail, Pair } from '../parts/Detail.js';
import { type Fact, roleWord, sentence } from '../parts/facts.js';
import { MeasureChart, MeasureKey } from '../parts/MeasureChart.js';
import { Pick } from '../parts/Pick.js';
import { Quote } from '../parts/Quote.js';
import { TakeAway } from '../parts/TakeAway.js';
import { useTitle } from '../parts/useTitle.js';
import { ViewHead } from '../parts/ViewHead.js';

/** Everything known of one thing on one page. */
export function DossierView() {
  const words = useWords();
  const { t } = words;
  const { of } = useViewState();
  const id = of[0];
  const dossier = useQuery({
    queryKey: ['dossier', id],
    queryFn: ({ signal }) => fetchDossier(id ?? '', signal),
    enabled: id !== undefined,
  });
  const name = dossier.data ? labelOf(dossier.data.node) : '';
  useTitle(name ? `${name} · ${t('nav.dossier')}` : t('nav.dossier'));
  useEffect(() => {
    if (dossier.data) announce(t('dossier.announce', { name, n: dossier.data.total }));
  }, [dossier.data, name, t]);

  if (!id) return <Pick view="dossier" title={t('dossier.pick')} />;
  if (dossier.isError) return <Failure page error={dossier.error} retry={() => dossier.refetch()} />;
  if (dossier.isPending) return <Loading />;
  if (!dossier.data)
    return (
      <Empty page title={t('error.notFound')}>
        {t('error.notFoundHelp')}
      </Empty>
    );
  return <DossierPage dossier={dossier.data} name={name} />;
}

/** Relations by type, busiest first, responsibilities before all others. */
function groups(dossier: Dossier): [RelationType, Neighbour[]][] {
  const found = new Map<RelationType, Neighbour[]>();
  for (const one of dossier.neighbours) found.set(one.relation.type, [...(found.get(one.relation.type) ?? []), one]);
  return [...found].sort(([a, x], [b, y]) => Number(isResponsibility(b)) - Number(isResponsibility(a)) || y.length - x.length);
}

function DossierPage({ dossier, name }: { readonly dossier: Dossier; readonly name: string }) {
  const words = useWords();
  const { t } = words;
  const { sel } = useViewState();
  const { node } = dossier;
  const graph = useMemo(
    () => ({ nodes: [node, ...dossier.neighbours.map((one) => one.node)], relations: dossier.neighbours.map((one) => one.relation) }),
    [node, dossier],
  );
  const measures = useQuery({ queryKey: ['measures', node.id], queryFn: ({ signal }) => fetchMeasures(node, signal) });
  const duties = dossier.neighbours.filter((one) => isResponsibility(one.relation.type) && one.relation.source === node.id);
  const count = (...roles: string[]) => duties.filter((one) => roles.includes(roleOf(one.relation))).length;
  return (
    <div className="view dossier">
      <ViewHead
        title={name}
        kicker={t('nav.dossier')}
        kind={node.kind}
        actions={
          <>
            <Link className="button" href={linkTo('chain', [node.id])}>
              <Icon name="chain" />
              {t('detail.asChain')}
            </Link>
            <Link className="button" href={linkTo('explore', [node.id])}>
              <Icon name="explore" />
              {t('dossier.explore')}
            </Link>
            {node.kind === 'Plan' && (
              <Link className="button" href={linkTo('matrix', [node.id])}>
                <Icon name="matrix" />
                {t('nav.matrix')}
              </Link>
            )}
            <TakeAway
              title={`${name} · ${t('nav.dossier')}`}
              rows={() => factRows(graph, words)}
              graph={graph}
              query={{ document: dossierQuery, variables: { id: node.id, after: null } }}
            />
          </>
        }
      >
        {!dossier.complete && <p className="limit">{t('dossier.limit', { shown: dossier.neighbours.length, total: dossier.total })}</p>}
      </ViewHead>
      <div className="dossier-columns">
        <div className="dossier-main">
          {duties.length > 0 && (
            <section className="workload" aria-labelledby="dossier-load">
              <h2 id="dossier-load">{t('dossier.workload')}</h2>
              <Bar
                whole={duties.length}
                parts={[
                  { name: t('line.lead'), value: count('lead', 'sole'), look: 'lead' },
                  { name: t('line.joint'), value: count('joint'), look: 'joint' },
                  { name: t('line.helper'), value: count('helper'), look: 'helper' },
                ]}
              />
              <ul className="workload-figures">
                {(
                  [
                    ['lead', count('lead', 'sole')],
                    ['joint', count('joint')],
                    ['helper', count('helper')],
                  ] as const
                ).map(([role, n]) => (
                  <li key={role} className={`role-${role}`}>
                    <RoleLine role={role} />
                    {t(`line.${role}`)} <b>{words.number(n)}</b>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {measures.isError && <Failure error={measures.error} retry={() => measures.refetch()} />}
          {measures.data && measures.data.length > 0 && (
            <section aria-labelledby="dossier-measures">
              <h2 id="dossier-measures">{t('dossier.measures')}</h2>
              <MeasureKey />
              <div className="measures">
                {measures.data.map((measure) => (
                  <MeasureChart key={measure.id} measure={measure} />
                ))}
              </div>
            </section>
          )}
          {groups(dossier).map(([type, neighbours]) => (
            <RelationGroup key={type} type={type} node={node} neighbours={neighbours} selected={sel} />
          ))}
        </div>
        <aside className="dossier-side" aria-label={t('detail.label')}>
          {sel && sel !== node.id && (
            <Detail graph={graph} selected={sel} onSelect={(id) => go({ sel: id }, { replace: true })} onExpand={() => undefined} />
          )}
          <section aria-labelledby="dossier-facts">
            <h2 id="dossier-facts">{t('dossier.facts')}</h2>
            <dl className="pairs">
              <Pair name={t('dossier.kind')} value={words.kind(node.kind)} />
              {node.region && <Pair name={words.kind('Region')} value={node.region} />}
              {node.aliases.length > 0 && <Pair name={t('detail.aliases')} value={node.aliases.join('、')} />}
              {dossier.properties.map(([property, value]) => (
                <Pair key={property} name={t(`property.${property}` as Key)} value={propertyText(property, value, words)} />
              ))}
            </dl>
          </section>
          <section aria-labelledby="dossier-evidence">
            <h2 id="dossier-evidence">{t('detail.evidence')}</h2>
            {dossier.evidence.length === 0 && <p className="note">{t('detail.noEvidence')}</p>}
            {dossier.evidence.map((evidence) => (
              <Quote key={evidence.id} evidence={evidence} />
            ))}
          </section>
        </aside>
      </div>
    </div>
  );
}

/** A property as people write it: years stay plain numbers, counts and dates go by locale. */
function propertyText(property: string, value: string | number, words: Words): string {
  if (property === 'characters' && typeof value === 'number') return words.number(value);
  if (property === 'issuedOn') return words.date(String(value));
  return words.value(property, String(value));
}

interface RelationGroupProps {
  readonly type: RelationType;
  readonly node: GraphNode;
  readonly neighbours: readonly Neighbour[];
  readonly selected: string | undefined;
}

function RelationGroup({ type, node, neighbours, selected }: RelationGroupProps) {
  const words = useWords();
  const { t } = words;
  const facts: Fact[] = neighbours.map((one) => {
    const out = one.relation.source === node.id;
    return {
      id: one.relation.id,
      relation: one.relation,
      source: out ? node : one.node,
      target: out ? one.node : node,
      role: roleOf(one.relation),
    };
  });
  const other = (fact: Fact) => (fact.source.id === node.id ? fact.target : fact.source);
  facts.sort((a, b) => (other(a).order ?? 1e6) - (other(b).order ?? 1e6) || (a.relation.position ?? 0) - (b.relation.position ?? 0));
  const columns: Column<Fact>[] = [
    {
      id: 'name',
      title: t('dossier.other'),
      head: true,
      className: 'wide',
      sort: (fact) => labelOf(other(fact)),
      cell: (fact) => (
        <span className="named">
          <KindMark kind={other(fact).kind} />
          <Link href={linkTo('dossier', [other(fact).id])}>{labelOf(other(fact))}</Link>
        </span>
      ),
    },
    {
      id: 'how',
      title: isResponsibility(type) ? t('table.relation') : t('dossier.direction'),
      sort: (fact) => (isResponsibility(type) ? roleWord(fact, words) : String(fact.source.id === node.id)),
      cell: (fact) =>
        isResponsibility(type) ? (
          <span className={`role-cell role-${fact.role}`}>
            <RoleLine role={fact.role} />
            {t(`line.${fact.role}` as Key)}
            {fact.relation.basis && fact.relation.basis !== 'STATED' && <small>{t(`basis.${fact.relation.basis}`)}</small>}
          </span>
        ) : fact.source.id === node.id ? (
          t('dossier.out')
        ) : (
          t('dossier.in')
        ),
    },
    {
      id: 'quote',
      title: t('detail.evidence'),
      className: 'wide quote-cell',
      cell: (fact) => <span lang="zh-CN">{fact.relation.evidence[0]?.quote ?? '—'}</span>,
    },
  ];
  const title = `${words.relation(type)}（${words.number(neighbours.length)}）`;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        columns={columns}
        rows={facts}
        idOf={(fact) => fact.id}
        labelOf={(fact) => sentence(fact, words)}
        selected={selected}
        onSelect={(id) => go({ sel: id }, { replace: true })}
      />
    </section>
  );
}
