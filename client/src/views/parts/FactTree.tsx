import { useMemo } from 'react';
import { Button, Collection, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { labelOf } from '../../graph/lanes.js';
import type { GraphData, GraphNode } from '../../graph/model.js';
import { isResponsibility } from '../../graph/model.js';
import { useWords } from '../../i18n/index.js';
import { Icon } from '../../ui/icons.js';
import { KindMark, RoleLine } from '../../ui/shapes.js';
import { type Fact, factsOf, inReadingOrder, roleWord } from './facts.js';

interface Branch {
  /** Node id, or relation id for a body under what it answers for. */
  readonly id: string;
  readonly node: GraphNode;
  readonly fact?: Fact;
  readonly children: Branch[];
}

/** The picture as an outline: what stands under what, and under each matter the bodies that answer for it. */
export function outline(graph: GraphData): Branch[] {
  const facts = inReadingOrder(factsOf(graph), graph);
  const duties = facts.filter((fact) => isResponsibility(fact.relation.type));
  const bodies = new Set(duties.map((fact) => fact.source.id));
  const children = new Map<string, GraphNode[]>();
  const under = new Set<string>();
  for (const { relation, source, target } of facts) {
    const [parent, child] =
      relation.type === 'PART_OF' || relation.type === 'COVERS'
        ? [target, source]
        : relation.type === 'HAS_INDICATOR'
          ? [source, target]
          : [];
    if (!parent || !child || under.has(child.id) || parent.id === child.id || (bodies.has(child.id) && relation.type === 'PART_OF'))
      continue;
    under.add(child.id);
    children.set(parent.id, [...(children.get(parent.id) ?? []), child]);
  }
  const seen = new Set<string>();
  const grow = (node: GraphNode): Branch => {
    seen.add(node.id);
    const below = [...(children.get(node.id) ?? [])].sort((a, b) => (a.order ?? 1e9) - (b.order ?? 1e9));
    return {
      id: node.id,
      node,
      children: [
        ...duties.filter((fact) => fact.target.id === node.id).map((fact) => ({ id: fact.id, node: fact.source, fact, children: [] })),
        ...below.filter((one) => !seen.has(one.id)).map(grow),
      ],
    };
  };
  const roots = graph.nodes.filter((node) => !under.has(node.id) && !bodies.has(node.id));
  const grown = roots.map(grow);
  // A body that stands in no duty shown, or a ring of parts, is listed all the same: nothing of the picture is missing here.
  return [...grown, ...graph.nodes.filter((node) => !seen.has(node.id) && !bodies.has(node.id)).map(grow)];
}

interface FactTreeProps {
  readonly name: string;
  readonly graph: GraphData;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

export function FactTree({ name, graph, selected, onSelect }: FactTreeProps) {
  const words = useWords();
  const branches = useMemo(() => outline(graph), [graph]);
  const expanded = useMemo(() => graph.nodes.filter((node) => node.kind !== 'Task').map((node) => node.id), [graph]);
  const item = (branch: Branch) => (
    <TreeItem key={branch.id} id={branch.id} textValue={labelOf(branch.node)} className="tree-item">
      <TreeItemContent>
        {({ hasChildItems }) => (
          <span className="tree-row">
            {hasChildItems ? (
              <Button slot="chevron" className="tree-chevron">
                <Icon name="right" />
              </Button>
            ) : (
              <span className="tree-chevron" />
            )}
            {branch.fact ? <RoleLine role={branch.fact.role} /> : <KindMark kind={branch.node.kind} />}
            <span className="tree-name">{labelOf(branch.node)}</span>
            {branch.fact && <span className={`tree-role role-${branch.fact.role}`}>{roleWord(branch.fact, words)}</span>}
          </span>
        )}
      </TreeItemContent>
      <Collection items={branch.children}>{item}</Collection>
    </TreeItem>
  );
  return (
    <Tree
      key={branches.map((branch) => branch.id).join()}
      className="tree"
      aria-label={name}
      items={branches}
      defaultExpandedKeys={expanded}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={selected ? [selected] : []}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onSelect(String(key));
      }}
    >
      {item}
    </Tree>
  );
}
