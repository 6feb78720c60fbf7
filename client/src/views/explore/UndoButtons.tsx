import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../../i18n/index.js';
import { stepBack, stepForward, useUndo } from '../../state/undo.js';
import { Icon } from '../../ui/icons.js';
import { announce } from '../../ui/live.js';

/** Takes the last step back and again forward, each by its name; Ctrl+Z and Shift+Ctrl+Z do the same. */
export function UndoButtons() {
  const { t } = useWords();
  const { past, future } = useUndo();
  const last = past.at(-1)?.name;
  const next = future.at(-1)?.name;
  const back = () => announce(t('explore.undone', { name: stepBack() ?? '' }));
  const forward = () => announce(t('explore.redone', { name: stepForward() ?? '' }));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      if ((event.target as HTMLElement).closest('input, textarea')) return;
      event.preventDefault();
      if (event.shiftKey) stepForward();
      else stepBack();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button
        className="button"
        isDisabled={!last}
        aria-label={last ? t('explore.undo', { name: last }) : t('explore.undoNone')}
        onPress={back}
      >
        <Icon name="undo" />
        <span className="step-name">{last}</span>
      </Button>
      <Button
        className="button"
        isDisabled={!next}
        aria-label={next ? t('explore.redo', { name: next }) : t('explore.redoNone')}
        onPress={forward}
      >
        <Icon name="redo" />
        <span className="step-name">{next}</span>
      </Button>
    </>
  );
}
