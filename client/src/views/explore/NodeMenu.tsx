import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { fetchThing } from '../../api/thing.js';
import type { PictureHandle } from '../../graph/GraphCanvas.js';
import { labelOf } from '../../graph/lanes.js';
import type { GraphNode } from '../../graph/model.js';
import { useWords } from '../../i18n/index.js';
import { act } from '../../state/undo.js';
import type { NodeAct } from './useActs.js';

interface MenuAtProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly label: string;
  readonly onAct: (key: string) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A menu at a place of the picture. */
function MenuAt({ at, label, onAct, onClose, children }: MenuAtProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="anchor" style={{ insetInlineStart: at.x, insetBlockStart: at.y }} />
      <Popover className="popover" triggerRef={anchor} isOpen onOpenChange={(open) => !open && onClose()} placement="bottom start">
        <Menu
          className="menu"
          aria-label={label}
          autoFocus="first"
          onAction={(key) => {
            onClose();
            onAct(String(key));
          }}
        >
          {children}
        </Menu>
      </Popover>
    </>
  );
}

interface NodeMenuProps {
  readonly node: GraphNode;
  readonly at: { readonly x: number; readonly y: number };
  readonly pinned: boolean;
  readonly opened: boolean;
  readonly onAct: (act: NodeAct) => void;
  readonly onClose: () => void;
}

/** What can be done with one thing in the picture; how much each opening would bring stands beside it. */
export function NodeMenu({ node, at, pinned, opened, onAct, onClose }: NodeMenuProps) {
  const words = useWords();
  const { t } = words;
  const thing = useQuery({ queryKey: ['thing', node.id], queryFn: ({ signal }) => fetchThing(node.id, signal) });
  const counts = thing.data?.counts ?? [];
  // Opening all brings what the graph says, not where a name stands.
  const all = counts.reduce((sum, [type, many]) => sum + (type === 'MENTIONED_IN' ? 0 : many), 0);
  return (
    <MenuAt at={at} label={labelOf(node)} onAct={(key) => onAct(key as NodeAct)} onClose={onClose}>
      <MenuSection>
        <Header className="menu-head">{labelOf(node)}</Header>
        <MenuItem id="open:" className="menu-item">
          {t('explore.openAll')} <b>{thing.data ? words.number(all) : '…'}</b>
        </MenuItem>
        {counts.map(([type, count]) => (
          <MenuItem key={type} id={`open:${type}`} className="menu-item menu-sub" textValue={words.relation(type)}>
            {words.relation(type)} <b>{words.number(count)}</b>
          </MenuItem>
        ))}
      </MenuSection>
      <Separator className="menu-rule" />
      <MenuItem id="fold" className="menu-item" isDisabled={!opened}>
        {t('explore.fold')}
      </MenuItem>
      <MenuItem id="pin" className="menu-item">
        {t(pinned ? 'explore.unpin' : 'explore.pin')}
      </MenuItem>
      <MenuItem id="hide" className="menu-item">
        {t('explore.hide')}
      </MenuItem>
      <MenuItem id="way" className="menu-item">
        {t('explore.wayFrom')}
      </MenuItem>
      <Separator className="menu-rule" />
      <MenuItem id="chain" className="menu-item">
        {t('detail.asChain')}
      </MenuItem>
      <MenuItem id="dossier" className="menu-item">
        {t('detail.asDossier')}
      </MenuItem>
    </MenuAt>
  );
}

interface PictureMenuProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly hidden: number;
  readonly picture: RefObject<PictureHandle | null>;
  readonly onAll: () => void;
  readonly onClose: () => void;
}

/** What can be done with the picture as a whole. */
export function PictureMenu({ at, hidden, picture, onAll, onClose }: PictureMenuProps) {
  const { t } = useWords();
  const acts: Readonly<Record<string, () => void>> = {
    fit: () => picture.current?.fit(),
    anew: () => act(t('explore.stepAnew'), { at: '' }),
    all: onAll,
    show: () => act(t('explore.stepShow'), { hidden: [] }),
  };
  return (
    <MenuAt at={at} label={t('picture.tools')} onAct={(key) => acts[key]?.()} onClose={onClose}>
      <MenuItem id="fit" className="menu-item">
        {t('picture.fit')}
      </MenuItem>
      <MenuItem id="anew" className="menu-item">
        {t('picture.anew')}
      </MenuItem>
      <MenuItem id="all" className="menu-item">
        {t('explore.pickAll')}
      </MenuItem>
      <MenuItem id="show" className="menu-item" isDisabled={hidden === 0}>
        {t('explore.showHidden', { n: hidden })}
      </MenuItem>
    </MenuAt>
  );
}
