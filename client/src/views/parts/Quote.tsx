import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Evidence } from '../../graph/model.js';
import { useWords } from '../../i18n/index.js';
import { linkTo } from '../../state/url.js';
import { Icon } from '../../ui/icons.js';
import { Link } from '../../ui/Link.js';
import { announce } from '../../ui/live.js';

/** A passage as proof: its words, where they stand, and a citation to take along. */
export function Quote({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const title = evidence.document?.name ?? '';
  const number = evidence.document?.docNumber;
  const citation = `“${evidence.quote}”（${title}${number ? `，${number}` : ''}，${[...evidence.section, `${evidence.start}–${evidence.end}`].join(' › ')}）`;
  return (
    <figure className="quote">
      <blockquote lang="zh-CN">{evidence.quote}</blockquote>
      <figcaption>
        {evidence.document && (
          <Link className="quote-document" href={linkTo('document', [evidence.document.id], { sel: evidence.id })}>
            {title}
          </Link>
        )}
        {number && <span className="quote-number">{number}</span>}
        {evidence.section.length > 0 && (
          <span className="quote-section">
            <span className="visually-hidden">{t('detail.section')} </span>
            {evidence.section.join(' › ')}
          </span>
        )}
        <span className="quote-place">{t('detail.offsetsValue', { start: String(evidence.start), end: String(evidence.end) })}</span>
        <Button
          className="quiet"
          onPress={() => {
            navigator.clipboard.writeText(citation).then(
              () => {
                setCopied(true);
                announce(t('detail.copied'));
              },
              () => undefined,
            );
          }}
        >
          <Icon name="copy" />
          {copied ? t('detail.copied') : t('detail.copy')}
        </Button>
      </figcaption>
    </figure>
  );
}
