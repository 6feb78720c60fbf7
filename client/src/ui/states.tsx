import { type ReactNode, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { RequestError } from '../api/request.js';
import { failureWords } from '../i18n/failures.js';
import { useWords } from '../i18n/index.js';
import type { Language } from '../state/settings.js';
import { announce } from './live.js';
import { useStateTitle } from './title.js';

interface StateProps {
  readonly title: string;
  /** It stands in place of the whole view: then it is the page's heading and title, and is said aloud. */
  readonly page?: boolean;
  readonly children?: ReactNode;
}

/** What stands where nothing can be shown, with the way on. */
export function Empty({ title, page = false, children }: StateProps) {
  useStateTitle(page ? title : undefined);
  useEffect(() => {
    if (page) announce(title);
  }, [page, title]);
  return (
    <div className="state">
      <StateTitle page={page}>{title}</StateTitle>
      <div className="state-help">{children}</div>
    </div>
  );
}

function StateTitle({ page, children }: { readonly page: boolean; readonly children: string }) {
  return page ? <h1 className="state-title">{children}</h1> : <p className="state-title">{children}</p>;
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

interface FailureProps {
  readonly error: Error;
  readonly retry?: () => void;
  /** It stands in place of the whole view. */
  readonly page?: boolean;
}

/** An error as people can use it: what is wrong, what to do, a code to cite, a way to try again. */
export function Failure({ error, retry, page = false }: FailureProps) {
  const { t, language } = useWords();
  useStateTitle(page ? t('error.title') : undefined);
  const code = error instanceof RequestError ? error.code : 'UNKNOWN';
  const { says, next } = failureWords(code, language);
  return (
    <div className="state" role="alert">
      <StateTitle page={page}>{t('error.title')}</StateTitle>
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
