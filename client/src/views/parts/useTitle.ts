import { useWords } from '../../i18n/index.js';
import { useViewTitle } from '../../ui/title.js';

/** The title of the page while a view is open. */
export function useTitle(title: string): void {
  const { t } = useWords();
  useViewTitle(`${title} · ${t('app.name')}`);
}
