import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { RelationType } from '../../../../server/model/index.js';
import { fetchThing } from '../../api/thing.js';
import { labelOf } from '../../graph/lanes.js';
import type { GraphData, GraphNode } from '../../graph/model.js';
import { useWords } from '../../i18n/index.js';
import { linkTo } from '../../state/url.js';
import { focusNext } from '../../ui/focus.js';
import { Icon } from '../../ui/icons.js';
import { Link } from '../../ui/Link.js';
import { KindMark, RoleLine } from '../../ui/shapes.js';
import { Failure, Loading } from '../../ui/states.js';
import { type Fact, factsOf, roleWord, sentence } from './facts.js';
import { Quote } from './Quote.js';

interface DetailProps {
  readonly graph: GraphData;
  readonly selected: string;
  readonly onSelect: (id: string | undefined) => void;
  readonly onExpand: (node: GraphNode, type?: RelationType) => void;
  /** Further things that the view can do with a thing. */
  readonly more?: (node: GraphNode) => ReactNode;
}

/** What is known of the selected relation or thing, with the sentences that say so. */
export function Detail({ graph, selected, onSelect, onExpand, more }: DetailProps) {
  const { t } = useWords();
  const fact = factsOf(graph).find((one) => one.id === selected);
  const node = graph.nodes.find((one) => one.id === selected);
  if (!fact && !node) return null;
  // The button goes with the panel; the focus goes back to what was chosen.
  const close = () => {
    onSelect(undefined);
    const id = CSS.escape(selected);
    focusNext(`[data-row="${id}"]`, `[data-cell="${id}"]`, '[role="application"]', '#main');
  };
  return (
    <section className="detail" aria-label={t('detail.label')} data-testid="detail">
      <Button className="quiet detail-close" aria-label={t('detail.close')} onPress={close}>
        <Icon name="close" />
      </Button>
      {fact ? <RelationDetail fact={fact} onSelect={onSelect} /> : node && <NodeDetail node={node} onExpand={onExpand} more={more} />}
    </section>
  );
}

function RelationDetail({ fact, onSelect }: { readonly fact: Fact; readonly onSelect: (id: string) => void }) {
  const words = useWords();
  const { t } = words;
  const { relation } = fact;
  return (
    <>
      <h2 className={`detail-title role-${fact.role}`}>
        <RoleLine role={fact.role} />
        {roleWord(fact, words)}
      </h2>
      <p className="detail-sentence">{sentence(fact, words)}</p>
      <p className="detail-ends">
        {[fact.source, fact.target].map((node) => (
          <Button key={node.id} className="chip" onPress={() => onSelect(node.id)}>
            <KindMark kind={node.kind} />
            {labelOf(node)}
          </Button>
        ))}
      </p>
      {relation.basis && (
        <p className={`basis basis-${relation.basis}`}>
          <strong>{t(`basis.${relation.basis}`)}</strong> {t(`basisLong.${relation.basis}`)}
        </p>
      )}
      <h3>{t('detail.evidence')}</h3>
      {relation.evidence.length === 0 && <p className="state-help">{t('detail.noEvidence')}</p>}
      {relation.evidence.map((evidence) => (
        <Quote key={evidence.id} evidence={evidence} />
      ))}
      <dl className="pairs">
        {relation.roleText && <Pair name={t('detail.roleText')} value={relation.roleText} />}
        {relation.position !== null && <Pair name={t('detail.position')} value={t('detail.positionValue', { n: relation.position + 1 })} />}
        {relation.role && <Pair name={t('detail.role')} value={relation.role} />}
        {relation.origin && <Pair name={t('detail.origin')} value={t(`origin.${relation.origin as 'RULE'}`)} />}
        {relation.rule && <Pair name={t('detail.rule')} value={relation.rule} />}
        {relation.confidence !== null && (
          <Pair
            name={t('detail.confidence')}
            value={new Intl.NumberFormat(words.language, { style: 'percent' }).format(relation.confidence)}
          />
        )}
      </dl>
      {relation.openList && <p className="note">{t('detail.openList')}</p>}
    </>
  );
}

export function Pair({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

interface NodeDetailProps {
  readonly node: GraphNode;
  readonly onExpand: DetailProps['onExpand'];
  readonly more: DetailProps['more'];
}

function NodeDetail({ node, onExpand, more }: NodeDetailProps) {
  const words = useWords();
  const { t } = words;
  const thing = useQuery({ queryKey: ['thing', node.id], queryFn: ({ signal }) => fetchThing(node.id, signal) });
  return (
    <>
      <h2 className="detail-title">
        <KindMark kind={node.kind} />
        {labelOf(node)}
      </h2>
      <p className="detail-kind">
        {words.kind(node.kind)}
        {node.region && node.kind !== 'Region' ? ` · ${node.region}` : ''}
        {node.collective ? ` · ${t('detail.collective')}` : ''}
      </p>
      {node.aliases.length > 0 && (
        <p className="note">
          {t('detail.aliases')} {node.aliases.join('、')}
        </p>
      )}
      <p className="detail-actions">
        <Link className="button" href={linkTo('chain', [node.id])}>
          <Icon name="chain" />
          {t('detail.asChain')}
        </Link>
        <Link className="button" href={linkTo('dossier', [node.id])}>
          <Icon name="dossier" />
          {t('detail.asDossier')}
        </Link>
        <Button className="button" onPress={() => onExpand(node)}>
          <Icon name="explore" />
          {t('detail.expand')}
        </Button>
        {more?.(node)}
      </p>
      {thing.isPending && <Loading />}
      {thing.isError && <Failure error={thing.error} retry={() => thing.refetch()} />}
      {thing.data && (
        <>
          {thing.data.counts.length > 0 && (
            <>
              <h3>{t('detail.neighbours')}</h3>
              <ul className="counts">
                {thing.data.counts.map(([type, count]) => (
                  <li key={type}>
                    <Button
                      className="chip"
                      aria-label={t('detail.expandMore', { relation: words.relation(type), count })}
                      onPress={() => onExpand(node, type)}
                    >
                      {words.relation(type)} <b>{words.number(count)}</b>
                    </Button>
                  </li>
                ))}
              </ul>
            </>
          )}
          {thing.data.evidence.length > 0 && <h3>{t('detail.evidence')}</h3>}
          {thing.data.evidence.map((evidence) => (
            <Quote key={evidence.id} evidence={evidence} />
          ))}
        </>
      )}
    </>
  );
}
