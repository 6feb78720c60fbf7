import type { RefObject } from 'react';
import { Button, ToggleButton, Toolbar } from 'react-aria-components';
import type { PictureHandle } from '../../graph/GraphCanvas.js';
import { useWords } from '../../i18n/index.js';
import { Icon } from '../../ui/icons.js';

interface PictureToolsProps {
  readonly picture: RefObject<PictureHandle | null>;
  readonly lasso?: boolean;
  readonly onLasso?: (on: boolean) => void;
  /** Lays out anew all that is not pinned. */
  readonly onAnew?: () => void;
}

export function PictureTools({ picture, lasso, onLasso, onAnew }: PictureToolsProps) {
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
      {onLasso && (
        <ToggleButton className="tool" aria-label={t('picture.lasso')} isSelected={lasso ?? false} onChange={onLasso}>
          <Icon name="lasso" />
        </ToggleButton>
      )}
      {onAnew && (
        <Button className="tool" aria-label={t('picture.anew')} onPress={onAnew}>
          <Icon name="anew" />
        </Button>
      )}
    </Toolbar>
  );
}
