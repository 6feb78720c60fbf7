import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { RequestError } from '../api/request.js';
import { failureWords } from '../i18n/failures.js';
import { useWords } from '../i18n/index.js';
import type { Language } from '../state/settings.js';

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

/** What went wrong and what to do, in one line, where there is no room for more. */
export function faultText(error: unknown, language: Language): string {
  if (!(error instanceof RequestError)) return error instanceof Error ? error.message : String(error);
  const { says, next } = failureWords(error.code, language);
  return `${says} ${next} (${error.code})`;
}

/** An error as people can use it: what is wrong, what to do, a code to cite, a way to try again. */
export function Failure({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const { t, language } = useWords();
  const code = error instanceof RequestError ? error.code : 'UNKNOWN';
  const { says, next } = failureWords(code, language);
  return (
    <div className="state" role="alert">
      <p className="state-title">{t('error.title')}</p>
      <p className="state-help">
        {says} {next}
      </p>
      {code !== 'NETWORK' && (
        <p className="state-code">
          <code>{code}</code> <span lang="en">{error.message}</span>
        </p>
      )}
      {retry && (
        <Button className="button" onPress={retry}>
          {t('app.retry')}
        </Button>
      )}
    </div>
  );
}
