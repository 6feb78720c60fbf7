import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { type Key, useWords } from '../i18n/index.js';
import { Icon } from './icons.js';

const shortcuts: readonly (readonly [string, Key])[] = [
  ['/', 'keys.search'],
  ['?', 'keys.help'],
  ['← → ↑ ↓', 'keys.move'],
  ['Shift + ← → ↑ ↓', 'keys.pan'],
  ['Home', 'keys.home'],
  ['Shift + Space', 'keys.pick'],
  ['N, K, Ctrl + A', 'keys.pickMore'],
  ['L', 'keys.lasso'],
  ['Enter', 'keys.select'],
  ['Esc', 'keys.clear'],
  ['+  −', 'keys.zoom'],
  ['F', 'keys.fit'],
  ['Ctrl + Z, Shift + Ctrl + Z', 'keys.undo'],
  ['Shift + F10', 'keys.menu'],
  ['↑ ↓ PgUp PgDn', 'keys.rows'],
];

/** The list of shortcuts. */
export function Shortcuts({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{t('app.shortcuts')}</Heading>
          <Button className="quiet detail-close" slot="close" aria-label={t('app.close')}>
            <Icon name="close" />
          </Button>
          <dl className="keys">
            {shortcuts.map(([keys, what]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{t(what)}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
