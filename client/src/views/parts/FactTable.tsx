import { useCallback, useMemo } from 'react';
import { labelOf as nameOf } from '../../graph/lanes.js';
import type { GraphData } from '../../graph/model.js';
import { useWords, type Words } from '../../i18n/index.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { KindMark, RoleLine } from '../../ui/shapes.js';
import { Empty } from '../../ui/states.js';
import { type Fact, factsOf, inReadingOrder, matches, roleWord, sentence } from './facts.js';

interface FactTableProps {
  readonly name: string;
  readonly graph: GraphData;
  readonly text: string;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

const idOf = (fact: Fact) => fact.id;

function columnsOf(words: Words, order: ReadonlyMap<string, number>): Column<Fact>[] {
  const { t } = words;
  return [
    {
      id: 'target',
      title: t('table.target'),
      sort: (fact) => order.get(fact.id) ?? 0,
      className: 'wide',
      cell: (fact, before) => (
        <span className="named" data-again={before?.target.id === fact.target.id}>
          <KindMark kind={fact.target.kind} />
          {nameOf(fact.target)}
        </span>
      ),
    },
    {
      id: 'role',
      title: t('table.relation'),
      sort: (fact) => roleWord(fact, words),
      cell: (fact) => (
        <span className={`role-cell role-${fact.role}`}>
          <RoleLine role={fact.role} />
          <span>{fact.role === 'plain' ? words.relation(fact.relation.type) : t(`line.${fact.role}`)}</span>
          {fact.relation.basis && fact.relation.basis !== 'STATED' && <small>{t(`basis.${fact.relation.basis}`)}</small>}
        </span>
      ),
    },
    {
      id: 'source',
      title: t('table.source'),
      sort: (fact) => fact.source.name,
      head: true,
      className: 'wide',
      cell: (fact) => (
        <span className="named">
          <KindMark kind={fact.source.kind} />
          {fact.source.name}
        </span>
      ),
    },
  ];
}

/** Every relation of a picture as a row. */
export function FactTable({ name, graph, text, selected, onSelect }: FactTableProps) {
  const words = useWords();
  const { t } = words;
  const facts = useMemo(() => inReadingOrder(factsOf(graph), graph), [graph]);
  const rows = useMemo(() => facts.filter((fact) => matches(fact, text, words)), [facts, text, words]);
  const order = useMemo(() => new Map(facts.map((fact, index) => [fact.id, index])), [facts]);
  const columns = useMemo(() => columnsOf(words, order), [words, order]);
  const labelOf = useCallback((fact: Fact) => sentence(fact, words), [words]);
  if (rows.length === 0) return <Empty title={t('panel.noRows')} />;
  return (
    <DataTable
      caption={t('table.caption', { name })}
      columns={columns}
      rows={rows}
      idOf={idOf}
      labelOf={labelOf}
      selected={selected}
      onSelect={onSelect}
    />
  );
}
