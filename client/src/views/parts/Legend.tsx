import { Button, Dialog, DialogTrigger, Popover, ToggleButton } from 'react-aria-components';
import { type Basis, bases, type Kind, kindNames, type RelationType, relationTypes } from '../../../../server/model/index.js';
import type { GraphData, Role } from '../../graph/model.js';
import { isResponsibility, roleOf } from '../../graph/model.js';
import { useWords } from '../../i18n/index.js';
import { KindMark, RoleLine } from '../../ui/shapes.js';

const roles: readonly Role[] = ['lead', 'sole', 'joint', 'helper'];

interface LegendProps {
  /** The whole graph, before anything is switched off. */
  readonly graph: GraphData;
  readonly off: readonly string[];
  readonly onOff: (off: readonly string[]) => void;
}

/** What marks and lines mean; kinds and relations may be switched off. */
export function Legend({ graph, off, onOff }: LegendProps) {
  const words = useWords();
  const { t } = words;
  const shownRoles = new Set(graph.relations.map(roleOf));
  const shownKinds = new Set(graph.nodes.map((node) => node.kind));
  const shownTypes = new Set(graph.relations.map((relation) => relation.type));
  const shownBases = new Set(graph.relations.map((relation) => relation.basis));
  const toggle = (name: string) => onOff(off.includes(name) ? off.filter((one) => one !== name) : [...off, name]);
  const switchOf = (name: string, label: string, mark: React.ReactNode) => (
    <ToggleButton key={name} className="legend-item" isSelected={!off.includes(name)} onChange={() => toggle(name)}>
      {mark}
      {label}
    </ToggleButton>
  );
  return (
    <div className="legend">
      <ul className="legend-roles" aria-label={t('legend.roles')} hidden={!roles.some((role) => shownRoles.has(role))}>
        {roles
          .filter((role) => shownRoles.has(role))
          .map((role) => (
            <li key={role}>
              <RoleLine role={role} />
              {t(`role.${role}`)}
            </li>
          ))}
      </ul>
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
            <p className="note">{t('legend.toggle')}</p>
            <h3>{t('legend.kinds')}</h3>
            <div className="legend-grid">
              {kindNames
                .filter((kind: Kind) => shownKinds.has(kind))
                .map((kind) => switchOf(kind, words.kind(kind), <KindMark kind={kind} />))}
            </div>
            <h3>{t('legend.roles')}</h3>
            <div className="legend-grid">
              {relationTypes
                .filter((type: RelationType) => shownTypes.has(type))
                .map((type) =>
                  switchOf(
                    type,
                    words.relation(type),
                    <RoleLine role={isResponsibility(type) ? roleOf({ type, basis: null }) : 'plain'} />,
                  ),
                )}
            </div>
            {bases.some((basis) => shownBases.has(basis)) && <h3>{t('legend.bases')}</h3>}
            <div className="legend-grid">
              {bases.filter((basis: Basis) => shownBases.has(basis)).map((basis) => switchOf(basis, t(`basis.${basis}`), null))}
            </div>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
