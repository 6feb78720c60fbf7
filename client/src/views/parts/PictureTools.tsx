import type { RefObject } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import type { PictureHandle } from '../../graph/GraphCanvas.js';
import { useWords } from '../../i18n/index.js';
import { Icon } from '../../ui/icons.js';

export function PictureTools({ picture }: { readonly picture: RefObject<PictureHandle | null> }) {
  const { t } = useWords();
  return (
    <Toolbar className="picture-tools" aria-label={t('picture.tools')} orientation="vertical">
      <Button className="tool" aria-label={t('picture.zoomIn')} onPress={() => picture.current?.zoom(1.25)}>
        <Icon name="plus" />
      </Button>
      <Button className="tool" aria-label={t('picture.zoomOut')} onPress={() => picture.current?.zoom(0.8)}>
        <Icon name="minus" />
      </Button>
      <Button className="tool" aria-label={t('picture.fit')} onPress={() => picture.current?.fit()}>
        <Icon name="fit" />
      </Button>
    </Toolbar>
  );
}
