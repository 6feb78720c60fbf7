import type { Kind } from '../../../../server/model/index.js';
import { useWords } from '../../i18n/index.js';
import { open, type ViewName } from '../../state/url.js';
import { SearchBox } from '../../ui/SearchBox.js';

interface PickProps {
  readonly view: ViewName;
  readonly title: string;
  readonly kinds?: readonly Kind[];
}

/** Where a view does not know yet what it is about. */
export function Pick({ view, title, kinds }: PickProps) {
  const { t } = useWords();
  return (
    <div className="state pick">
      <h1 className="state-title">{title}</h1>
      <SearchBox label={t('search.label')} {...(kinds ? { kinds } : {})} onFound={(found) => open(view, [found.id])} />
    </div>
  );
}
