import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../../i18n/index.js';
import { stepBack, stepForward, useUndo } from '../../state/undo.js';
import { Icon } from '../../ui/icons.js';
import { announce } from '../../ui/live.js';

/** Takes the last step back and again forward, each by its name; Ctrl+Z and Shift+Ctrl+Z do the same. */
export function UndoButtons() {
  const { t } = useWords();
  const { past, future } = useUndo();
  const turns = [
    {
      icon: 'undo' as const,
      name: past.at(-1)?.name,
      none: t('explore.undoNone'),
      label: (name: string) => t('explore.undo', { name }),
      turn: () => announce(t('explore.undone', { name: stepBack() ?? '' })),
    },
    {
      icon: 'redo' as const,
      name: future.at(-1)?.name,
      none: t('explore.redoNone'),
      label: (name: string) => t('explore.redo', { name }),
      turn: () => announce(t('explore.redone', { name: stepForward() ?? '' })),
    },
  ];
  const latest = useRef(turns);
  latest.current = turns;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      if ((event.target as HTMLElement).closest('input, textarea')) return;
      event.preventDefault();
      const turn = latest.current[event.shiftKey ? 1 : 0];
      if (turn?.name) turn.turn();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return turns.map(({ icon, name, none, label, turn }) => (
    <Button key={icon} className="button" isDisabled={!name} aria-label={name ? label(name) : none} onPress={turn}>
      <Icon name={icon} />
      <span className="step-name">{name}</span>
    </Button>
  ));
}
