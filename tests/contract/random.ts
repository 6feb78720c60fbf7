import { randomNumbers } from '../../server/facts/generate.js';
import type { EntityNode, Facts, PassageNode, RelationFact } from '../../server/facts/index.js';
import { type Kind, relations as relationRows } from '../../server/model/index.js';

const shared: readonly Kind[] = [
  'Region',
  'Plan',
  'Action',
  'Task',
  'Task',
  'Indicator',
  'Measurement',
  'Department',
  'Department',
  'Platform',
  'Park',
];
const names = ['区商务局', '商务局', '数字经济', '推进政务服务', '推进', 'smart 平台', '𠮷野', 'A', '', '“引号”'];

/**
 * A small graph that the model allows and no plan would give: parallel and circular relations, things without properties or relations, equal
 * names, two documents. Its ids begin with `seed/`, so that many stand in one store side by side.
 */
export function randomFacts(seed: number): Facts {
  const random = randomNumbers(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const maybe = <T>(value: T): T | undefined => (random() < 0.5 ? value : undefined);
  const entity = (id: string, kind: Kind): EntityNode => {
    const own = {
      order: kind === 'Task' || kind === 'Action' ? maybe(below(4)) : undefined,
      periodStart: kind === 'Plan' ? maybe(2020 + below(4)) : undefined,
      periodEnd: kind === 'Plan' ? maybe(2023 + below(4)) : undefined,
      region: maybe(pick(['东省', '东省西市', '东省西市云区'])),
      function: kind === 'Department' ? maybe(pick(['商务', '财政'])) : undefined,
      collective: kind === 'Department' || kind === 'Park' ? maybe(true) : undefined,
      value: kind === 'Measurement' ? maybe(pick([1, 1.5, 2])) : undefined,
      year: kind === 'Measurement' ? maybe(2024 + below(2)) : undefined,
      status: kind === 'Measurement' ? maybe(pick(['TARGET', 'ACTUAL'])) : undefined,
    };
    const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as Record<
      string,
      string | number | boolean
    >;
    const name = pick(names) || id;
    // A thing's own name is none of its other names.
    const aliases =
      random() < 0.5
        ? []
        : names
            .filter((each) => each !== '' && each !== name)
            .slice(0, 1 + below(2))
            .sort();
    return { type: 'node', id, labels: ['Entity', kind], properties: { ...given, id, name, aliases } };
  };
  const documents = [entity(`${seed}/d0`, 'Document'), entity(`${seed}/d1`, 'Document')];
  const things = Array.from({ length: 1 + below(9) }, (_, index) => entity(`${seed}/${index}`, pick(shared)));
  const entities = [...documents, ...things];
  const passages: PassageNode[] = documents.flatMap(({ id }) =>
    [0, 1, 2].map((place): PassageNode => {
      const passage = `${id}/p${place}`;
      const properties = {
        id: passage,
        documentId: id,
        section: place ? ['一、', '（一）'] : [],
        start: place,
        end: place + 2,
        quote: '引文',
      };
      return { type: 'node', id: passage, labels: ['Passage'], properties };
    }),
  );
  const relations: RelationFact[] = [];
  for (let attempt = 0; attempt < 60; attempt++) {
    const [start, end, document] = [pick(entities), pick(entities), pick(documents)];
    const fitting = relationRows.filter((row) => row.from.includes(start.labels[1]) && row.to.includes(end.labels[1]));
    if (fitting.length === 0 || random() < 0.3) continue;
    const id = `${seed}/r${relations.length}`;
    const responsible = ['LEADS', 'RESPONSIBLE_FOR', 'PARTICIPATES_IN'];
    const row = pick(fitting);
    relations.push({
      type: 'relationship',
      id,
      label: row.type,
      start: { id: start.id, labels: start.labels },
      end: { id: end.id, labels: end.labels },
      properties: {
        documentId: document.id,
        passages: [`${document.id}/p${below(3)}`, ...(random() < 0.3 ? [`${document.id}/p0`] : [])].filter(
          (each, at, all) => all.indexOf(each) === at,
        ),
        origin: 'RULE',
        rule: 'random',
        confidence: pick([1, 0.5]),
        ...(responsible.includes(row.type)
          ? { basis: pick(['STATED', 'UNMARKED']), ...(random() < 0.5 ? { position: below(3) } : {}) }
          : {}),
      },
    });
  }
  return { entities, passages, relations };
}
