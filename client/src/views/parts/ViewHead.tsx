import type { ReactNode } from 'react';
import type { Kind } from '../../../../server/model/index.js';
import { useWords } from '../../i18n/index.js';
import { KindMark } from '../../ui/shapes.js';

interface ViewHeadProps {
  readonly title: string;
  readonly kicker: string;
  readonly kind?: Kind | undefined;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a view: what it is, what it is about, its notices and its actions. */
export function ViewHead({ title, kicker, kind, children, actions }: ViewHeadProps) {
  const words = useWords();
  return (
    <header className="view-head">
      <div className="view-title">
        <p className="kicker">
          {kicker}
          {kind && (
            <>
              {' '}
              · <KindMark kind={kind} /> {words.kind(kind)}
            </>
          )}
        </p>
        <h1 tabIndex={-1}>{title}</h1>
      </div>
      <div className="view-notes">{children}</div>
      {actions && <div className="view-actions">{actions}</div>}
    </header>
  );
}
