import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { fetchChain } from '../../api/chain.js';
import { documentQuery, fetchDocument, fetchDocuments, type SourceText } from '../../api/document.js';
import { fetchThing } from '../../api/thing.js';
import { labelOf } from '../../graph/lanes.js';
import { type GraphData, mergeGraphs } from '../../graph/model.js';
import { useWords } from '../../i18n/index.js';
import { go, linkTo, useViewState } from '../../state/url.js';
import { FilterBox } from '../../ui/FilterBox.js';
import { Link } from '../../ui/Link.js';
import { announce } from '../../ui/live.js';
import { KindMark, RoleLine } from '../../ui/shapes.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { factsOf, sentence } from '../parts/facts.js';
import { Quote } from '../parts/Quote.js';
import { TakeAway } from '../parts/TakeAway.js';
import { useTitle } from '../parts/useTitle.js';
import { ViewHead } from '../parts/ViewHead.js';
import { cut, headingsOf, type Passage, type Section, sectionsOf } from './passages.js';

/** A source: its passages in their order with every fact that they are the evidence of. */
export function DocumentView() {
  const { of } = useViewState();
  return of[0] ? <OneDocument id={of[0]} /> : <AllDocuments />;
}

function AllDocuments() {
  const words = useWords();
  const { t } = words;
  const answer = useQuery({ queryKey: ['documents'], queryFn: ({ signal }) => fetchDocuments(signal) });
  useTitle(t('nav.document'));
  if (answer.isError) return <Failure page error={answer.error} retry={() => answer.refetch()} />;
  if (!answer.data) return <Loading />;
  if (answer.data.nodes.length === 0)
    return (
      <Empty page title={t('chain.noPlan')}>
        {t('chain.noPlanHelp')}
      </Empty>
    );
  return (
    <div className="view">
      <ViewHead title={t('document.all')} kicker={t('nav.document')}>
        {answer.data.nodes.length < answer.data.totalCount && (
          <p className="limit">{t('list.limit', { shown: answer.data.nodes.length, all: answer.data.totalCount })}</p>
        )}
      </ViewHead>
      <ul className="document-list">
        {answer.data.nodes.map((one) => (
          <li key={one.id}>
            <Link className="document-title" href={linkTo('document', [one.id])}>
              {one.name}
            </Link>
            <small>
              {[
                one.docNumber,
                one.issuedOn && words.date(one.issuedOn),
                one.characters !== null && t('document.characters', { n: one.characters }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}

function OneDocument({ id }: { readonly id: string }) {
  const { t } = useWords();
  const answer = useQuery({ queryKey: ['document', id], queryFn: ({ signal }) => fetchDocument(id, signal) });
  const plans = [...new Set(answer.data?.mentions.filter((one) => one.node.kind === 'Plan').map((one) => one.node.id))].slice(0, 6);
  // The roles that a plan's own text gives stand in its chain.
  const chains = useQueries({
    queries: plans.map((plan) => ({
      queryKey: ['chain', plan, 1000],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchChain(plan, 1000, signal),
    })),
    combine: (answers) => ({
      graphs: answers.flatMap((one) => (one.data ? [one.data.graph] : [])),
      pending: answers.some((one) => one.isLoading),
      failed: answers.find((one) => one.isError),
    }),
  });
  useTitle(answer.data ? `${answer.data.node.name} · ${t('nav.document')}` : t('nav.document'));
  const mentions = answer.data?.mentions;
  const { graphs } = chains;
  const sections = useMemo(() => sectionsOf(mentions ?? [], factsOf(mergeGraphs(graphs)), id), [mentions, graphs, id]);
  if (answer.isError) return <Failure page error={answer.error} retry={() => answer.refetch()} />;
  if (chains.failed?.error) return <Failure page error={chains.failed.error} retry={() => chains.failed?.refetch()} />;
  if (answer.isPending || chains.pending) return <Loading />;
  if (!answer.data) return <DocumentsOf id={id} />;
  return <DocumentPage source={answer.data} sections={sections} />;
}

/** What is no document itself stands in some: those, each at the place where it first says so. */
function DocumentsOf({ id }: { readonly id: string }) {
  const { t } = useWords();
  const thing = useQuery({ queryKey: ['thing', id], queryFn: ({ signal }) => fetchThing(id, signal) });
  const name = thing.data ? labelOf(thing.data.node) : '';
  useTitle(name ? `${name} · ${t('nav.document')}` : t('nav.document'));
  if (thing.isError) return <Failure page error={thing.error} retry={() => thing.refetch()} />;
  if (thing.isPending) return <Loading />;
  if (!thing.data)
    return (
      <Empty page title={t('error.notFound')}>
        {t('error.notFoundHelp')}
      </Empty>
    );
  const { evidence } = thing.data;
  return (
    <div className="view">
      <ViewHead title={name} kicker={t('nav.document')} kind={thing.data.node.kind}>
        <p className="note">{t('document.of', { n: evidence.length })}</p>
      </ViewHead>
      <div className="document-quotes">
        {evidence.length === 0 && <Empty title={t('detail.noEvidence')} />}
        {evidence.map((one) => (
          <Quote key={one.id} evidence={one} />
        ))}
      </div>
    </div>
  );
}

function DocumentPage({ source, sections }: { readonly source: SourceText; readonly sections: readonly Section[] }) {
  const words = useWords();
  const { t } = words;
  const { sel, text } = useViewState();
  const page = useRef<HTMLDivElement>(null);
  const passages = useMemo(() => sections.flatMap((section) => section.passages), [sections]);
  const graph = useMemo<GraphData>(() => {
    const facts = passages.flatMap((one) => one.facts);
    const nodes = [source.node, ...passages.flatMap((one) => one.nodes), ...facts.flatMap((fact) => [fact.source, fact.target])];
    return mergeGraphs([{ nodes, relations: facts.map((fact) => fact.relation) }]);
  }, [source, passages]);
  const needle = text.trim().toLowerCase();
  const shown = sections
    .map((section) => ({
      ...section,
      passages: section.passages.filter((one) =>
        [one.evidence.quote, ...one.nodes.map((node) => node.name)].some((part) => part.toLowerCase().includes(needle)),
      ),
    }))
    .filter((section) => section.passages.length > 0);

  useEffect(() => {
    announce(t('document.announce', { name: source.node.name, n: passages.length }));
  }, [source, passages, t]);
  useEffect(() => {
    if (!sel) return;
    page.current?.querySelector(`[data-passage~="${CSS.escape(sel)}"]`)?.scrollIntoView({ block: 'center' });
  }, [sel]);

  return (
    <div className="view document">
      <ViewHead
        title={source.node.name}
        kicker={t('nav.document')}
        kind="Document"
        actions={
          <>
            <FilterBox label={t('panel.filterLabel')} placeholder={t('panel.filter')} />
            <TakeAway
              title={source.node.name}
              rows={() => [
                [t('detail.section'), t('file.start'), t('file.end'), t('detail.evidence'), t('document.names'), t('document.states')],
                ...passages.map((one) => [
                  one.evidence.section.join(' › '),
                  one.evidence.start,
                  one.evidence.end,
                  one.evidence.quote,
                  one.nodes.map((node) => node.name).join('、'),
                  one.facts.map((fact) => sentence(fact, words)).join(' '),
                ]),
              ]}
              graph={graph}
              query={{ document: documentQuery, variables: { id: source.node.id, after: null } }}
            />
          </>
        }
      >
        <p className="note">
          {[
            source.docNumber,
            source.issuedOn && words.date(source.issuedOn),
            source.characters !== null && t('document.characters', { n: source.characters }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {!source.complete && <p className="limit">{t('document.limit')}</p>}
      </ViewHead>
      <div className="document-columns" ref={page}>
        <nav className="document-outline" aria-label={t('document.outline')}>
          <h2 className="section-title">{t('document.outline')}</h2>
          <ol>
            {headingsOf(shown).map(({ key, title, level, passage }) => (
              <li key={key} style={{ paddingInlineStart: `${level * 12}px` }}>
                {passage ? (
                  <button type="button" className="sentence" onClick={() => go({ sel: passage }, { replace: true })}>
                    {title ?? t('document.head')}
                  </button>
                ) : (
                  <span className="document-above">{title}</span>
                )}
              </li>
            ))}
          </ol>
        </nav>
        <article className="document-text" lang="zh-CN">
          {!source.text && <p className="note">{t('document.noText')}</p>}
          {source.text && (
            <p className="document-whole">
              {cut(source.text, passages).map((piece) =>
                piece.passages.length > 0 ? (
                  <mark
                    key={piece.start}
                    data-passage={piece.passages.join(' ')}
                    data-on={sel !== undefined && piece.passages.includes(sel)}
                  >
                    {piece.text}
                  </mark>
                ) : (
                  piece.text
                ),
              )}
            </p>
          )}
          {shown.map((section) => (
            <section key={section.path.join('\n')}>
              <h2>{section.path.at(-1) ?? t('document.head')}</h2>
              {section.passages.map((passage) => (
                <PassageBlock key={passage.evidence.id} passage={passage} on={sel === passage.evidence.id} />
              ))}
            </section>
          ))}
          {shown.length === 0 && <Empty title={t('panel.noRows')} />}
        </article>
      </div>
    </div>
  );
}

function PassageBlock({ passage, on }: { readonly passage: Passage; readonly on: boolean }) {
  const words = useWords();
  const { t } = words;
  const { evidence } = passage;
  return (
    <div className="passage" data-passage={evidence.id} data-on={on}>
      <blockquote>{evidence.quote}</blockquote>
      {passage.nodes.length > 0 && (
        <p className="passage-names">
          {passage.nodes.map((node) => (
            <Link key={node.id} className="chip" href={linkTo('dossier', [node.id])}>
              <KindMark kind={node.kind} />
              {labelOf(node)}
            </Link>
          ))}
        </p>
      )}
      <p className="passage-place">{t('detail.offsetsValue', { start: String(evidence.start), end: String(evidence.end) })}</p>
      {passage.facts.length > 0 && (
        <ul className="passage-facts">
          {passage.facts.map((fact) => (
            <li key={fact.id}>
              <RoleLine role={fact.role} />
              <Link href={linkTo('chain', [fact.target.id], { sel: fact.id })}>{sentence(fact, words)}</Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
