import './ui/tokens.css';
import './ui/base.css';
import './ui/shell.css';
import './ui/controls.css';
import './ui/pictures.css';
import './ui/facts.css';
import './ui/detail.css';
import './views/overview/overview.css';
import './views/dossier/dossier.css';
import './views/matrix/matrix.css';
import './views/findings/findings.css';
import './views/document/document.css';
import './views/compare/compare.css';
import './views/story/story.css';
import './ui/print.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { kinds } from '../../server/model/index.js';
import { App } from './App.js';
import { RequestError } from './api/request.js';
import { useLanguage } from './state/settings.js';

// The model's colours become tokens, so that CSS and pictures cannot disagree.
for (const kind of kinds) {
  document.documentElement.style.setProperty(`--kind-${kind.label}`, `light-dark(${kind.colour.light}, ${kind.colour.dark})`);
}

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      // Only a server that cannot be reached is worth asking again; its refusals stay as they are.
      retry: (count, error) => count < 2 && error instanceof RequestError && error.code === 'NETWORK',
      retryDelay: 400,
    },
  },
});

function Root() {
  return (
    <I18nProvider locale={useLanguage()}>
      <App />
    </I18nProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Root />
    </QueryClientProvider>
  </StrictMode>,
);
