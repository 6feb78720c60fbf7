import { useEffect } from 'react';
import { useWords } from '../../i18n/index.js';

/** The title of the page while a view is open. */
export function useTitle(title: string): void {
  const { t } = useWords();
  const whole = `${title} · ${t('app.name')}`;
  useEffect(() => {
    document.title = whole;
  }, [whole]);
}
