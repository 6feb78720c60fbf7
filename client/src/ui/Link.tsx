import type { MouseEvent, ReactNode } from 'react';
import { go, readUrl } from '../state/url.js';

interface LinkProps {
  readonly href: string;
  readonly className?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
  readonly label?: string;
}

/** A real link (open in a new tab, copy its address) that changes the view without loading the page anew. */
export function Link({ href, className, current, children, label }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(readUrl(href));
  };
  return (
    <a href={href} className={className} aria-current={current ? 'page' : undefined} aria-label={label} onClick={follow}>
      {children}
    </a>
  );
}
