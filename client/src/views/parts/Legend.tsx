import { type ReactNode, useMemo } from 'react';
import { Button, Dialog, DialogTrigger, Popover, ToggleButton } from 'react-aria-components';
import { bases, kindNames, relationTypes } from '../../../../server/model/index.js';
import type { GraphData, Role } from '../../graph/model.js';
import { isResponsibility, roleOf } from '../../graph/model.js';
import { useWords, type Words } from '../../i18n/index.js';
import { KindMark, RoleLine } from '../../ui/shapes.js';

const roles: readonly Role[] = ['lead', 'sole', 'joint', 'helper'];

interface Choice {
  /** As it stands among what is switched off. */
  readonly name: string;
  readonly label: string;
  readonly count: number;
  readonly mark?: ReactNode;
}

interface Group {
  readonly title: string;
  readonly choices: readonly Choice[];
}

function count<Item>(items: readonly Item[], key: (item: Item) => string | number | null | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const name = key(item);
    if (name !== null && name !== undefined) counts.set(String(name), (counts.get(String(name)) ?? 0) + 1);
  }
  return counts;
}

/** What a graph can be narrowed by, each with how much of it there is. */
function groupsOf({ nodes, relations }: GraphData, words: Words): Group[] {
  const { t } = words;
  const pick = <Name extends string>(names: readonly Name[], counts: ReadonlyMap<string, number>, row: (name: Name) => Partial<Choice>) =>
    names.filter((name) => counts.has(name)).map((name): Choice => ({ name, label: '', count: counts.get(name) ?? 0, ...row(name) }));
  const facet = (prefix: string, counts: ReadonlyMap<string, number>, label: (name: string) => string) =>
    [...counts]
      .map(([name, many]): Choice => ({ name: `${prefix}:${name}`, label: label(name), count: many }))
      .sort((a, b) => a.label.localeCompare(b.label, 'zh-CN', { numeric: true }));
  const plans = new Map(nodes.flatMap(({ plan }) => (plan ? [[plan.id, plan.name]] : [])));
  const groups: Group[] = [
    {
      title: t('legend.kinds'),
      choices: pick(
        kindNames,
        count(nodes, (node) => node.kind),
        (kind) => ({ label: words.kind(kind), mark: <KindMark kind={kind} /> }),
      ),
    },
    {
      title: t('legend.relations'),
      choices: pick(
        relationTypes,
        count(relations, (one) => one.type),
        (type) => ({
          label: words.relation(type),
          mark: <RoleLine role={isResponsibility(type) ? roleOf({ type, basis: null }) : 'plain'} />,
        }),
      ),
    },
    {
      title: t('legend.bases'),
      choices: pick(
        bases,
        count(relations, (one) => one.basis),
        (basis) => ({ label: t(`basis.${basis}`) }),
      ),
    },
    {
      title: t('legend.regions'),
      choices: facet(
        'region',
        count(nodes, (node) => node.region),
        (name) => name,
      ),
    },
    {
      title: t('legend.plans'),
      choices: facet(
        'plan',
        count(nodes, (node) => node.plan?.id),
        (id) => plans.get(id) ?? id,
      ),
    },
    {
      title: t('legend.years'),
      choices: facet(
        'year',
        count(nodes, (node) => node.year),
        (year) => year,
      ),
    },
  ];
  return groups.filter((group) => group.choices.length > 0);
}

interface LegendProps {
  /** The whole graph, before anything is switched off. */
  readonly graph: GraphData;
  readonly off: readonly string[];
  /** What shall be switched off, and the name of this step. */
  readonly onOff: (off: readonly string[], step: string) => void;
}

/** What marks and lines mean; everything in it may be switched off and on. */
export function Legend({ graph, off, onOff }: LegendProps) {
  const words = useWords();
  const { t } = words;
  const groups = useMemo(() => groupsOf(graph, words), [graph, words]);
  const shownRoles = useMemo(() => new Set(graph.relations.map(roleOf)), [graph]);
  const toggle = (name: string, label: string) => {
    if (off.includes(name))
      onOff(
        off.filter((one) => one !== name),
        t('legend.stepOn', { name: label }),
      );
    else onOff([...off, name], t('legend.stepOff', { name: label }));
  };
  const only = ({ choices }: Group, { name, label }: Choice) => {
    const others = choices.map((one) => one.name).filter((one) => one !== name);
    onOff([...off.filter((one) => one !== name && !others.includes(one)), ...others], t('legend.stepOnly', { name: label }));
  };
  return (
    <div className="legend">
      {roles.some((role) => shownRoles.has(role)) && (
        <ul className="legend-roles" aria-label={t('legend.roles')}>
          {roles
            .filter((role) => shownRoles.has(role))
            .map((role) => (
              <li key={role}>
                <ToggleButton className="legend-item" isSelected={!off.includes(role)} onChange={() => toggle(role, t(`role.${role}`))}>
                  <RoleLine role={role} />
                  {t(`role.${role}`)}
                </ToggleButton>
              </li>
            ))}
        </ul>
      )}
      <DialogTrigger>
        <Button className="button legend-more">
          {t('legend.title')}
          {off.length > 0 && (
            <b>
              {' '}
              · {t('legend.off')} {words.number(off.length)}
            </b>
          )}
        </Button>
        <Popover className="popover legend-popover" placement="top end">
          <Dialog aria-label={t('legend.title')}>
            <p className="note legend-head">
              {t('legend.toggle')}
              <Button className="button" isDisabled={off.length === 0} onPress={() => onOff([], t('legend.stepAll'))}>
                {t('legend.all')}
              </Button>
            </p>
            {groups.map((group) => (
              <section key={group.title} aria-label={group.title}>
                <h3>{group.title}</h3>
                <div className="legend-grid">
                  {group.choices.map((choice) => (
                    <div key={choice.name} className="legend-choice">
                      <ToggleButton
                        className="legend-item"
                        isSelected={!off.includes(choice.name)}
                        onChange={() => toggle(choice.name, choice.label)}
                      >
                        {choice.mark}
                        {choice.label} <small>{words.number(choice.count)}</small>
                      </ToggleButton>
                      {group.choices.length > 1 && (
                        <Button
                          className="legend-only"
                          aria-label={t('legend.stepOnly', { name: choice.label })}
                          onPress={() => only(group, choice)}
                        >
                          {t('legend.only')}
                        </Button>
                      )}
                    </div>
                  ))}
                </div>
              </section>
            ))}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
