import { useMemo } from 'react';
import { labelOf } from '../../graph/lanes.js';
import type { GraphData } from '../../graph/model.js';
import { useWords } from '../../i18n/index.js';
import { Empty } from '../../ui/states.js';
import { type Fact, factsOf, inReadingOrder, matches, sentence } from './facts.js';

interface FactTextProps {
  readonly graph: GraphData;
  readonly text: string;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** The picture as sentences, by matter. */
export function FactText({ graph, text, selected, onSelect }: FactTextProps) {
  const words = useWords();
  const facts = useMemo(() => inReadingOrder(factsOf(graph), graph), [graph]);
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) if (matches(fact, text, words)) groups.set(fact.target.id, [...(groups.get(fact.target.id) ?? []), fact]);
  if (groups.size === 0) return <Empty title={words.t('panel.noRows')} />;
  return (
    <div className="sentences">
      {[...groups].map(([id, group]) => (
        <section key={id}>
          <h3>{group[0] && labelOf(group[0].target)}</h3>
          <ul>
            {group.map((fact) => (
              <li key={fact.id}>
                <button
                  type="button"
                  className={`sentence role-${fact.role}`}
                  aria-pressed={selected === fact.id}
                  onClick={() => onSelect(fact.id)}
                >
                  {sentence(fact, words)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
