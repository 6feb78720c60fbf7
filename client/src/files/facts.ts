import { labelOf } from '../graph/lanes.js';
import type { GraphData } from '../graph/model.js';
import type { Words } from '../i18n/index.js';
import { factsOf, inReadingOrder, roleWord } from '../views/parts/facts.js';
import type { Cell } from './csv.js';

/** A picture's relations as rows with their evidence, the head first: the same facts as in the table beside it. */
export function factRows(graph: GraphData, words: Words): Cell[][] {
  const { t } = words;
  const head = [
    t('table.target'),
    t('dossier.kind'),
    t('table.relation'),
    t('table.source'),
    t('dossier.kind'),
    t('file.basis'),
    t('detail.roleText'),
    t('detail.evidence'),
    t('file.document'),
    t('detail.section'),
    t('file.start'),
    t('file.end'),
    t('detail.origin'),
    t('detail.rule'),
    t('detail.confidence'),
    'source id',
    'type',
    'target id',
  ];
  const rows = inReadingOrder(factsOf(graph), graph).map((fact): Cell[] => {
    const { relation, source, target } = fact;
    const passage = relation.evidence[0];
    return [
      labelOf(target),
      words.kind(target.kind),
      roleWord(fact, words),
      source.name,
      words.kind(source.kind),
      relation.basis ? t(`basis.${relation.basis}`) : null,
      relation.roleText,
      passage?.quote ?? null,
      passage?.document?.name ?? null,
      passage?.section.join(' › ') ?? null,
      passage?.start ?? null,
      passage?.end ?? null,
      relation.origin,
      relation.rule,
      relation.confidence,
      source.id,
      relation.type,
      target.id,
    ];
  });
  return [head, ...rows];
}
