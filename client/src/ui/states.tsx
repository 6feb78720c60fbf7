import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { RequestError } from '../api/request.js';
import { useWords } from '../i18n/index.js';

interface StateProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** What stands where nothing can be shown, with the way on. */
export function Empty({ title, children }: StateProps) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      <div className="state-help">{children}</div>
    </div>
  );
}

export function Loading() {
  const { t } = useWords();
  return (
    <div className="state" aria-busy="true">
      <span className="state-bar" />
      <p className="state-help">{t('app.loading')}</p>
    </div>
  );
}

/** An error as people can use it: what is wrong, what to do, a code to cite, a way to try again. */
export function Failure({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const { t } = useWords();
  const failure = error instanceof RequestError ? error : undefined;
  return (
    <div className="state" role="alert">
      <p className="state-title">{t('error.title')}</p>
      <p className="state-help">{failure?.code === 'NETWORK' ? t('error.network') : error.message}</p>
      {failure?.remedy && <p className="state-help">{failure.remedy}</p>}
      {failure && <code className="state-code">{failure.code}</code>}
      {retry && (
        <Button className="button" onPress={retry}>
          {t('app.retry')}
        </Button>
      )}
    </div>
  );
}
