import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { RequestError } from '../api/request.js';
import { type Key, useWords } from '../i18n/index.js';

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

/** Codes that have words of their own here; all others speak with the server's. */
const codes: Readonly<Record<string, Key>> = {
  NETWORK: 'error.network',
  COST_LIMIT: 'error.cost',
  STORE_UNREACHABLE: 'error.store',
  STORE_TIMEOUT: 'error.timeout',
};

/** An error as people can use it: what is wrong, what to do, a code to cite, a way to try again. */
export function Failure({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const { t } = useWords();
  const failure = error instanceof RequestError ? error : undefined;
  const known = failure && codes[failure.code];
  return (
    <div className="state" role="alert">
      <p className="state-title">{t('error.title')}</p>
      <p className="state-help">{known ? t(known) : error.message}</p>
      {!known && failure?.remedy && <p className="state-help">{failure.remedy}</p>}
      {failure && <code className="state-code">{failure.code}</code>}
      {retry && (
        <Button className="button" onPress={retry}>
          {t('app.retry')}
        </Button>
      )}
    </div>
  );
}
