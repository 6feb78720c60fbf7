import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { countByType, fetchThing } from '../../api/thing.js';
import { labelOf } from '../../graph/lanes.js';
import type { GraphNode } from '../../graph/model.js';
import { useWords } from '../../i18n/index.js';

export type NodeAct = 'pin' | 'hide' | 'fold' | 'way' | 'chain' | 'dossier' | `open:${string}`;

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
  const anchor = useRef<HTMLSpanElement>(null);
  const thing = useQuery({ queryKey: ['thing', node.id], queryFn: ({ signal }) => fetchThing(node.id, signal) });
  return (
    <>
      <span ref={anchor} className="anchor" style={{ insetInlineStart: at.x, insetBlockStart: at.y }} />
      <Popover className="popover" triggerRef={anchor} isOpen onOpenChange={(open) => !open && onClose()} placement="bottom start">
        <Menu
          className="menu"
          aria-label={labelOf(node)}
          autoFocus="first"
          onAction={(key) => {
            onAct(key as NodeAct);
            onClose();
          }}
        >
          <MenuSection>
            <Header className="menu-head">{labelOf(node)}</Header>
            <MenuItem id="open:" className="menu-item">
              {t('explore.openAll')} <b>{thing.data ? words.number(thing.data.total) : '…'}</b>
            </MenuItem>
            {countByType(thing.data?.neighbours ?? []).map(([type, count]) => (
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
        </Menu>
      </Popover>
    </>
  );
}
